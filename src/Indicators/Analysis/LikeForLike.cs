using Indicators.Aggregation;
using Indicators.Analysis.Statistics;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>
/// A region's comparable figures of two periods: if an area reported only one of them, both are computed over the areas that reported both,
/// so that a late area is not mistaken for a fall. An area that filed a return without this figure has not reported it.
/// </summary>
/// <param name="Now">NaN, like <paramref name="Before"/>, if there is no figure.</param>
/// <param name="HasSameAreas">True if the same areas reported both periods, so that the figures are the published ones.</param>
public sealed record LikeForLike(double Now, double Before, bool HasSameAreas)
{
    /// <param name="areas">The areas of the region.</param>
    /// <param name="now">The later period.</param>
    /// <param name="before">The earlier period.</param>
    /// <param name="isSameRegion">False if the region had other areas before; both figures are then computed over its present areas.</param>
    public static LikeForLike Compute(
        IndicatorResults results, IndicatorDefinition indicator, ReferenceArea region, IEnumerable<ReferenceArea> areas, Period now, Period before, bool isSameRegion = true)
    {
        var both = new List<(ResultRow Now, ResultRow Before)>();
        bool same = isSameRegion;
        foreach (ReferenceArea area in areas)
        {
            ResultRow? first = results.Find(indicator.Id, area, before), last = results.Find(indicator.Id, area, now);
            bool reportedBefore = IsReported(first), reportsNow = IsReported(last);
            if (reportedBefore && reportsNow) both.Add((last!.Value, first!.Value));
            same &= reportedBefore == reportsNow;
        }
        ResultRow? whole = results.Find(indicator.Id, region, now), wholeBefore = results.Find(indicator.Id, region, before);
        // Where areas have no figure of their own, compare the areas whose components are included.
        if (indicator.Function?.Name.HasAreaValue() == false) same &= results.GetReporters(indicator, region, now).SequenceEqual(results.GetReporters(indicator, region, before));
        return same
            ? new LikeForLike(ValueOf(whole), ValueOf(wholeBefore), true)
            : new LikeForLike(Together(indicator, [.. both.Select(pair => pair.Now)]), Together(indicator, [.. both.Select(pair => pair.Before)]), false);
    }

    /// <summary>
    /// Whether an area reported the figure. A figure that cannot exist, such as a rate over nobody, counts as reported, and so does one that the
    /// programme withholds.
    /// </summary>
    public static bool IsReported(ResultRow? row) =>
        row is { ReportingAreas: > 0 } filed && (filed.HasValue || !double.IsNaN(filed.Numerator) || filed.Status == ObservationStatus.CannotExist || filed.IsWithheld);

    /// <summary>
    /// The region's figure over these areas alone; an area without a value adds nothing. NaN if it cannot be computed from the areas' own
    /// figures, or if one of these is withheld.
    /// </summary>
    private static double Together(IndicatorDefinition indicator, IReadOnlyList<ResultRow> rows)
    {
        if (rows.Any(row => row.IsWithheld)) return double.NaN;
        ResultRow[] known = [.. rows.Where(row => row.HasValue || !double.IsNaN(row.Numerator))];
        if (!known.Any(row => row.HasValue)) return double.NaN;
        switch (indicator.Aggregation)
        {
            case AggregationMethod.Sum:
                return indicator.Scale * known.Sum(row => row.Numerator);
            case AggregationMethod.Pooled when indicator.Form == ValueForm.Ratio:
                double denominator = known.Sum(row => row.Denominator);
                return denominator == 0 ? double.NaN : indicator.Scale * known.Sum(row => row.Numerator) / denominator;
            case AggregationMethod.Mean:
                return Averages.Mean([.. known.Where(row => row.HasValue).Select(row => row.Value)]);
            case AggregationMethod.Median:
                return Averages.Median(known.Where(row => row.HasValue).Select(row => row.Value));
            case AggregationMethod.Count:
                return known.Sum(row => row.Value);
            default:
                return double.NaN;
        }
    }

    private static double ValueOf(ResultRow? row) => row?.Value ?? double.NaN;
}
