using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>
/// Coverage of one indicator by the areas that file one structure. An area's weight is its protected denominator (of a sum:
/// its value) of the period, else its latest one within the lookback; where an expected area has neither, or all weights are
/// zero, areas are counted instead. So they are where the method counts each area once. An estimate is no weight, and whoever
/// is estimated has not reported. Not for several threads where it weighs: it remembers the place that it looked at last.
/// </summary>
internal sealed class CoverageCalculator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure)
{
    private readonly FiledPeriods filed = table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None;
    private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
    private readonly ExpectedReporters expected = new(programme, structure, table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None);
    private readonly SeriesFinder figures = new(table, indicator, structure, breakdown: "");
    private readonly (ComponentRole Role, int Number)? weights = WeightOf(indicator);

    /// <summary>
    /// The component that areas weigh by: the denominator, of a sum the value itself. Null where each area counts once, as in
    /// a mean that has no weights.
    /// </summary>
    private static (ComponentRole Role, int Number)? WeightOf(IndicatorDefinition indicator) => indicator.Aggregation switch
    {
        AggregationMethod.Sum or AggregationMethod.PooledMedian => (ComponentRole.Numerator, 0),
        AggregationMethod.WeightedMean => (ComponentRole.Weight, 0),
        AggregationMethod.Pooled when indicator.Function is { } function => (ComponentRole.Input, function.Name == IndicatorFunction.WeightedGini ? 1 : 0),
        AggregationMethod.Pooled => (ComponentRole.Denominator, 0),
        _ => null,
    };

    /// <summary>The areas that filed or were expected at some time, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> Areas => expected.Areas;

    public bool Reports(int area, Period period) => filed.Reports(area, period, overTime);

    public bool Expects(int area, Period period) => expected.Expects(area, period);

    public AreaReport ReportOf(int area, Period period)
    {
        bool isExpected = Expects(area, period);
        return new AreaReport(Reports(area, period), isExpected, isExpected ? WeightOf(area, period) : double.NaN);
    }

    /// <param name="areas">The areas of a place.</param>
    public Coverage Of(IEnumerable<AreaReport> areas)
    {
        int reporting = 0, due = 0, dueReporting = 0;
        double part = 0, whole = 0;
        bool allWeighed = true;
        foreach (AreaReport report in areas)
        {
            if (report.Reports) reporting++;
            if (!report.Expected) continue;
            due++;
            if (report.Reports) dueReporting++;
            allWeighed &= !double.IsNaN(report.Weight);
            whole += report.Weight;
            if (report.Reports) part += report.Weight;
        }
        return weights is not null && allWeighed && whole > 0
            ? new Coverage(part, whole, reporting, due, ByCount: false)
            : new Coverage(dueReporting, due, reporting, due, ByCount: due > 0);
    }

    private double WeightOf(int area, Period period)
    {
        if (weights is not (var role, var number)) return double.NaN;
        Place place = Place.Area(programme.Areas[area].Id);
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period; candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (figures.Find(role, number, BreakdownItem.Total.Number, place, candidate) is { HasValue: true, HasEstimate: false } cell) return cell.Value;
        return double.NaN;
    }
}

/// <summary>What an area is to the coverage of the places that it lies in, for one period.</summary>
/// <param name="Reports">Whether it reports.</param>
/// <param name="Expected">Whether it is expected to.</param>
/// <param name="Weight">Of an expected area; NaN where it is not known.</param>
internal readonly record struct AreaReport(bool Reports, bool Expected, double Weight);
