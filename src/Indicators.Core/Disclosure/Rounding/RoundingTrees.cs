using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// The two families of nested sums that rounding keeps within the base: areas, regions and the world for each category and period, where a
/// stock of one day is one whatever the frequency; and the same for the year, of a flow of which several parts of a year are rounded; or for
/// the coarsest frequency of a stock that was revised from one to another; or else for the return that breaks a category down; or else for
/// the group of categories that a component counts together.
/// </summary>
/// <remarks>The totals of a category are those of the coarsest return of each area (<see cref="TotalPlaces"/>), which its breakdowns cannot change.</remarks>
internal sealed class RoundingTrees
{
    private readonly Quantity quantity;
    private readonly RegionMapping regions;
    private readonly Dictionary<string, int> regionNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(Kind Kind, int Number, Period Period, int Area), int> rootNumbers = [];
    private readonly Dictionary<CellRef, int> coarseNumbers = [];
    private readonly Dictionary<int, FiledPeriods> filed = [];

    /// <summary>What the numbers of a root stand for.</summary>
    private enum Kind
    {
        Category,
        Return,
        Group,
    }

    /// <param name="cells">The base cells to be rounded.</param>
    /// <param name="repeats">For each cell, those that are the same stock and are rounded with it.</param>
    /// <param name="regions">The mapping of the first published region set.</param>
    /// <param name="holdsCoarseCells">Whether each cell that finer cells make up is kept within the base, too; exchanges then stay within it.</param>
    public RoundingTrees(Quantity quantity, RegionMapping regions, IReadOnlyList<BaseCell> cells, IReadOnlyList<IEnumerable<BaseCell>> repeats, bool holdsCoarseCells)
    {
        this.quantity = quantity;
        this.regions = regions;
        (Periods, Others) = (new RoundingTree(), new RoundingTree());
        var totals = new TotalPlaces(quantity);
        TotalPlace[] places = [.. cells.Select((cell, i) => totals.Find(cell, repeats[i]))];
        HashSet<int> inSeveralParts = FindCategoriesInSeveralParts(cells, places);
        HashSet<int> revised = [.. cells.Where((_, i) => places[i].IsRevised).Select(cell => quantity.CategoryOf(cell.Owner))];
        bool inSeveralReturns = cells.Select(cell => cell.Owner.Table).Distinct().Count() > 1;
        LowestOfPeriods = new int[cells.Count];
        LowestOfOthers = new int[cells.Count];
        for (int i = 0; i < cells.Count; i++)
        {
            int category = quantity.CategoryOf(cells[i].Owner), group = quantity.GroupOf(quantity.CategoryOf(cells[i].Widest));
            int total = NumberOfReturn(category, places[i].Table);
            (int area, Period period) = (places[i].Area, places[i].Period);
            LowestOfPeriods[i] = NodeOf(Periods, Kind.Category, total, period, area);
            LowestOfOthers[i] = places[i].IsFlow && inSeveralParts.Contains(category)
                ? NodeOf(Others, Kind.Category, total, period.GetEnclosing(Frequency.Annual), area, isPublished: HasYear(places[i]))
                : !places[i].IsFlow && revised.Contains(category) ? NodeOf(Others, Kind.Category, total, MonthOf(period), area, isPublished: places[i].IsOfCoarsest)
                : inSeveralReturns && holdsCoarseCells ? NodeOf(Others, Kind.Category, total, period, area)
                : inSeveralReturns ? NodeOf(Others, Kind.Return, NumberOfReturn(category, cells[i].Owner.Table), PeriodOfReturn(cells[i], places[i]), area)
                : NodeOf(Others, Kind.Group, group, period, area);
            if (holdsCoarseCells && FindCoarsest(cells[i]) is { } coarse) LowestOfOthers[i] = Others.GetChild(LowestOfOthers[i], NumberOf(coarseNumbers, coarse));
        }
    }

    /// <summary>The areas, regions and the world by category and period.</summary>
    public RoundingTree Periods { get; }

    /// <summary>For each cell, its node in <see cref="Periods"/>.</summary>
    public int[] LowestOfPeriods { get; }

    /// <summary>The areas, regions and the world by category and year, by category, return and period, or by group of categories and period.</summary>
    public RoundingTree Others { get; }

    /// <summary>For each cell, its node in <see cref="Others"/>.</summary>
    public int[] LowestOfOthers { get; }

    /// <summary>Returns the coarsest cell that a base cell is part of; null if it is a cell by itself.</summary>
    private static CellRef? FindCoarsest(BaseCell cell) => cell.Others.Count > 0 ? cell.Others[^1] : cell.IsResidual ? cell.Owner : null;

    /// <summary>Returns, for each cell, the group within which exchanges change none of the nested sums.</summary>
    public int[] GroupForExchange()
    {
        var numbers = new Dictionary<(int, int), int>();
        return [.. LowestOfPeriods.Zip(LowestOfOthers, (left, right) => NumberOf(numbers, (left, right)))];
    }

    /// <summary>Returns the categories of flows that have cells in several parts of one year, or of which the year's total leaves areas out.</summary>
    private HashSet<int> FindCategoriesInSeveralParts(IReadOnlyList<BaseCell> cells, TotalPlace[] places)
    {
        var first = new Dictionary<(int Total, int Year), Period>();
        var found = new HashSet<int>();
        for (int i = 0; i < cells.Count; i++)
        {
            if (!places[i].IsFlow) continue;
            Period period = places[i].Period;
            int category = quantity.CategoryOf(cells[i].Owner), total = NumberOfReturn(category, places[i].Table);
            if (period.Frequency != Frequency.Annual && !HasYear(places[i])) found.Add(category);
            else if (!first.TryAdd((total, period.Year), period) && first[(total, period.Year)] != period) found.Add(category);
        }
        return found;
    }

    /// <summary>Whether the area filed all that its figure of the year requires; otherwise no total of the year includes it.</summary>
    private bool HasYear(TotalPlace place)
    {
        if (!filed.TryGetValue(place.Table, out FiledPeriods? periods)) filed[place.Table] = periods = new FiledPeriods(quantity.Tables[place.Table].Filed);
        return periods.HasFigure(place.Area, place.Period.GetEnclosing(Frequency.Annual), OverTime.Sum);
    }

    /// <summary>Returns the period of the return in which a base cell was found: of a flow, its own one.</summary>
    private Period PeriodOfReturn(BaseCell cell, TotalPlace place) => place.IsFlow ? quantity.Tables[cell.Owner.Table].UnitOf(cell.Owner.Cell).Period : place.Period;

    private static Period MonthOf(Period period) => Period.Create(Frequency.Monthly, period.LastDay.Year, period.LastDay.Month);

    private int NumberOfReturn(int category, int table) => (category * quantity.Tables.Count) + table;

    /// <param name="isPublished">Whether the sums are published; if not, the area is kept apart from the others.</param>
    private int NodeOf(RoundingTree tree, Kind kind, int number, Period period, int area, bool isPublished = true)
    {
        int world = tree.GetChild(-1, NumberOf(rootNumbers, (kind, number, period, isPublished ? -1 : area)));
        return tree.GetChild(tree.GetChild(world, NumberOf(regionNumbers, regions.RegionOf(area, period))), area);
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out int number)) numbers[item] = number = numbers.Count;
        return number;
    }
}
