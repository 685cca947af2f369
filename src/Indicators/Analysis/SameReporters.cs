using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>A point of the series of those areas that report a region's newest figure.</summary>
/// <param name="Newest">The period whose areas are followed.</param>
/// <param name="Value">Over those of them that reported <paramref name="Period"/> too; NaN where there is none.</param>
/// <param name="Areas">How many these are.</param>
/// <param name="Followed">How many report the newest figure.</param>
/// <param name="Status">B where the period before has other areas, or an area's own series breaks.</param>
public sealed record SameReportersPoint(
    IndicatorDefinition Indicator, Place Place, Period Period, Period Newest, double Value, double Numerator, double Denominator, ObservationStatus Status,
    int Areas, int Followed, string Method)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>Whether it is of all areas that are followed.</summary>
    public bool IsWhole => Areas == Followed;

    /// <summary>Whether an area's own series breaks here, whatever areas the period before has.</summary>
    public bool HasOwnBreak { get; init; }
}

/// <summary>
/// The honest series of a region: the areas that report its newest figure, back to the start, under its present mapping. A late or
/// new office is no fall and no rise in it. Computed from protected components, as regional figures are.
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
        figures = new RegionFigures(programme, indicator, new ComponentFigures(table, indicator, programme.CarrierOf(indicator).Id, ""), denominators);
        members = new RegionMembers(programme, table);
    }

    /// <summary>The series of every region and the world, each frequency from its newest published figure back.</summary>
    /// <returns>Sorted by indicator, place and period as text.</returns>
    public static IReadOnlyList<SameReportersPoint> OfAll(Programme programme, ProtectedTable table, IndicatorResults results)
    {
        var points = new List<SameReportersPoint>();
        foreach (IndicatorDefinition indicator in programme.Indicators.Where(each => each.Aggregation != AggregationMethod.None).OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            var series = new SameReporters(programme, table, results, indicator);
            foreach (Place place in results.PlacesOf(indicator.Id).Where(place => !place.IsArea))
                points.AddRange(indicator.Frequencies
                    .Select(frequency => results.Of(indicator.Id, place).Where(row => row is { HasValue: true, Breakdown: Series.Total } && row.Period.Frequency == frequency)
                        .Select(row => (Period?)row.Period).Max())
                    .OfType<Period>().SelectMany(newest => series.Of(place, newest))
                    .OrderBy(point => point.Period.ToString(), StringComparer.Ordinal));
        }
        return points;
    }

    /// <param name="place">A region or the world.</param>
    /// <param name="newest">A period in which it has a figure.</param>
    /// <returns>In the order of the periods, from the first that one of the areas reported; none where no area reports the newest.</returns>
    public IReadOnlyList<SameReportersPoint> Of(Place place, Period newest)
    {
        Place[] followed = [.. results.Reporters(indicator, place, newest).Select(Place.Area)];
        var reported = new Dictionary<Period, List<Place>>();
        foreach (Place area in followed)
            foreach (Period period in ReportedBy(area, newest))
                (reported.TryGetValue(period, out List<Place>? areas) ? areas : reported[period] = []).Add(area);
        var points = new List<SameReportersPoint>();
        List<Place>? before = null;
        for (Period period = reported.Count == 0 ? newest.Next() : reported.Keys.Min(); period.Ordinal <= newest.Ordinal; period = period.Next())
        {
            List<Place> areas = reported.GetValueOrDefault(period) ?? [];
            points.Add(PointOf(place, period, newest, areas, followed.Length, before is not null && !before.SequenceEqual(areas)));
            before = areas;
        }
        return points;
    }

    private IEnumerable<Period> ReportedBy(Place area, Period newest) => indicator.Function?.Name.HasAreaValue() == false
        ? results.PlacesOf(indicator.Id).Where(place => place == Place.World).SelectMany(world => results.Of(indicator.Id, world))
            .Where(row => row.Breakdown == Series.Total && IsUpTo(row.Period, newest) && results.Reporters(indicator, Place.World, row.Period).Contains(area.Code)).Select(row => row.Period)
        : results.Of(indicator.Id, area).Where(row => row.Breakdown == Series.Total && IsUpTo(row.Period, newest) && LikeForLike.IsReported(row)).Select(row => row.Period);

    private static bool IsUpTo(Period period, Period newest) => period.Frequency == newest.Frequency && period.Ordinal <= newest.Ordinal;

    private SameReportersPoint PointOf(Place place, Period period, Period newest, List<Place> areas, int followed, bool hasOtherAreas)
    {
        (Figure figure, string rule) = areas.Count == 0 ? (Figure.Missing, "none")
            : figures.OfAreas(BreakdownItem.Total.Number, [.. areas.Select(area => programme.Areas.IndexOf(area.Code))], period);
        figure = denominators.Judge(figure, null);
        int least = indicator.LeastAreas ?? (indicator.Aggregation is AggregationMethod.Sum or AggregationMethod.Count ? 1 : programme.LeastAreas);
        if (least > 1 && areas.Count < least && areas.Count < members.CountOf(place, newest)) figure = Figure.Missing;
        bool Has(SeriesMarks mark) => figure.HasValue && areas.Exists(area => results.Find(indicator.Id, area, period) is { } row && row.Marks.HasFlag(mark));
        bool breaks = Has(SeriesMarks.Break);
        ObservationStatus status = figure.HasValue && (hasOtherAreas || breaks) ? ObservationStatus.Break : figure.Status;
        string method = string.Create(CultureInfo.InvariantCulture,
            $"{rule}; {areas.Count} of the {followed} areas of {newest}{(hasOtherAreas ? "; other areas than before" : "")}{(breaks ? "; break in the series" : "")}");
        if (status == ObservationStatus.Break && Has(SeriesMarks.Provisional)) method += "; provisional";
        else if (status == ObservationStatus.Break && figure.Status is not (ObservationStatus.Normal or ObservationStatus.Break)) method += $"; {figure.Status.Letter()}";
        return new SameReportersPoint(indicator, place, period, newest, figure.Value, figure.Numerator, figure.Denominator, status, areas.Count, followed, method) { HasOwnBreak = breaks };
    }
}
