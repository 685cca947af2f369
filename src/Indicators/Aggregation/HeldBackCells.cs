using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>What held-back files say that they hold: no figure of theirs counts, and whoever sent them is expected.</summary>
internal static class HeldBackCells
{
    /// <summary>The filings with a cell that a component counts.</summary>
    public static IEnumerable<Filing> Counted(ObservationTable table, Component component)
    {
        bool[]?[] masks = [.. table.Dimensions.Select(column =>
            component.Where.FirstOrDefault(condition => condition.Dimension == column.Name) is { } condition ? KeptCells.Mask(column, condition.Codes) : null)];
        foreach (FiledCells cells in table.Cells)
            if (Enumerable.Range(cells.First, cells.Count).Any(cell => masks.Index().All(mask => mask.Item is null || mask.Item[cells.Columns.Codes[mask.Index][cell]])))
                yield return cells.Filing;
    }
}
