using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>Finds the base cells of a quantity that protection changes, or all of them.</summary>
internal sealed class BaseCellFinder
{
    private readonly Quantity quantity;
    private readonly Func<long, bool> isChanged;
    private readonly bool keepAll;
    private readonly Func<CellRef, bool> isHidden;
    private readonly List<BaseCell> found = [];

    private BaseCellFinder(Quantity quantity, Func<long, bool> isChanged, bool keepAll, Func<CellRef, bool> isHidden)
    {
        this.quantity = quantity;
        this.isChanged = isChanged;
        this.keepAll = keepAll;
        this.isHidden = isHidden;
    }

    /// <summary>Finds the base cells, and sets cells that their finer cells exceed to the sum of these.</summary>
    /// <param name="isChanged">Whether protection changes a count.</param>
    /// <param name="keepAll">Whether to return base cells that protection leaves as they are, too.</param>
    /// <param name="isHidden">Whether a cell is withheld, so that it is part of no sum.</param>
    public static IReadOnlyList<BaseCell> Find(Quantity quantity, Func<long, bool> isChanged, bool keepAll, Func<CellRef, bool> isHidden)
    {
        bool hasSubsets = quantity.Tables.Any(table => table.Subsets.Count > 0);
        var finder = new BaseCellFinder(quantity, isChanged, keepAll || hasSubsets, isHidden);
        foreach (IGrouping<int, Filed> area in finder.FindFilings().GroupBy(filed => filed.Unit.Area).OrderBy(group => group.Key)) finder.Add([.. area]);
        if (!hasSubsets) return finder.found;
        IReadOnlyList<BaseCell> coupled = SubsetCoupling.Couple(quantity, finder.found, isChanged);
        return keepAll ? coupled : [.. coupled.Where(cell => cell.IsChanged)];
    }

    /// <summary>One return of an area.</summary>
    /// <param name="Filing">Its index in the table; -1 if it has no cell.</param>
    private sealed record Filed(int Table, int Filing, ReportingUnit Unit);

    private IEnumerable<Filed> FindFilings()
    {
        for (int table = 0; table < quantity.Tables.Count; table++)
        {
            ObservationTable own = quantity.Tables[table].Table;
            var indexes = own.Cells.Index().ToDictionary(pair => pair.Item.Filing, pair => pair.Index);
            foreach (ReportingUnit unit in own.Filings) yield return new Filed(table, indexes.GetValueOrDefault(unit, -1), unit);
        }
    }

    private void Add(Filed[] filings)
    {
        // Returns of different structures or of overlapping periods may carry the same persons.
        foreach (Filed[] related in GroupRelated(filings))
        {
            if (related is [var only]) AddAlone(only);
            else AddRelated(related);
        }
    }

    private static IEnumerable<Filed[]> GroupRelated(Filed[] filings)
    {
        var groups = new List<List<Filed>>();
        foreach (Filed filed in filings.OrderBy(filed => filed.Unit.Period.Frequency))
        {
            // Coarse periods come first, so that a group's first period contains the others.
            List<Filed>? group = groups.Find(one => one[0].Unit.Period == filed.Unit.Period || filed.Unit.Period.IsPartOf(one[0].Unit.Period));
            if (group is null) groups.Add([filed]);
            else group.Add(filed);
        }
        return groups.Select(group => group.ToArray());
    }

    private void AddAlone(Filed filed)
    {
        if (filed.Filing < 0) return;
        JointTable table = quantity.Tables[filed.Table];
        for (int cell = table.FirstCellOf(filed.Filing); cell < table.FirstCellOf(filed.Filing + 1); cell++)
            if (Counts(new CellRef(filed.Table, cell)) is var value and > 0 && (keepAll || isChanged(value))) found.Add(new BaseCell(new CellRef(filed.Table, cell), false, value) { IsChanged = isChanged(value) });
    }

    /// <summary>Returns the count of a cell; -1 if it has none or needs no protection.</summary>
    private long Counts(CellRef cell)
    {
        JointTable table = quantity.Tables[cell.Table];
        return table.Values[cell.Cell] >= 0 && table.NeedsProtection(cell.Cell) && !isHidden(cell) ? table.UnitsOf(cell.Cell) : -1;
    }

    private void AddRelated(Filed[] related)
    {
        foreach ((int[] key, List<(Filed Filed, ViewCell Cell)> cells) in GroupByKey(related))
        {
            // Flows of shorter periods are part of those of longer ones; stocks are the same only on one day.
            (Filed Filed, ViewCell Cell)[] flows = [.. cells.Where(pair => quantity.Tables[pair.Cell.Cell.Table].IsFlow(pair.Cell.Cell.Cell))];
            if (flows.Length > 0) AddLinked(flows, related, key, areFlows: true);
            foreach (List<(Filed Filed, ViewCell Cell)> stocks in GroupStocks(cells.Except(flows))) AddLinked([.. stocks], related, key, areFlows: false);
        }
    }

    /// <summary>
    /// Groups stocks of one day, which returns of different frequencies may carry. Where two returns of one structure differ, because one was
    /// revised, each is a quantity of its own, with the other returns of its frequency.
    /// </summary>
    private static List<List<(Filed Filed, ViewCell Cell)>> GroupStocks(IEnumerable<(Filed Filed, ViewCell Cell)> stocks)
    {
        var groups = new List<List<(Filed Filed, ViewCell Cell)>>();
        foreach (IGrouping<Period, (Filed Filed, ViewCell Cell)> period in stocks.GroupBy(pair => pair.Filed.Unit.Period).OrderByDescending(group => group.Key.Frequency))
        {
            List<(Filed Filed, ViewCell Cell)>? same = groups.Find(group => group[0].Filed.Unit.Period.LastDay == period.Key.LastDay && Agree(group, period));
            if (same is null) groups.Add([.. period]);
            else same.AddRange(period);
        }
        return groups;
    }

