using System.Runtime.InteropServices;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// The two families of nested sums that rounding keeps within the base: areas, regions and the world for each category and period; and the
/// same for the year, of a flow of which several parts of a year are rounded; or else for the return that breaks a category down; or else
/// for the group of categories that a component counts together.
/// </summary>
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
    /// <param name="regions">The mapping of the first published region set.</param>
    /// <param name="holdsCoarseCells">Whether each cell that finer cells make up is kept within the base, too; exchanges then stay within it.</param>
    public RoundingTrees(Quantity quantity, RegionMapping regions, IReadOnlyList<BaseCell> cells, bool holdsCoarseCells)
    {
        this.quantity = quantity;
        this.regions = regions;
        (Periods, Others) = (new RoundingTree(), new RoundingTree());
        HashSet<int> inSeveralParts = FindCategoriesInSeveralParts(cells);
        bool inSeveralReturns = cells.Select(cell => cell.Owner.Table).Distinct().Count() > 1;
        Dictionary<(int, int, DateOnly), Frequency> finest = FindFinest(cells);
        LowestOfPeriods = new int[cells.Count];
        LowestOfOthers = new int[cells.Count];
        for (int i = 0; i < cells.Count; i++)
        {
            int category = quantity.CategoryOf(cells[i].Owner), group = quantity.GroupOf(quantity.CategoryOf(cells[i].Widest));
            (int area, Period period) = quantity.Tables[cells[i].Owner.Table].UnitOf(cells[i].Owner.Cell);
            // A year's stock and that of its last quarter add up to one total, where some areas file the one and some the other.
            if (finest.GetValueOrDefault((category, area, period.LastDay)) == period.Frequency) period = Period.Create(Frequency.Monthly, period.LastDay.Year, period.LastDay.Month);
            LowestOfPeriods[i] = NodeOf(Periods, Kind.Category, category, period, area);
            LowestOfOthers[i] = inSeveralParts.Contains(category)
                ? NodeOf(Others, Kind.Category, category, period.GetEnclosing(Frequency.Annual), area, isPublished: HasYear(cells[i], area, period))
                : inSeveralReturns && holdsCoarseCells ? NodeOf(Others, Kind.Category, category, period, area)
                : inSeveralReturns ? NodeOf(Others, Kind.Return, (category * quantity.Tables.Count) + cells[i].Owner.Table, period, area)
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

    /// <summary>Returns, for the stocks of each category, area and day, the finest frequency.</summary>
    private Dictionary<(int Category, int Area, DateOnly Day), Frequency> FindFinest(IReadOnlyList<BaseCell> cells)
    {
        var finest = new Dictionary<(int, int, DateOnly), Frequency>();
        foreach (BaseCell cell in cells)
        {
            JointTable table = quantity.Tables[cell.Owner.Table];
            if (table.IsFlow(cell.Owner.Cell)) continue;
            (int area, Period period) = table.UnitOf(cell.Owner.Cell);
            ref Frequency known = ref CollectionsMarshal.GetValueRefOrAddDefault(finest, (quantity.CategoryOf(cell.Owner), area, period.LastDay), out _);
            if (period.Frequency > known) known = period.Frequency;
        }
        return finest;
    }

    /// <summary>Returns the categories of flows that have cells in several parts of one year, or of which the year's total leaves areas out.</summary>
    private HashSet<int> FindCategoriesInSeveralParts(IReadOnlyList<BaseCell> cells)
    {
        var first = new Dictionary<(int Category, int Year), Period>();
        var found = new HashSet<int>();
        foreach (BaseCell cell in cells)
        {
            JointTable table = quantity.Tables[cell.Owner.Table];
            if (!table.IsFlow(cell.Owner.Cell)) continue;
            (int area, Period period) = table.UnitOf(cell.Owner.Cell);
            int category = quantity.CategoryOf(cell.Owner);
            if (period.Frequency != Frequency.Annual && !HasYear(cell, area, period)) found.Add(category);
            else if (!first.TryAdd((category, period.Year), period) && first[(category, period.Year)] != period) found.Add(category);
        }
        return found;
    }

    /// <summary>Whether the area filed, in a return that includes the cell, all that its figure of the year requires; otherwise no total of the year includes it.</summary>
    private bool HasYear(BaseCell cell, int area, Period period) => cell.Others.Select(other => other.Table).Append(cell.Owner.Table).Any(table =>
    {
        if (!filed.TryGetValue(table, out FiledPeriods? periods)) filed[table] = periods = new FiledPeriods(quantity.Tables[table].Table.Filings);
        return periods.HasFigure(area, period.GetEnclosing(Frequency.Annual), OverTime.Sum);
    });

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
