using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Two figures of a place that are set against each other, and what stands between them.</summary>
/// <param name="SameAreas">False where both are taken over the areas that reported both periods, instead of those published.</param>
/// <param name="SameRegion">False where the region had other areas before: both are taken over its present ones.</param>
/// <param name="Breaks">The series breaks between the periods, for whatever reason.</param>
internal sealed record RegionalComparison(double Now, double Before, bool SameAreas, bool SameRegion, bool Breaks, ObservationStatus Flag)
{
    /// <summary>The status of what is computed from the two: a break before any other flag.</summary>
    public ObservationStatus Status => Breaks ? ObservationStatus.Break : Flag;

    public string Method => string.Join("; ", Notes());

    public bool IsKnown => !double.IsNaN(Now) && !double.IsNaN(Before);

    /// <param name="areas">The areas that the place has now; none for an area.</param>
    /// <param name="mapping">The mapping of the place's set; null for areas and the world.</param>
    public static RegionalComparison? Compare(
        IndicatorResults results, IndicatorDefinition indicator, ReferenceArea place, IReadOnlyList<ReferenceArea> areas, RegionMapping? mapping, Period now, Period before)
    {
        if (results.Find(indicator.Id, place, now) is not { HasValue: true } last) return null;
        bool sameRegion = mapping is null || mapping.IsSame(place.Code, before, now);
        ResultRow? first = results.Find(indicator.Id, place, before);
        // A region that is new by re-drawing has no figure of before; its present areas have.
        if (first is { HasValue: false } || (first is null && sameRegion)) return null;
        bool breaks = SeriesBreaks.Between(results, indicator, place, before, now);
        ObservationStatus flag = SeriesBreaks.OtherFlag(last.Status);
        if (first is { } earlier) flag = Statuses.Stronger(SeriesBreaks.OtherFlag(earlier.Status), flag);
        if (place.IsArea)
            return new RegionalComparison(last.Value, first!.Value.Value, true, sameRegion, breaks || !sameRegion, flag);
        var figures = LikeForLike.Compute(results, indicator, place, areas, now, before, sameRegion);
        return new RegionalComparison(figures.Now, figures.Before, figures.SameAreas, sameRegion, breaks || !sameRegion, flag);
    }

    private IEnumerable<string> Notes()
    {
        if (Breaks && SameRegion) yield return "break in the series";
        if (!SameRegion) yield return "the region had other areas before";
        if (!SameAreas) yield return SameRegion ? "areas that reported both periods" : "its present areas that reported both periods";
    }
}