    private static bool Agree(IEnumerable<(Filed Filed, ViewCell Cell)> left, IEnumerable<(Filed Filed, ViewCell Cell)> right)
    {
        foreach (IGrouping<int, (Filed Filed, ViewCell Cell)> table in right.GroupBy(pair => pair.Filed.Table))
        {
            string[] known = [.. left.Where(pair => pair.Filed.Table == table.Key).Select(pair => TextOf(pair.Cell)).Distinct().Order(StringComparer.Ordinal)];
            if (known.Length > 0 && !known.SequenceEqual(table.Select(pair => TextOf(pair.Cell)).Order(StringComparer.Ordinal))) return false;
        }
        return true;

        static string TextOf(ViewCell cell) => $"{string.Join(' ', cell.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))}={cell.Value}";
    }

    private void AddLinked((Filed Filed, ViewCell Cell)[] cells, Filed[] related, int[] key, bool areFlows)
    {
        LinkedView[] views =
        [
            .. cells.GroupBy(pair => pair.Filed).Select(group => NewView(group.Key, [.. group.Select(pair => pair.Cell)]))
                .Concat(related.Where(filed => Contains(filed, cells, areFlows) && cells.All(pair => pair.Filed != filed) && IsZeroWhereAbsent(filed))
                    .Select(filed => NewView(filed, [AddCell(filed, key)])))
                // Stocks of one day are one quantity whatever the frequency: only structures are finer or coarser.
                .OrderBy(view => areFlows ? 0 : view.Table).ThenByDescending(view => view.Period.Frequency).ThenBy(view => view.Period.Ordinal).ThenBy(view => view.Table),
        ];
        SplitResult split = ViewSplitter.Split(views, isChanged, keepAll);
        found.AddRange(split.BaseCells);
        foreach ((CellRef cell, long sum) in split.Exceeded) quantity.Tables[cell.Table].Values[cell.Cell] = sum / quantity.Tables[cell.Table].UnitsInOne;

        LinkedView NewView(Filed filed, IReadOnlyList<ViewCell> its) => new(filed.Table, filed.Unit.Period, areFlows, OtherDimensions(filed.Table), its);
    }

    /// <summary>Whether cells of other returns are part of what a return is about.</summary>
    private static bool Contains(Filed filed, (Filed Filed, ViewCell Cell)[] cells, bool areFlows) =>
        Array.Exists(cells, pair => pair.Filed.Unit.Period == filed.Unit.Period || (areFlows && pair.Filed.Unit.Period.IsPartOf(filed.Unit.Period)));

    /// <summary>Whether a return that lists no cell with the codes of others declares it to be zero, and has no other dimension to tell which.</summary>
    private bool IsZeroWhereAbsent(Filed filed) =>
        quantity.Tables[filed.Table].Table.Structure.AbsentRows == AbsentRows.Zero && OtherDimensions(filed.Table).Count == 0 && !IsWithdrawn(filed);

    /// <summary>Whether a return is not filed any more. It declares nothing.</summary>
    private bool IsWithdrawn(Filed filed) => quantity.Tables[filed.Table].Table.Withdrawn is { } withdrawn && withdrawn.Filings.Contains(filed.Unit);

    private ViewCell AddCell(Filed filed, int[] key)
    {
        JointTable table = quantity.Tables[filed.Table];
        int[] codes = new int[table.Table.Dimensions.Count];
        for (int i = 0; i < key.Length; i++) codes[table.IndexOf(quantity.Common[i])] = key[i];
        return new ViewCell(new CellRef(filed.Table, table.AddCell(filed.Unit, codes)), 0, new Dictionary<string, int>());
    }

    private List<string> OtherDimensions(int table) =>
        [.. quantity.Tables[table].Table.Dimensions.Select(column => column.Name).Where(name => !quantity.Common.Contains(name))];

    /// <summary>Returns the cells of the returns by their codes in the linking dimensions, sorted by these.</summary>
    private IEnumerable<(int[] Key, List<(Filed Filed, ViewCell Cell)> Cells)> GroupByKey(Filed[] related)
    {
        var groups = new SortedDictionary<int[], List<(Filed, ViewCell)>>(Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        foreach (Filed filed in related.Where(filed => filed.Filing >= 0))
        {
            JointTable table = quantity.Tables[filed.Table];
            int[] common = [.. quantity.Common.Select(table.IndexOf)];
            int[] others = [.. Enumerable.Range(0, table.Table.Dimensions.Count).Except(common)];
            UnitCells own = table.Table.Cells[filed.Filing];
            for (int i = 0; i < own.Count; i++)
            {
                var cell = new CellRef(filed.Table, table.FirstCellOf(filed.Filing) + i);
                if (!table.NeedsProtection(cell.Cell) || isHidden(cell) || double.IsNaN(table.Values[cell.Cell])) continue;
                int[] key = [.. common.Select(dimension => own.Columns.Codes[dimension][own.First + i])];
                if (!groups.TryGetValue(key, out List<(Filed, ViewCell)>? cells)) groups[key] = cells = [];
                cells.Add((filed, new ViewCell(cell, table.UnitsOf(cell.Cell),
                    others.ToDictionary(dimension => table.Table.Dimensions[dimension].Name, dimension => own.Columns.Codes[dimension][own.First + i]))));
            }
        }
        return groups.Select(pair => (pair.Key, pair.Value));
    }
}
