using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>What held-back files say that they hold: no figure of theirs counts, and whoever sent them is expected.</summary>
internal static class HeldBackCells
{
    /// <summary>
    /// The filings with a cell that a component counts, and those that may have one: of which no row has all the codes that the
    /// component asks about. A file of which no row can be read may have one where others have: nobody asks it for what nobody reports.
    /// </summary>
    /// <param name="accepted">The accepted filings with a cell of the component.</param>
    public static IEnumerable<ReportingUnit> Counted(ObservationTable table, Component component, IEnumerable<ReportingUnit> accepted)
    {
        if (table.Unread is not null)
        {
            // Where absent rows are zero, whoever files has a figure.
            if (table.Structure.AbsentRows == AbsentRows.Zero) return table.Filings;
            HashSet<Period> periods = [.. accepted.Select(filing => filing.Period)];
            return table.Filings.Where(filing => periods.Contains(filing.Period));
        }
        bool[]?[] masks = [.. table.Dimensions.Select(column =>
            component.Where.FirstOrDefault(condition => condition.Dimension == column.Name) is { } condition ? CellSelection.Mask(column, condition.Codes) : null)];
        return table.Cells.Where(cells => MayCount(cells, masks)).Select(cells => cells.Filing);
    }

    private static bool MayCount(UnitCells cells, bool[]?[] masks)
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
