using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>What a component or a term of it is for an area and period. NaN where it has no value.</summary>
/// <param name="Known">It has a value, or a reason for none that leaves no gap.</param>
/// <param name="ByReturn">It is unknown because of what the return says elsewhere: a total, another unit, codes that come together.</param>
/// <param name="IsFiled">Whether the return was filed at all.</param>
/// <param name="IsListed">Whether it has a cell.</param>
internal sealed record PlainFigure(double Value, char Status, bool Known, bool ByReturn = false, bool IsFiled = true, bool IsListed = true)
{
    public static PlainFigure NotFiled { get; } = new(double.NaN, 'O', false, IsFiled: false);

    /// <summary>Nothing was filed that says how much it is.</summary>
    public static PlainFigure NotThere { get; } = new(double.NaN, 'O', false);

    /// <summary>Why a figure made of these has no value: of their reasons the one that matters most. What is not there at all is missing.</summary>
    public static char ReasonOf(IEnumerable<PlainFigure> lacking) => PlainStatus.Reason(lacking.Select(figure => figure.Status));

    public bool HasValue => !double.IsNaN(Value);
}

/// <summary>A term of a component in a table, with the codes that an item of a breakdown adds to its conditions.</summary>
internal sealed class PlainComponent
{
    private readonly PlainTable table;
    private readonly (int Place, HashSet<string> Codes)[] conditions;
    private readonly HashSet<int> listed;
    private readonly Dictionary<PlainFiling, PlainRow[]> cellsOf = [];
    private readonly Dictionary<PlainFiling, PlainFigure> figures = [];

    /// <param name="item">The codes of the item by dimension; empty for the total.</param>
    public PlainComponent(PlainTable table, Component term, IReadOnlyDictionary<string, string> item)
    {
        this.table = table;
        var byPlace = term.Where.ToDictionary(one => table.PlaceOf(one.Dimension), one => one.Codes.ToHashSet());
        listed = [.. byPlace.Keys];
        foreach ((string dimension, string code) in item)
        {
            int place = table.PlaceOf(dimension);
            byPlace[place] = byPlace.TryGetValue(place, out HashSet<string>? codes) ? [.. codes.Intersect([code])] : [code];
        }
        conditions = [.. byPlace.Select(pair => (pair.Key, pair.Value))];
    }

    public PlainTable Table => table;

    public PlainRow[] CellsOf(PlainFiling filing)
    {
        if (!cellsOf.TryGetValue(filing, out PlainRow[]? cells)) cellsOf[filing] = cells = [.. filing.Leaves.Where(Meets)];
        return cells;
    }

    /// <summary>Whether a filing has a cell, one in another unit, or a total that leaves room for one.</summary>
    public bool IsTold(PlainFiling filing) => CellsOf(filing).Length > 0
        || table.Structure.AbsentRows == AbsentRows.Zero && (InOtherUnits(filing).Length > 0 || filing.Excesses.Any(Concerns));

    /// <summary>The figure that one filing gives.</summary>
    /// <param name="earlier">The area's filings of the same frequency within the lookback, latest first.</param>
    public PlainFigure Figure(PlainFiling filing, IEnumerable<PlainFiling> earlier)
    {
        if (!figures.TryGetValue(filing, out PlainFigure? figure)) figures[filing] = figure = Work(filing, earlier);
        return figure;
    }

    private PlainFigure Work(PlainFiling filing, IEnumerable<PlainFiling> earlier)
    {
        PlainRow[] cells = CellsOf(filing);
        bool zero = table.Structure.AbsentRows == AbsentRows.Zero;
        if (SomeCodeIsUnknown(cells)) return PlainFigure.NotThere;
        if (!filing.IsWhole && (zero || cells.Length > 0) && IsInPart(cells)) return PlainFigure.NotThere with { ByReturn = true };
        if (zero && (IsInAnotherUnit(filing, cells) || LacksACompanion(filing))) return PlainFigure.NotThere with { ByReturn = true };
        if (cells.Length > 0 && cells.All(cell => !cell.HasValue))
            return new PlainFigure(double.NaN, PlainStatus.Reason(cells.Select(cell => cell.Status)), cells.All(cell => !cell.Lacks));

        PlainExcess[] excesses = zero ? [.. filing.Excesses.Where(Concerns)]
            // Where absent rows say nothing, a total tells of the cells below it that are filed without a value.
            : [.. filing.Excesses.Where(excess => Concerns(excess) && excess.Leaves.Any(leaf => Meets(leaf) && leaf.Lacks))];
        if (zero && excesses.Length > 0 && cells.All(cell => excesses.Any(excess => excess.Leaves.Contains(cell)))) return PlainFigure.NotThere with { ByReturn = true };
        if (cells.Length == 0) return zero && Exists(filing.Period.Year) ? new PlainFigure(0, 'A', true, IsListed: false) : PlainFigure.NotThere with { IsListed = false };

        PlainRow[] lacking = [.. cells.Where(cell => cell.Lacks)], heldBack = [.. filing.HeldBack.Where(MayMeet)];
        double sum = cells.Where(cell => cell.HasValue).Sum(cell => cell.Value);
        // Parts that a total misses may be those that lack their value or are held back.
        double missing = Math.Max(excesses.Sum(excess => excess.Amount), lacking.Concat(heldBack.Where(row => !row.Codes.Contains(""))).Sum(cell => LastFigure(cell, earlier)));
        bool incomplete = lacking.Length > 0 || heldBack.Length > 0 || excesses.Length > 0;
        if (incomplete && 3 * missing > sum + missing) return PlainFigure.NotThere with { ByReturn = true };
        IEnumerable<char> flags = cells.Where(cell => cell.HasValue).Select(cell => cell.Status);
        return new PlainFigure(sum, PlainStatus.Flag(incomplete ? flags.Append('U') : flags), true);
    }

