using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Two comparable figures of a reference area, and what limits the comparison.</summary>
/// <param name="SameAreas">False if both figures are computed over the areas that reported both periods, instead of the published ones.</param>
/// <param name="SameRegion">False if the region had other areas before; both figures are then computed over its present areas.</param>
/// <param name="Breaks">Whether the series breaks between the periods, for any reason.</param>
internal sealed record RegionalComparison(double Now, double Before, bool SameAreas, bool SameRegion, bool Breaks, ObservationStatus Flag)
{
    /// <summary>The status of results computed from the two figures: a break takes precedence over any other flag.</summary>
    public ObservationStatus Status => Breaks ? ObservationStatus.Break : Flag;

    public string Method => string.Join("; ", Notes());

    public bool IsKnown => !double.IsNaN(Now) && !double.IsNaN(Before);

    /// <param name="areas">The present areas of the reference area; empty for an area.</param>
    /// <param name="mapping">The mapping of the reference area's region set; null for areas and the world.</param>
    public static RegionalComparison? Compare(
        IndicatorResults results, IndicatorDefinition indicator, ReferenceArea referenceArea, IReadOnlyList<ReferenceArea> areas, RegionMapping? mapping, Period now, Period before)
    {
        if (results.Find(indicator.Id, referenceArea, now) is not { HasValue: true } last) return null;
        bool sameRegion = mapping is null || mapping.IsSame(referenceArea.Code, before, now);
        ResultRow? first = results.Find(indicator.Id, referenceArea, before);
        // A region that is new because regions were redrawn has no earlier figure, but its present areas do.
        if (first is { HasValue: false } || (first is null && sameRegion)) return null;
        bool breaks = SeriesBreaks.HasBreakBetween(results, indicator, referenceArea, before, now);
        ObservationStatus flag = SeriesBreaks.OtherFlag(last.Status);
        if (first is { } earlier) flag = Statuses.Stronger(SeriesBreaks.OtherFlag(earlier.Status), flag);
        if (referenceArea.IsArea)
            return new RegionalComparison(last.Value, first!.Value.Value, true, sameRegion, breaks || !sameRegion, flag);
        var figures = LikeForLike.Compute(results, indicator, referenceArea, areas, now, before, sameRegion);
        return new RegionalComparison(figures.Now, figures.Before, figures.HasSameAreas, sameRegion, breaks || !sameRegion, flag);
    }

    private IEnumerable<string> Notes()
    {
        if (Breaks && SameRegion) yield return "break in the series";
        if (!SameRegion) yield return "the region had other areas before";
        if (!SameAreas) yield return SameRegion ? "areas that reported both periods" : "its present areas that reported both periods";
    }
}
