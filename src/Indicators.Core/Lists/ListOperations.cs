namespace Indicators.Lists;

/// <summary>
/// Eager, array-returning versions of LINQ methods for the short lists of the start-up path. LINQ uses a separate iterator type for
/// each kind of list and element: loading hundreds of such types takes longer than validating a small file. In a file that imports
/// this namespace, these methods apply to expressions of a list type; other sequences still use LINQ.
/// </summary>
internal static class ListOperations
{
    public static TResult[] Select<T, TResult>(this IReadOnlyList<T> list, Func<T, TResult> make)
    {
        ReadOnlySpan<T> items = Span(list);
        if (items.Length == 0) return [];
        var results = new TResult[items.Length];
        for (int i = 0; i < results.Length; i++) results[i] = make(items[i]);
        return results;
    }

    public static TResult[] Select<T, TResult>(this IReadOnlyList<T> list, Func<T, int, TResult> make)
    {
        ReadOnlySpan<T> items = Span(list);
        if (items.Length == 0) return [];
        var results = new TResult[items.Length];
        for (int i = 0; i < results.Length; i++) results[i] = make(items[i], i);
        return results;
    }

    public static T[] Where<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        ReadOnlySpan<T> items = Span(list);
        if (items.Length == 0) return [];
        var kept = new T[items.Length];
        int count = 0;
        foreach (T item in items)
            if (condition(item)) kept[count++] = item;
        return count == kept.Length ? kept : kept[..count];
    }

    public static T[] Where<T>(this IReadOnlyList<T> list, Func<T, int, bool> condition)
    {
        ReadOnlySpan<T> items = Span(list);
        if (items.Length == 0) return [];
        var kept = new T[items.Length];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
            if (condition(items[i], i)) kept[count++] = items[i];
        return count == kept.Length ? kept : kept[..count];
    }

    /// <summary>Returns the items of a class, in their order.</summary>
    public static TResult[] OfType<TResult>(this IReadOnlyList<object?> list) where TResult : class
    {
        int count = list.Count;
        if (count == 0) return [];
        var kept = new TResult[count];
        count = 0;
        for (int i = 0; i < kept.Length; i++)
            if (list[i] is TResult item) kept[count++] = item;
        return count == kept.Length ? kept : kept[..count];
    }

    public static TResult[] SelectMany<T, TResult>(this IReadOnlyList<T> list, Func<T, IReadOnlyList<TResult>> parts)
    {
        ReadOnlySpan<T> items = Span(list);
        if (items.Length == 0) return [];
        var found = new IReadOnlyList<TResult>[items.Length];
        int count = 0;
        for (int i = 0; i < found.Length; i++) count += (found[i] = parts(items[i])).Count;
        if (count == 0) return [];
        var results = new TResult[count];
        count = 0;
        foreach (IReadOnlyList<TResult> part in found)
        {
            ReadOnlySpan<TResult> of = Span(part);
            of.CopyTo(results.AsSpan(count));
            count += of.Length;
        }
        return results;
    }

    public static T[] Concat<T>(this IReadOnlyList<T> list, IReadOnlyList<T> more) => SelectMany([list, more], part => part);

    public static T[] Append<T>(this IReadOnlyList<T> list, T item) => Concat(list, [item]);

    public static T[] Prepend<T>(this IReadOnlyList<T> list, T item) => Concat([item], list);

    /// <summary>Sorts by a key; items with equal keys keep their order.</summary>
    public static IReadOnlyList<T> OrderBy<T>(this IReadOnlyList<T> list, Func<T, string?> key, StringComparer comparer) =>
        list.Count < 2 ? list : [.. Enumerable.OrderBy(list, key, comparer)];

    /// <summary>Sorts texts; equal texts are interchangeable, so the sort need not be stable.</summary>
    public static string[] Order(this IReadOnlyList<string> list, StringComparer comparer)
    {
        string[] sorted = Span(list).ToArray();
        Array.Sort(sorted, comparer);
        return sorted;
    }

    public static long Sum<T>(this IReadOnlyList<T> list, Func<T, long> number)
    {
        long sum = 0;
        foreach (T item in Span(list)) sum = checked(sum + number(item));
        return sum;
    }

    public static int Sum<T>(this IReadOnlyList<T> list, Func<T, int> number)
    {
        int sum = 0;
        foreach (T item in Span(list)) sum = checked(sum + number(item));
        return sum;
    }

    public static bool Any<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        foreach (T item in Span(list))
            if (condition(item)) return true;
        return false;
    }

    public static bool All<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        foreach (T item in Span(list))
            if (!condition(item)) return false;
        return true;
    }

    public static int Count<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        int count = 0;
        foreach (T item in Span(list))
            if (condition(item)) count++;
        return count;
    }

    public static T? FirstOrDefault<T>(this IReadOnlyList<T> list) => list.Count == 0 ? default : list[0];

    public static T? FirstOrDefault<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        foreach (T item in Span(list))
            if (condition(item)) return item;
        return default;
    }

    /// <exception cref="InvalidOperationException">No item meets the condition.</exception>
    public static T First<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        foreach (T item in Span(list))
            if (condition(item)) return item;
        throw new InvalidOperationException("No item meets the condition.");
    }

    private static ReadOnlySpan<T> Span<T>(IReadOnlyList<T> list)
    {
        if (list is T[] array) return array;
        int count = list.Count;
        if (count == 0) return default;
        var copy = new T[count];
        for (int i = 0; i < copy.Length; i++) copy[i] = list[i];
        return copy;
    }
}
