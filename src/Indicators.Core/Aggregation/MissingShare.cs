using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Estimates how much of a figure is missing from the file's totals or the area's last figures.</summary>
internal sealed class MissingShare(ComponentSums cells, BreakdownItems items, int lookback)
{
    private int lastFiling = -1;
    private int[] lacking = [];

    /// <summary>Whether more than a third of a whole is missing.</summary>
    /// <param name="missing">The missing part; 0 if unknown.</param>
    /// <param name="known">The rest of the whole.</param>
    public static bool IsTooMuch(double missing, double known) => 3 * missing > known + missing;

    /// <summary>
    /// Returns how much the cells of a filing that have no figure, or that combine rows of which some have none, fall short of their last
    /// known figures. The last figure of a cell is the latest one in the area's filings of the same frequency within the lookback.
    /// </summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public double LastFigures(int item, int filing)
    {
        ObservationTable table = cells.Table.Table;
        UnitCells now = table.Cells[filing];
        DateOnly earliest = now.Filing.Period.LastDay.AddYears(-lookback);
        double sum = 0;
        foreach (int cell in cells.Table.Lookups.Counted(filing, cells, items, item, LackingCells(filing)))
        {
            int index = now.First + cell;
            double own = now.Columns.Values[index], last = LastFigure(filing, earliest, Codes(now.Columns, index));
            sum += double.IsNaN(own) ? last : Math.Max(0, last - own);
        }
        return sum;
    }

    /// <summary>
    /// Returns the cells of a filing that have no figure, or that combine rows of which some have none. Cached, because every item of a filing needs them.
    /// </summary>
    public int[] LackingCells(int filing)
    {
        if (filing == lastFiling) return lacking;
        UnitCells now = cells.Table.Table.Cells[filing];
        (lastFiling, lacking) = (filing, [.. Enumerable.Range(0, now.Count).Where(cell => now.Columns.Gaps[now.First + cell] > 0)]);
        return lacking;
    }

    /// <summary>Returns the sum of the last known figures of held-back cells.</summary>
    /// <param name="filing">The index in the table of the part that is not held back.</param>
    public double LastFigures(IReadOnlyList<HeldBackCell> heldBack, int filing)
    {
        DateOnly earliest = cells.Table.Table.Cells[filing].Filing.Period.LastDay.AddYears(-lookback);
        return heldBack.Where(cell => cell.IsClear).Sum(cell => LastFigure(filing, earliest, cell.Codes));
    }

    /// <summary>Returns the latest known figure of a cell before a filing; 0 if there is none.</summary>
    private double LastFigure(int filing, DateOnly earliest, int[] codes)
    {
        ObservationTable table = cells.Table.Table;
        ReportingUnit now = table.Cells[filing].Filing;
        for (int earlier = filing - 1; earlier >= 0; earlier--)
        {
            UnitCells before = table.Cells[earlier];
            if (before.Filing.Area != now.Area) break;
            if (before.Filing.Period.Frequency != now.Period.Frequency || before.Filing.Period.LastDay < earliest) continue;
            double value = Find(before, codes);
            if (!double.IsNaN(value)) return value;
        }
        return 0;
    }

    private static int[] Codes(CellBlock columns, int index) => [.. columns.Codes.Select(column => column[index])];

    /// <summary>Returns the figure of the cell with the same codes; NaN if it is unknown.</summary>
    private double Find(UnitCells before, int[] codes)
    {
        int low = before.First, high = before.First + before.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = Compare(before.Columns, middle, codes);
            if (order == 0) return before.Columns.Values[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return cells.Table.Table.Structure.AbsentRows == AbsentRows.Zero ? 0 : double.NaN;
    }

    private static int Compare(CellBlock left, int index, int[] codes)
    {
        int order = 0;
        for (int i = 0; order == 0 && i < left.Codes.Length; i++) order = left.Codes[i][index].CompareTo(codes[i]);
        return order;
    }
}
