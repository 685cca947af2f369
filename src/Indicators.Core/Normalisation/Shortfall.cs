using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A total of a filing that exceeds the parts filed under it by more than rounding explains: parts that are not listed are unknown,
/// not zero.
/// </summary>
/// <param name="Codes">The codes of the total's row, for each dimension of the structure, as indexes in the code lists.</param>
/// <param name="Summed">The dimensions in which the row is a total.</param>
/// <param name="Listed">The parts with a figure: the codes in <paramref name="Summed"/> and the figure of each.</param>
/// <param name="Missing">The difference between the total and its parts.</param>
internal sealed record Shortfall(ReportingUnit Filing, int[] Codes, int[] Summed, IReadOnlyList<(int[] Codes, double Value)> Listed, double Missing)
{
    /// <summary>Whether a part has a figure.</summary>
    /// <param name="part">The codes of the part in <see cref="Summed"/>.</param>
    public bool Lists(ReadOnlySpan<int> part)
    {
        foreach ((int[] listed, _) in Listed)
            if (part.SequenceEqual(listed)) return true;
        return false;
    }
}

/// <summary>Finds the codes that make up the totals of a dimension.</summary>
internal static class TotalParts
{
    /// <summary>
    /// Returns the codes below a total in the hierarchy of its code list; if there are none, all codes allowed in the column that are not
    /// totals.
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
        // A code list may contain a cycle; no hierarchy has more levels than codes.
        for (int step = 0; step < list.Codes.Count && code.Parent is { } parent; step++)
        {
            if (parent == total) return true;
            if (list.IndexOf(parent) is not (>= 0 and int index)) return false;
            code = list[index];
        }
        return false;
    }
}
