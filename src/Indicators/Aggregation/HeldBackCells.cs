using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>What held-back files say that they hold: no figure of theirs counts, and whoever sent them is expected.</summary>
internal static class HeldBackCells
{
    /// <summary>
    /// The filings with a cell that a component counts, and those that may have one: of which no row has all the codes that the
    /// component asks about.
    /// </summary>
    public static IEnumerable<Filing> Counted(ObservationTable table, Component component)
    {
        if (table.Unread is not null) return table.Filings;
        bool[]?[] masks = [.. table.Dimensions.Select(column =>
            component.Where.FirstOrDefault(condition => condition.Dimension == column.Name) is { } condition ? KeptCells.Mask(column, condition.Codes) : null)];
        return table.Cells.Where(cells => MayCount(cells, masks)).Select(cells => cells.Filing);
    }

    private static bool MayCount(FiledCells cells, bool[]?[] masks)
    {
        bool isAnyRead = false;
        for (int cell = cells.First; cell < cells.First + cells.Count; cell++)
        {
            bool isRead = true, counts = true;
            for (int i = 0; i < masks.Length; i++)
            {
                if (masks[i] is not { } mask) continue;
                int code = cells.Columns.Codes[i][cell];
                isRead &= code >= 0;
                counts &= code < 0 || mask[code];
            }
            if (isRead && counts) return true;
            // A code that is read and not counted tells enough, whatever the others are.
            isAnyRead |= isRead || !counts;
        }
        return !isAnyRead;
    }
}
