using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A total of a filing that exceeds the parts filed under it by more than rounding explains: a part that is not listed there is
/// unknown, not zero.
/// </summary>
/// <param name="Codes">For each dimension of the structure the code of the total's row, by its index in the code list.</param>
/// <param name="Summed">The dimensions in which the row is a total.</param>
/// <param name="Listed">The parts that have a figure: for each the codes in <paramref name="Summed"/>, and the figure.</param>
/// <param name="Missing">By how much the total exceeds its parts.</param>
internal sealed record Shortfall(ReportingUnit Filing, int[] Codes, int[] Summed, IReadOnlyList<(int[] Codes, double Value)> Listed, double Missing)
{
    /// <summary>Whether a part has a figure.</summary>
    /// <param name="part">Its codes in <see cref="Summed"/>.</param>
    public bool Lists(ReadOnlySpan<int> part)
    {
        foreach ((int[] listed, _) in Listed)
            if (part.SequenceEqual(listed)) return true;
        return false;
    }
}

/// <summary>The codes that the totals of a dimension are made of.</summary>
internal static class TotalParts
{
    /// <summary>
    /// The codes below a total in its code list's hierarchy; where the list has none below it, every code that the column takes
    /// and that is no total.
    /// </summary>
    /// <returns>Indexes in the code list, ascending.</returns>
    public static IReadOnlyList<int> Find(Column column, int total)
    {
        CodeList list = column.CodeList!;
        int[] leaves = [.. Enumerable.Range(0, list.Codes.Count).Where(code => !column.Totals.Contains(list[code].Id) && !column.Excluded.Contains(list[code].Id))];
        int[] below = [.. leaves.Where(code => IsBelow(list, list[code], list[total].Id))];
        return below.Length > 0 ? below : leaves;
    }

    private static bool IsBelow(CodeList list, Code code, string total)
    {
        // A list may have been written with a circle; no hierarchy is deeper than its codes are many.
        for (int step = 0; step < list.Codes.Count && code.Parent is { } parent; step++)
        {
            if (parent == total) return true;
            if (list.IndexOf(parent) is not (>= 0 and int index)) return false;
            code = list[index];
        }
        return false;
    }
}
