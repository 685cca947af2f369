using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>
/// Finds of which areas the figure of a region is the sum: those that print the item, or, where more are said to report, those that print
/// the breakdown or the total. Where none of these sets has the printed number of areas, the areas are not known.
/// </summary>
internal sealed class ReportingAreas
{
    private readonly Dictionary<(string Indicator, string Period, string Breakdown), SortedSet<string>> items = [], leftOut = [];
    private readonly Dictionary<(string Indicator, string Period, string Dimensions), SortedSet<string>> tables = [];
    private readonly HashSet<FigureKey> withheld = [], lacking = [];
    private readonly Dictionary<(string, string, Period, SortedSet<string>), string[]> membersOf = [];
    private readonly SumTable table;
    private readonly Edition edition;

    public ReportingAreas(SumTable table, Edition edition)
    {
        this.table = table;
        this.edition = edition;
        foreach (Figure figure in edition.Figures)
        {
            FigureKey key = figure.Key;
            if (key.AreaType != FigureKey.AreaWord) continue;
            if (figure.IsLeftOut || !(figure.Numerator.Length > 0 || figure.IsWithheld))
            {
                lacking.Add(key);
                if (figure.IsLeftOut) Add(leftOut, (key.Indicator, key.Period, key.Breakdown), key.Area);
                continue;
            }
            if (figure.IsWithheld) withheld.Add(key);
            Add(items, (key.Indicator, key.Period, key.Breakdown), key.Area);
            Add(tables, (key.Indicator, key.Period, DimensionsOf(key.Breakdown)), key.Area);
        }
    }

    /// <summary>Returns the dimensions of a breakdown, sorted and joined with semicolons.</summary>
    public static string DimensionsOf(string breakdown) =>
        breakdown == FigureKey.Total ? breakdown
        : !breakdown.Contains(';', StringComparison.Ordinal) ? breakdown[..Math.Max(0, breakdown.IndexOf('=', StringComparison.Ordinal))]
        : string.Join(';', breakdown.Split(';').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));

    /// <summary>Returns the number of the set of areas that a figure is the sum of.</summary>
    /// <param name="structure">The structure whose rows are summed.</param>
    /// <param name="of">The period of the rows, which may be the one before the figure's.</param>
    public int Find(Figure figure, Period period, string structure, Period of)
    {
        string[]? areas = Find(figure, period);
        return areas is null ? table.Areas.GetUnknown($"{edition.Name} {edition.RegionsAsOf} {figure.Key.Indicator} {figure.Key.AreaType} {figure.Key.Area} {figure.Key.Period} {figure.ReportingAreas}")
            : table.Areas.Get(edition.IsEarlier ? [.. areas.Select(area => edition.NameRows(area, structure, of))] : areas);
    }

    /// <summary>Returns the areas that a figure is the sum of; null if they are not known.</summary>
    private string[]? Find(Figure figure, Period period)
    {
        FigureKey key = figure.Key;
        if (key.AreaType == FigureKey.AreaWord) return [key.Area];
        long? reporting = Figure.Count(figure.ReportingAreas);
        string[] listing = MembersOf(key, period, items.GetValueOrDefault((key.Indicator, key.Period, key.Breakdown)));
        if (listing.Length == reporting) return listing;
        // A region's figure may leave out the areas that withhold theirs.
        string[] open = [.. listing.Where(area => !withheld.Contains(key with { AreaType = FigureKey.AreaWord, Area = area }))];
        if (open.Length > 0 && open.Length == reporting) return open;
        foreach (string dimensions in (string[])[DimensionsOf(key.Breakdown), FigureKey.Total])
            if (MembersOf(key, period, tables.GetValueOrDefault((key.Indicator, key.Period, dimensions))) is var wider
                && wider.Where(area => !lacking.Contains(key with { AreaType = FigureKey.AreaWord, Area = area })).ToArray() is { Length: > 0 } reports && reports.Length == reporting)
                return reports;
        return null;
    }

    /// <summary>Whether a region has an area whose office withholds the item, so that the region's figure lacks it.</summary>
    public bool LeavesOut(FigureKey key, Period period) =>
        key.AreaType != FigureKey.AreaWord && MembersOf(key, period, leftOut.GetValueOrDefault((key.Indicator, key.Period, key.Breakdown))).Length > 0;

    /// <summary>Returns the day whose memberships apply to a period.</summary>
    public DateOnly DayFor(Period period) => edition.RegionsAsOf is { } year ? new DateOnly(year, 12, 31) : period.LastDay;

    private string[] MembersOf(FigureKey key, Period period, SortedSet<string>? areas)
    {
        if (areas is null) return [];
        if (membersOf.TryGetValue((key.AreaType, key.Area, period, areas), out string[]? members)) return members;
        members = key.AreaType == FigureKey.World ? [.. areas]
            : [.. areas.Where(area => edition.Derivation.FindRegion(key.AreaType, area, DayFor(period)) == key.Area)];
        return membersOf[(key.AreaType, key.Area, period, areas)] = members;
    }

    private static void Add<T>(Dictionary<T, SortedSet<string>> sets, T key, string area)
        where T : notnull
    {
        if (!sets.TryGetValue(key, out SortedSet<string>? set)) sets[key] = set = new SortedSet<string>(StringComparer.Ordinal);
        set.Add(area);
    }
}
