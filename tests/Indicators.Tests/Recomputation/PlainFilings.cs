using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Tests.Recomputation;

/// <summary>A total and the leaves filed under it that fall short of it by more than rounding explains.</summary>
/// <param name="Over">The places of the dimensions in which the row is a total.</param>
internal sealed record PlainExcess(PlainRow Total, int[] Over, PlainRow[] Leaves, double Amount);

/// <summary>All rows of one structure, area and period.</summary>
/// <param name="heldBack">The rows of other parts of the return that are held back, as far as they can be read; null where none is.</param>
internal sealed class PlainFiling(PlainTable table, Period period, PlainRow[] rows, PlainRow[]? heldBack)
{
    private readonly Lazy<PlainExcess[]> excesses = new(() => table.Excesses(rows));
    private readonly Lazy<PlainRow[]> leaves = new(() => [.. rows.Where(table.IsLeaf)]);

    public PlainTable Table => table;

    public Period Period => period;

    public PlainRow[] Rows => rows;

    public bool IsWhole => heldBack is null;

    /// <summary>The rows that are held back and no total.</summary>
    public PlainRow[] HeldBack { get; } = [.. (heldBack ?? []).Where(table.IsLeaf)];

    /// <summary>Those that are no total in any dimension.</summary>
    public PlainRow[] Leaves => leaves.Value;

    public PlainExcess[] Excesses => excesses.Value;
}

/// <summary>What a structure says, with the places of its dimensions, and all that was filed for it.</summary>
internal sealed class PlainTable
{
    private readonly Structure structure;
    private readonly Column[] dimensions;
    private readonly Dictionary<(string Area, Period Period), PlainFiling> filings;
    private readonly Dictionary<(string Area, Period Period), PlainFiling> heldBack;
    private readonly HashSet<(string Area, int Year)> years;
    private readonly ILookup<string, PlainFiling> byArea;
    private readonly (string Area, int? Year)[] unread;

    public PlainTable(Structure structure, IEnumerable<PlainRow> accepted, IEnumerable<PlainRow> readable, IEnumerable<(string Area, int? Year)>? unread = null)
    {
        this.structure = structure;
        dimensions = [.. structure.Dimensions];
        heldBack = Filings(readable, null);
        filings = Filings(accepted, heldBack);
        this.unread = [.. unread ?? []];
        byArea = filings.ToLookup(pair => pair.Key.Area, pair => pair.Value);
        years = [.. filings.Keys.Concat(heldBack.Keys).Select(key => (key.Area, key.Period.Year))];
    }

    public Structure Structure => structure;

    /// <summary>The areas that filed.</summary>
    public IEnumerable<string> AllAreas => byArea.Select(of => of.Key);

    public IEnumerable<string> Areas => years.Select(each => each.Area).Concat(unread.Select(file => file.Area)).Distinct();

    public IEnumerable<Period> Periods => filings.Keys.Select(key => key.Period).Distinct();

    public PlainFiling? Filing(string area, Period period) => filings.GetValueOrDefault((area, period));

    public IEnumerable<PlainFiling> FilingsOf(string area) => byArea[area];

    /// <summary>What an area sent for a period or for a part of it, accepted or held back.</summary>
    public IEnumerable<(PlainFiling Filing, bool Accepted)> Sent(string area, Period period)
    {
        if (!years.Contains((area, period.Year))) yield break;
        foreach (Frequency frequency in Enum.GetValues<Frequency>().Where(frequency => frequency >= period.Frequency))
            foreach (Period part in period.Split(frequency))
            {
                if (filings.TryGetValue((area, part), out PlainFiling? accepted)) yield return (accepted, true);
                if (heldBack.TryGetValue((area, part), out PlainFiling? held)) yield return (held, false);
            }
    }

    /// <summary>Whether a file of an area that cannot be read may be of a period that others filed, or of a part of it.</summary>
    /// <param name="counts">Whether what another filed counts.</param>
    public bool MaySend(string area, Period period, Func<PlainFiling, bool> counts)
    {
        Frequency[] usual = [.. FilingsOf(area).Select(filing => filing.Period.Frequency)];
        return unread.Any(file => file.Area == area && filings.Values.Where(counts).Select(filing => filing.Period).Any(filed => (file.Year is null || filed.Year == file.Year)
            && (usual.Length == 0 || usual.Contains(filed.Frequency))
            && (filed == period || filed.IsWithin(period.Frequency) && filed.GetEnclosing(period.Frequency) == period)));
    }

    public int PlaceOf(string dimension) => Array.FindIndex(dimensions, column => column.Name == dimension);

    public Column Dimension(string name) => dimensions[PlaceOf(name)];

    /// <summary>The dimension that tells persons from cases, or null.</summary>
    public string? Unit => dimensions.FirstOrDefault(column => column.Concept == "UNIT_MEASURE")?.Name;

    public bool IsLeaf(PlainRow row) => Totals(row).Length == 0;

    public int[] Totals(PlainRow row) => [.. Enumerable.Range(0, dimensions.Length).Where(i => dimensions[i].Totals.Contains(row.Codes[i]))];

    /// <summary>
    /// The totals that exceed the sum of the leaves filed under them. Each cell is rounded by itself, so that a difference of half
    /// the base for each part and for the whole is none.
    /// </summary>
    public PlainExcess[] Excesses(PlainRow[] rows)
    {
        var found = new List<PlainExcess>();
        foreach (PlainRow total in rows.Where(row => row.HasValue && !IsLeaf(row)))
        {
            int[] over = Totals(total);
            PlainRow[] leaves = [.. rows.Where(row => IsLeaf(row)
                && Enumerable.Range(0, dimensions.Length).All(i => over.Contains(i) || row.Codes[i] == total.Codes[i]))];
            (double roundingBase, int parts) = structure.Rules.OfType<PartsAndWholeRule>().Where(rule => over.Any(i => dimensions[i].Name == rule.Over))
                .Select(rule => ((double)rule.Tolerance.RoundingBase, rule.Families.Where(family => over.Any(i => family.Whole.Contains(total.Codes[i])))
                    .Select(family => family.Parts.Count).DefaultIfEmpty(0).Max())).DefaultIfEmpty((0, 0)).MaxBy(rule => rule.Item1);
            double amount = total.Value - leaves.Where(leaf => leaf.HasValue).Sum(leaf => leaf.Value);
            if (amount > Math.Floor(roundingBase / 2) * (Math.Max(parts, leaves.Length) + 1)) found.Add(new PlainExcess(total, over, leaves, amount));
        }
        return [.. found];
    }

    /// <summary>A row that is repeated counts once; of rows with a code that cannot be read nobody knows.</summary>
    private Dictionary<(string, Period), PlainFiling> Filings(IEnumerable<PlainRow> rows, Dictionary<(string, Period), PlainFiling>? parts) =>
        rows.GroupBy(row => (row.Area, row.Period)).ToDictionary(
            group => group.Key,
            group => new PlainFiling(
                this, group.Key.Period, [.. group.Where(row => row.Codes.Contains("")), .. group.Where(row => !row.Codes.Contains("")).DistinctBy(row => string.Join('|', row.Codes))],
                parts?.GetValueOrDefault(group.Key)?.Rows));
}
