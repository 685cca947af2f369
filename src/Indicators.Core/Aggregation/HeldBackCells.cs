using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Finds what held-back files contain. Their figures do not count, but the areas that filed them are expected.</summary>
internal static class HeldBackCells
{
    /// <summary>
    /// Returns the filings with a cell that a component counts, and those that may have one: filings in which no row has all the codes
    /// that the component requires.
    /// Filings of files with no readable row are included only if an accepted filing for the same period has such a cell, or if absent
    /// rows are zero: no area is expected to report what nobody reports.
    /// </summary>
    /// <param name="accepted">The accepted filings with a cell of the component.</param>
    public static IEnumerable<ReportingUnit> Counted(ObservationTable table, Component component, IEnumerable<ReportingUnit> accepted)
    {
        if (table.Unread is not null)
        {
            // If absent rows are zero, every filing has a figure.
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
            // One code that was read and is not counted settles the question, whatever the other codes are.
            isAnyRead |= isRead || !counts;
        }
        return !isAnyRead;
    }
}
