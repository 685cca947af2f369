using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>How much of a figure is missing, as far as the file's total or the area's last figures tell.</summary>
internal sealed class MissingShare(ComponentCells cells, BreakdownItems items, int lookback)
{
    /// <summary>Whether more than a third of a whole is missing.</summary>
    /// <param name="missing">What is missing; 0 where it is not known.</param>
    /// <param name="known">The rest of the whole.</param>
    public static bool IsTooMuch(double missing, double known) => 3 * missing > known + missing;

    /// <summary>
    /// The last known figures of the cells that a filing lists without one: each cell's latest in the area's filings of the same
    /// frequency, within the lookback.
    /// </summary>
    /// <param name="filing">Its place in the table.</param>
    public double LastFigures(int item, int filing)
    {
        ObservationTable table = cells.Table.Table;
        FiledCells now = table.Cells[filing];
        DateOnly earliest = now.Filing.Period.LastDay.AddYears(-lookback);
        double sum = 0;
        foreach (int cell in cells.Table.Lookups.Counted(filing, cells, items, item))
        {
            int place = now.First + cell;
            if (!double.IsNaN(now.Columns.Values[place]) || !now.Columns.Statuses[place].LeavesGap()) continue;
            for (int earlier = filing - 1; earlier >= 0; earlier--)
            {
                FiledCells before = table.Cells[earlier];
                if (before.Filing.Area != now.Filing.Area) break;
                if (before.Filing.Period.Frequency != now.Filing.Period.Frequency || before.Filing.Period.LastDay < earliest) continue;
                double value = Find(before, now, place);
                if (double.IsNaN(value)) continue;
                sum += value;
                break;
            }
        }
        return sum;
    }

    /// <summary>The figure of the cell with the same codes; NaN where it is not known.</summary>
    private double Find(FiledCells before, FiledCells now, int place)
    {
        int low = before.First, high = before.First + before.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = Compare(before.Columns, middle, now.Columns, place);
            if (order == 0) return before.Columns.Values[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return cells.Table.Table.Structure.AbsentRows == AbsentRows.Zero ? 0 : double.NaN;
    }

    private static int Compare(CellColumns left, int leftPlace, CellColumns right, int rightPlace)
    {
        int order = 0;
        for (int i = 0; order == 0 && i < left.Codes.Length; i++) order = left.Codes[i][leftPlace].CompareTo(right.Codes[i][rightPlace]);
        return order;
    }
}
