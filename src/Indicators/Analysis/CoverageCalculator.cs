using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>
/// Coverage of one indicator by the areas that file one structure. An area's weight is its protected denominator (of a sum:
/// its value) of the period, else its latest one within the lookback; where an expected area has neither, or all weights are
/// zero, areas are counted instead.
/// </summary>
internal sealed class CoverageCalculator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure)
{
    private readonly FiledPeriods filed = table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None;
    private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
    private readonly HashSet<int>? named = Named(programme, structure);
    private readonly Series weights = new(
        indicator.Id, indicator.Denominator is null ? SeriesRole.Numerator : SeriesRole.Denominator, 0, structure, "", Series.Total);

    /// <summary>The areas that filed or were expected at some time, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> Areas => named is null ? filed.Areas : filed.Areas.Union(named).Order();

    public bool Reports(int area, Period period) => filed.Reports(area, period, overTime);

    public bool Expects(int area, Period period) =>
        IsKnown(area) && (named is not null ? named.Contains(area) : filed.FiledWithin(area, period, programme.Lookback));

    /// <param name="areas">The areas of the place in the period.</param>
    public Coverage Of(IEnumerable<int> areas, Period period)
    {
        int reporting = 0, expected = 0, expectedReporting = 0;
        double part = 0, whole = 0;
        bool allWeighed = true;
        foreach (int area in areas)
        {
            bool reports = Reports(area, period);
            if (reports) reporting++;
            if (!Expects(area, period)) continue;
            expected++;
            if (reports) expectedReporting++;
            double weight = WeightOf(area, period);
            allWeighed &= !double.IsNaN(weight);
            whole += weight;
            if (reports) part += weight;
        }
        return allWeighed && whole > 0
            ? new Coverage(part, whole, reporting, expected, ByCount: false)
            : new Coverage(expectedReporting, expected, reporting, expected, ByCount: expected > 0);
    }

    private double WeightOf(int area, Period period)
    {
        Place place = Place.Area(programme.Areas[area].Id);
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period; candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (table.Find(weights, place, candidate) is { HasValue: true } cell) return cell.Value;
        return double.NaN;
    }

    private bool IsKnown(int area) => programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area";

    private static HashSet<int>? Named(Programme programme, string structure)
    {
        CalendarEntry[] entries = [.. programme.Calendar.Where(entry => entry.Structure == structure)];
        return entries.Length == 0 ? null : [.. entries.SelectMany(entry => entry.Areas).Select(programme.Areas.IndexOf)];
    }
}
