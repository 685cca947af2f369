using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>A point in the series of the areas that report a region's newest figure.</summary>
/// <param name="Newest">The period whose areas are followed.</param>
/// <param name="Value">The figure over those of these areas that also reported <paramref name="Period"/>; NaN if there is none.</param>
/// <param name="Numerator">Over the same areas; NaN without a value.</param>
/// <param name="Areas">The number of these areas.</param>
/// <param name="Followed">The number of areas that report the newest figure.</param>
/// <param name="Status">B if the period before has other areas, or an area's own series breaks.</param>
public sealed record SameReportersPoint(
    IndicatorDefinition Indicator, ReferenceArea ReferenceArea, Period Period, Period Newest, double Value, double Numerator, double Denominator, ObservationStatus Status,
    int Areas, int Followed, string Method)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>Whether all followed areas are included.</summary>
    public bool IsWhole => Areas == Followed;

    /// <summary>Whether an area's own series breaks here, even if the period before has the same areas.</summary>
    public bool HasOwnBreak { get; init; }
}

/// <summary>
/// The comparable series of a region: the areas that report its newest figure, back to the start, under its present mapping. A late or new
/// office does not appear as a fall or rise. Computed from protected components, like regional figures.
/// </summary>
public sealed class SameReporters
{
    private readonly Programme programme;
    private readonly IndicatorResults results;
    private readonly IndicatorDefinition indicator;
    private readonly RegionFigures figures;
    private readonly DenominatorCheck denominators;
    private readonly RegionMembers members;

    public SameReporters(Programme programme, ProtectedTable table, IndicatorResults results, IndicatorDefinition indicator)
    {
        this.programme = programme;
        this.results = results;
        this.indicator = indicator;
        denominators = new DenominatorCheck(programme, indicator);
        figures = new RegionFigures(programme, indicator, new ComponentFigures(table, indicator, programme.GetStructure(indicator).Id, ""), denominators);
        members = new RegionMembers(programme, table);
    }

    /// <summary>Computes the series of every region and the world, for each frequency from its newest published figure back.</summary>
    /// <returns>Sorted by indicator, reference area and period as text.</returns>
    public static IReadOnlyList<SameReportersPoint> ComputeAll(Programme programme, ProtectedTable table, IndicatorResults results) =>
        ComputeAll(programme, table, results, _ => true);

    /// <param name="isMeant">Whether a region, or the world, is computed.</param>
    internal static IReadOnlyList<SameReportersPoint> ComputeAll(Programme programme, ProtectedTable table, IndicatorResults results, Func<ReferenceArea, bool> isMeant)
    {
        var points = new List<SameReportersPoint>();
        foreach (IndicatorDefinition indicator in programme.Indicators.Where(each => each.Aggregation != AggregationMethod.None).OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            var series = new SameReporters(programme, table, results, indicator);
            foreach (ReferenceArea referenceArea in results.GetReferenceAreas(indicator.Id).Where(referenceArea => !referenceArea.IsArea && isMeant(referenceArea)))
                points.AddRange(indicator.Frequencies
                    .Select(frequency => results.Select(indicator.Id, referenceArea).Where(row => row is { HasValue: true, Breakdown: Series.Total } && row.Period.Frequency == frequency)
                        .Select(row => (Period?)row.Period).Max())
                    .OfType<Period>().SelectMany(newest => series.Compute(referenceArea, newest))
                    .OrderBy(point => point.Period.ToString(), StringComparer.Ordinal));
        }
        return points;
    }

    /// <param name="referenceArea">A region or the world.</param>
    /// <param name="newest">A period in which the reference area has a figure.</param>
    /// <returns>In the order of periods, from the first that one of the areas reported; empty if no area reports the newest.</returns>
    public IReadOnlyList<SameReportersPoint> Compute(ReferenceArea referenceArea, Period newest)
    {
        ReferenceArea[] followed = [.. results.GetReporters(indicator, referenceArea, newest).Select(ReferenceArea.Area)];
        var reported = new Dictionary<Period, List<ReferenceArea>>();
        foreach (ReferenceArea area in followed)
            foreach (Period period in ReportedBy(area, newest))
                (reported.TryGetValue(period, out List<ReferenceArea>? areas) ? areas : reported[period] = []).Add(area);
        var points = new List<SameReportersPoint>();
        List<ReferenceArea>? before = null;
        for (Period period = reported.Count == 0 ? newest.Next() : reported.Keys.Min(); period.Ordinal <= newest.Ordinal; period = period.Next())
        {
            List<ReferenceArea> areas = reported.GetValueOrDefault(period) ?? [];
            points.Add(PointOf(referenceArea, period, newest, areas, followed.Length, before is not null && !before.SequenceEqual(areas)));
            before = areas;
        }
        return points;
    }

    private IEnumerable<Period> ReportedBy(ReferenceArea area, Period newest) => indicator.Function?.Name.HasAreaValue() == false
        ? results.GetReferenceAreas(indicator.Id).Where(referenceArea => referenceArea == ReferenceArea.World).SelectMany(world => results.Select(indicator.Id, world))
            .Where(row => row.Breakdown == Series.Total && IsUpTo(row.Period, newest) && results.GetReporters(indicator, ReferenceArea.World, row.Period).Contains(area.Code)).Select(row => row.Period)
        : results.Select(indicator.Id, area).Where(row => row.Breakdown == Series.Total && IsUpTo(row.Period, newest) && LikeForLike.IsReported(row)).Select(row => row.Period);

    private static bool IsUpTo(Period period, Period newest) => period.Frequency == newest.Frequency && period.Ordinal <= newest.Ordinal;

    private SameReportersPoint PointOf(ReferenceArea referenceArea, Period period, Period newest, List<ReferenceArea> areas, int followed, bool hasOtherAreas)
    {
        (ComputedValue figure, string rule) = areas.Count == 0 ? (ComputedValue.Missing, "none")
            : figures.ComputeForAreas(BreakdownItem.Total.Number, [.. areas.Select(area => programme.Areas.IndexOf(area.Code))], period);
        figure = denominators.ApplyLimits(figure, null);
        int least = indicator.LeastAreas ?? (indicator.Aggregation is AggregationMethod.Sum or AggregationMethod.Count ? 1 : programme.LeastAreas);
        if (least > 1 && areas.Count < least && areas.Count < members.CountOf(referenceArea, newest)) figure = ComputedValue.Missing;
        bool Has(ComparabilityFlags mark) => figure.HasValue && areas.Exists(area => results.Find(indicator.Id, area, period) is { } row && row.Comparability.HasFlag(mark));
        bool breaks = Has(ComparabilityFlags.Break);
        ObservationStatus status = figure.HasValue && (hasOtherAreas || breaks) ? ObservationStatus.Break : figure.Status;
        string method = string.Create(CultureInfo.InvariantCulture,
            $"{rule}; {areas.Count} of the {followed} areas of {newest}{(hasOtherAreas ? "; other areas than before" : "")}{(breaks ? "; break in the series" : "")}");
        if (status == ObservationStatus.Break && Has(ComparabilityFlags.Provisional)) method += "; provisional";
        else if (status == ObservationStatus.Break && figure.Status is not (ObservationStatus.Normal or ObservationStatus.Break)) method += $"; {figure.Status.Letter()}";
        return new SameReportersPoint(indicator, referenceArea, period, newest, figure.Value, figure.Numerator, figure.Denominator, status, areas.Count, followed, method) { HasOwnBreak = breaks };
    }
}
