using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>Decides whether a cell that an area did not list is zero or missing.</summary>
internal static class AbsentCells
{
    /// <summary>
    /// Returns true if the structure treats absent rows as zero and every category that the component and the item require
    /// was collected in that year.
    /// </summary>
    public static bool AreZero(Structure structure, Component component, BreakdownItems items, int item, Period period)
    {
        if (structure.AbsentRows != AbsentRows.Zero) return false;
        foreach (Condition condition in component.Where)
            if (!condition.Codes.Any(code => Exists(structure, condition.Dimension, code, period))) return false;
        for (int i = 0; i < items.Dimensions.Count; i++)
            if (!Exists(structure, items.Dimensions[i], items.CodesOf(item)[i], period)) return false;
        return true;
    }

    private static bool Exists(Structure structure, string dimension, string code, Period period)
    {
        CodeList list = structure.Columns.First(column => column.Name == dimension).CodeList!;
        return list.IndexOf(code) is >= 0 and int index && (list[index].ExistsFrom is not { } year || period.Year >= year);
    }
}
