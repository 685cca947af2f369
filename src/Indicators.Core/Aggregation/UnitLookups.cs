using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Looks up cells of single filings of a table; used only for the filings that need closer assessment.</summary>
internal sealed class UnitLookups(ObservationTable table, ConditionClasses classes, int[] firstCells)
{
    /// <summary>Returns the indexes, within a filing, of the cells that a component and item count.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    /// <param name="among">The cells of the filing to consider; null for all.</param>
    public IEnumerable<int> Counted(int filing, ComponentSums component, BreakdownItems items, int item, IReadOnlyList<int>? among = null)
    {
        UnitCells cells = table.Cells[filing];
        (int Dimension, int Code)[] own = [.. items.Dimensions.Select((name, i) => FindOwn(name, items.CodesOf(item)[i]))];
        foreach (int cell in among ?? Enumerable.Range(0, cells.Count))
            if (component.Counted[classes.ClassOfCell[firstCells[filing] + cell]] && Array.TrueForAll(own, pair => cells.Columns.Codes[pair.Dimension][cells.First + cell] == pair.Code))
                yield return cell;
    }

    /// <summary>Returns, for each item of a breakdown as text, the union of the bits that its cells in a filing have by class.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public Dictionary<string, ulong> BitsByItem(int filing, IReadOnlyList<string> dimensions, Func<int, ulong> ofClass)
    {
        UnitCells cells = table.Cells[filing];
        int[] dimensionIndexes = [.. dimensions.Select(IndexOf)];
        var found = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (int cell = 0; cell < cells.Count; cell++)
        {
            if (ofClass(classes.ClassOfCell[firstCells[filing] + cell]) is not (not 0 and var bits)) continue;
            string item = BreakdownItems.TextOf(dimensions, [.. dimensionIndexes.Select(index => table.Dimensions[index].CodeList![cells.Columns.Codes[index][cells.First + cell]].Id)]);
            found[item] = found.GetValueOrDefault(item) | bits;
        }
        return found;
    }

    private (int Dimension, int Code) FindOwn(string dimension, string code) =>
        IndexOf(dimension) is var index ? (index, table.Dimensions[index].CodeList!.IndexOf(code)) : default;

    private int IndexOf(string dimension)
    {
        for (int index = 0; index < table.Dimensions.Count; index++)
            if (table.Dimensions[index].Name == dimension) return index;
        return -1;
    }
}