    /// <summary>Whether a row that is held back may be a cell of the component, as far as its codes can be read.</summary>
    private bool MayMeet(PlainRow row) => conditions.All(one => row.Codes[one.Place].Length == 0 || one.Codes.Contains(row.Codes[one.Place]));

    private bool Meets(PlainRow row) => conditions.All(one => one.Codes.Contains(row.Codes[one.Place]));

    /// <summary>
    /// A listed code all of whose cells lack a value; or one without a row in a structure whose absent rows are missing, where other
    /// listed codes of a dimension without totals were filed.
    /// </summary>
    private bool SomeCodeIsUnknown(PlainRow[] cells)
    {
        // Where nothing has a value, the cells themselves say why.
        bool isAnyKnown = cells.Any(cell => !cell.Lacks);
        foreach ((int place, HashSet<string> codes) in conditions.Where(one => listed.Contains(one.Place)))
            foreach (string code in codes)
            {
                PlainRow[] own = [.. cells.Where(cell => cell.Codes[place] == code)];
                if (isAnyKnown && own.Length > 0 && own.All(cell => cell.Lacks)) return true;
                if (own.Length == 0 && cells.Length > 0 && table.Structure.AbsentRows == AbsentRows.Missing && !Column(place).Totals.Any()) return true;
            }
        return false;
    }

    /// <summary>Where another part of the return is held back, a listed code without a row may be in it; so may all, where there is no row.</summary>
    private bool IsInPart(PlainRow[] cells) => cells.Length == 0
        || conditions.Where(one => listed.Contains(one.Place)).Any(one => one.Codes.Any(code => cells.All(cell => cell.Codes[one.Place] != code)));

    /// <summary>Whether a total leaves room for cells of the component that are not listed or have no value.</summary>
    private bool Concerns(PlainExcess excess)
    {
        if (conditions.Any(one => !excess.Over.Contains(one.Place) && !one.Codes.Contains(excess.Total.Codes[one.Place]))) return false;
        double wanted = excess.Over.Aggregate(1.0, (count, place) => count * Allowed(place).Count());
        return excess.Leaves.Count(leaf => Meets(leaf) && !leaf.Lacks) < wanted;
    }

    private IEnumerable<string> Allowed(int place) =>
        conditions.FirstOrDefault(one => one.Place == place).Codes is { } codes ? codes
        : Column(place).CodeList!.Codes.Select(code => code.Id).Where(code => !Column(place).Totals.Contains(code) && !Column(place).Excluded.Contains(code));

    /// <summary>A listed code was filed in another unit only, or the return holds no row in the wanted unit and some in another.</summary>
    private bool IsInAnotherUnit(PlainFiling filing, PlainRow[] cells)
    {
        if (table.Unit is not { } name || conditions.FirstOrDefault(one => one.Place == table.PlaceOf(name)) is not { Codes: { } wanted } unit) return false;
        PlainRow[] rows = filing.Leaves.Length > 0 ? filing.Leaves : filing.Rows;
        if (rows.Length > 0 && rows.All(row => !wanted.Contains(row.Codes[unit.Place]))) return true;
        PlainRow[] others = InOtherUnits(filing);
        return conditions.Where(one => one.Place != unit.Place && listed.Contains(one.Place)).Any(one => one.Codes.Any(code =>
            cells.All(cell => cell.Codes[one.Place] != code) && others.Any(row => row.Codes[one.Place] == code)));
    }

    /// <summary>The rows that meet every condition but that on the unit.</summary>
    private PlainRow[] InOtherUnits(PlainFiling filing) =>
        table.Unit is not { } name || conditions.FirstOrDefault(one => one.Place == table.PlaceOf(name)) is not { Codes: { } wanted } unit ? []
        : [.. filing.Leaves.Where(row => !wanted.Contains(row.Codes[unit.Place]) && conditions.All(one => one.Place == unit.Place || one.Codes.Contains(row.Codes[one.Place])))];

    /// <summary>A listed code that comes together with one that was filed is nowhere in the filing.</summary>
    private bool LacksACompanion(PlainFiling filing) => table.Structure.Together.Any(together =>
        table.PlaceOf(together.Dimension) is var place && conditions.FirstOrDefault(one => one.Place == place) is { Codes: { } wanted }
        && filing.Rows.Any(row => together.Codes.Contains(row.Codes[place]))
        && wanted.Intersect(together.Codes).Any(code => filing.Rows.All(row => row.Codes[place] != code)));

    private bool Exists(int year) => conditions.All(one =>
        one.Codes.Any(code => Column(one.Place).CodeList is { } list && (list[list.IndexOf(code)].ExistsFrom ?? year) <= year));

    private Column Column(int place) => table.Structure.Dimensions.ElementAt(place);

    /// <summary>The latest figure of a cell that is known; a row that is not there is zero where the structure says so.</summary>
    private double LastFigure(PlainRow cell, IEnumerable<PlainFiling> earlier)
    {
        foreach (PlainFiling filing in earlier.Where(filing => filing.Leaves.Length > 0))
        {
            PlainRow? row = filing.Rows.FirstOrDefault(row => row.Codes.SequenceEqual(cell.Codes));
            if (row is null && table.Structure.AbsentRows == AbsentRows.Zero) return 0;
            if (row is { HasValue: true }) return row.Value;
        }
        return 0;
    }
}
