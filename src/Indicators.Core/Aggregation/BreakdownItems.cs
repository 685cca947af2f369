using Indicators.Common.Keys;

namespace Indicators.Aggregation;

/// <summary>
/// The items of one breakdown of one indicator, numbered in order of appearance, and the areas in which each occurs in any period.
/// An item of an area that is absent in one period is then a zero or a missing cell, not a gap in its series.
/// </summary>
internal sealed class BreakdownItems
{
    private static readonly int[] OnlyTotal = [0];

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string[]> codes = [];
    private readonly List<string> texts = [];
    private readonly HashKeyTable occurrences = new();
    private readonly Dictionary<int, int[]> byArea = [];
    private int sorted;

    /// <param name="dimensions">The dimensions in alphabetical order; empty for the total.</param>
    public BreakdownItems(IReadOnlyList<string> dimensions)
    {
        Dimensions = dimensions;
        Name = string.Join(';', dimensions);
        if (dimensions.Count == 0) NumberOf([]);
    }

    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>The dimensions joined with semicolons; empty for the total.</summary>
    public string Name { get; }

    public int Count => texts.Count;

    public bool IsTotal => Dimensions.Count == 0;

    /// <summary>The items as text, indexed by item number.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Returns the codes of an item, one for each dimension.</summary>
    public IReadOnlyList<string> CodesOf(int item) => codes[item];

    public int NumberOf(ReadOnlySpan<string> itemCodes)
    {
        string text = TextOf(Dimensions, itemCodes);
        if (numbers.TryGetValue(text, out int number)) return number;
        number = texts.Count;
        numbers[text] = number;
        texts.Add(text);
        codes.Add(itemCodes.ToArray());
        return number;
    }

    /// <summary>Returns the item with these codes, or -1.</summary>
    public int Find(ReadOnlySpan<string> itemCodes) => numbers.GetValueOrDefault(TextOf(Dimensions, itemCodes), -1);

    /// <summary>Records that an item occurs in an area.</summary>
    public void AddOccurrence(int item, int area) => occurrences.NumberOf((ulong)area << 32 | (uint)item);

    /// <summary>Returns the items of an area, ascending; every area has the total.</summary>
    public int[] ItemsOf(int area)
    {
        if (IsTotal) return OnlyTotal;
        if (sorted < occurrences.Count) Sort();
        return byArea.GetValueOrDefault(area, []);
    }

    private void Sort()
    {
        byArea.Clear();
        ulong[] all = new ulong[occurrences.Count];
        occurrences.CopyKeysTo(all);
        Array.Sort(all);
        for (int first = 0, next; first < all.Length; first = next)
        {
            int area = (int)(all[first] >> 32);
            for (next = first; next < all.Length && (int)(all[next] >> 32) == area;) next++;
            int[] items = byArea[area] = new int[next - first];
            for (int i = 0; i < items.Length; i++) items[i] = (int)(uint)all[first + i];
        }
        sorted = occurrences.Count;
    }

    /// <summary>Formats an item as text; without dimensions it is the total.</summary>
    public static string TextOf(IReadOnlyList<string> dimensions, ReadOnlySpan<string> itemCodes)
    {
        if (itemCodes.IsEmpty) return Series.Total;
        string[] pairs = new string[itemCodes.Length];
        for (int i = 0; i < pairs.Length; i++) pairs[i] = $"{dimensions[i]}={itemCodes[i]}";
        return string.Join(';', pairs);
    }
}
