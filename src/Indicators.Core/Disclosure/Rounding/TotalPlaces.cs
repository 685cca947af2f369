using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Finds the published total of an area that a base cell is part of: that of the coarsest return that includes it. Finer returns break this
/// total down, whatever their periods. A stock of one day is one total in every frequency, unless it was revised.
/// </summary>
internal sealed class TotalPlaces
{
    private readonly Quantity quantity;
    private readonly Dictionary<(int Table, int Area, DateOnly Day), List<Frequency>> filed = [];

    // Where rows that are not there say nothing: the categories that each of several frequencies of one day lists.
    private readonly HashSet<(int Table, ReportingUnit Filing, int Category)> listed = [];

    public TotalPlaces(Quantity quantity)
    {
        this.quantity = quantity;
        foreach ((int number, JointTable table) in quantity.Tables.Index())
        {
            foreach (ReportingUnit filing in table.Filed)
            {
                (int, int, DateOnly) key = (number, filing.Area, filing.Period.LastDay);
                if (!filed.TryGetValue(key, out List<Frequency>? frequencies)) filed[key] = frequencies = [];
                frequencies.Add(filing.Period.Frequency);
            }
            if (!IsZeroWhereAbsent(table)) AddListed(number, table);
        }
    }

    /// <summary>Whether all rows that are not there are zeros: not where codes that belong together say nothing without each other.</summary>
    private static bool IsZeroWhereAbsent(JointTable table) => table.Table.Structure is { AbsentRows: AbsentRows.Zero, Together.Count: 0 };

    private static Period MonthOf(Period period) => Period.Create(Frequency.Monthly, period.LastDay.Year, period.LastDay.Month);

    private void AddListed(int number, JointTable table)
    {
        for (int index = 0; index < table.Table.Cells.Count; index++)
        {
            ReportingUnit filing = table.Table.Cells[index].Filing;
            if (filed.GetValueOrDefault((number, filing.Area, filing.Period.LastDay), []).Count < 2) continue;
            for (int cell = table.FirstCellOf(index); cell < table.FirstCellOf(index + 1); cell++) listed.Add((number, filing, quantity.CategoryOf(new CellRef(number, cell))));
        }
    }

    /// <summary>Returns the frequencies in which an area filed a category of stocks for a day: one that does not list it has no figure of it.</summary>
    private List<Frequency> FindFrequencies(int table, int area, Period period, int category)
    {
        List<Frequency> all = filed.GetValueOrDefault((table, area, period.LastDay), []);
        if (all.Count < 2 || IsZeroWhereAbsent(quantity.Tables[table])) return all;
        return all.FindAll(frequency => listed.Contains((table, new ReportingUnit(area, MonthOf(period).GetEnclosing(frequency)), category)));
    }

    /// <param name="repeats">The base cells that are the same stock, and are rounded with it.</param>
    public TotalPlace Find(BaseCell cell, IEnumerable<BaseCell> repeats)
    {
        (int area, Period first) = quantity.Tables[cell.Owner.Table].UnitOf(cell.Owner.Cell);
        (int table, List<Period> periods) = FindPeriods(cell, repeats);
        Period period = periods.MaxBy(one => one.Frequency);
        if (quantity.Tables[cell.Owner.Table].IsFlow(cell.Owner.Cell)) return new TotalPlace(table, area, period, IsFlow: true, IsRevised: false, IsOfCoarsest: true);

        List<Frequency> frequencies = FindFrequencies(table, area, first, quantity.CategoryOf(cell.Owner));
        if (frequencies.Count == 0) frequencies = [period.Frequency];
        (Frequency coarsest, Frequency finest) = (frequencies.Min(), frequencies.Max());
        // The same for all returns of one day.
        if (period.Frequency == finest) period = MonthOf(period);
        return new TotalPlace(table, area, period, IsFlow: false, IsRevised: periods.Count < frequencies.Count, periods.Exists(one => one.Frequency == coarsest));
    }

    /// <summary>Returns the coarsest table that includes a base cell, and the periods of its returns that do.</summary>
    private (int Table, List<Period> Periods) FindPeriods(BaseCell cell, IEnumerable<BaseCell> repeats)
    {
        int category = quantity.CategoryOf(cell.Owner);
        int coarsest = -1;
        var periods = new List<Period>();
        Add(cell.Owner);
        foreach (CellRef other in cell.Others) Add(other);
        foreach (BaseCell repeat in repeats)
        {
            Add(repeat.Owner);
            foreach (CellRef other in repeat.Others) Add(other);
        }
        // What is not filed any more is in no total of this release.
        return coarsest < 0 ? (cell.Owner.Table, [PeriodOf(cell.Owner)]) : (coarsest, periods);

        void Add(CellRef one)
        {
            JointTable table = quantity.Tables[one.Table];
            // A declared whole may be of another category.
            if (one.Table < coarsest || table.IsWithdrawn(one.Cell) || (!table.IsAdded(one.Cell) && quantity.CategoryOf(one) != category)) return;
            if (one.Table > coarsest) periods.Clear();
            coarsest = one.Table;
            if (PeriodOf(one) is var period && !periods.Contains(period)) periods.Add(period);
        }
    }

    private Period PeriodOf(CellRef cell)
    {
        JointTable table = quantity.Tables[cell.Table];
        return (table.IsAdded(cell.Cell) ? table.Added[cell.Cell - table.FirstCellOf(table.Table.Cells.Count)].Unit : table.UnitOf(cell.Cell)).Period;
    }
}

/// <summary>The published total of an area that a base cell is part of.</summary>
/// <param name="Table">The table of the return that the total is taken from.</param>
/// <param name="Area">The index of the area.</param>
/// <param name="Period">
/// The shortest period of the return that includes the cell. Of a stock in the finest frequency that the area filed for its day, the month in which the day is.
/// </param>
/// <param name="IsRevised">Whether the area filed the stock for the same day in another frequency, too, and not all of these totals include the cell.</param>
/// <param name="IsOfCoarsest">Whether the total of the coarsest frequency includes the cell.</param>
internal readonly record struct TotalPlace(int Table, int Area, Period Period, bool IsFlow, bool IsRevised, bool IsOfCoarsest);
