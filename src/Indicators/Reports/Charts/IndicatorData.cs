using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Words;

namespace Indicators.Reports.Charts;

/// <summary>A figure among others of the same period.</summary>
internal readonly record struct NamedRow(string Name, ResultRow? Row);

/// <summary>The figures of one indicator that the charts and tables of one region show.</summary>
internal sealed class IndicatorData(ReportSource source, ReportText text, IndicatorFrame frame, ReferenceArea region)
{
    private readonly AreaNames names = new(source, text);
    private readonly Dictionary<ReferenceArea, FigureAreas> areasOf = [];

    private IndicatorDefinition Indicator => frame.Indicator;

    public ResultRow? Current => Find(region, frame.Period);

    public ReferenceAreaSeries Region => SeriesOf(region);

    public ReferenceAreaSeries World => SeriesOf(ReferenceArea.World);

    /// <summary>
    /// The figures of the areas that report the region's newest figure, where all of them have one: the line that is not broken
    /// by who is late or new. Null where the region's own is as good, or there is no line to draw.
    /// </summary>
    public ReferenceAreaSeries? Followed(ReferenceAreaSeries own)
    {
        SeriesPoint[] shown = [.. own.Points.Where(point => point.Row is { HasValue: true })];
        if (!shown.Skip(1).Any(point => point.IsApart)) return null;
        Period newest = shown[^1].Period;
        var whole = source.SameReporters(Indicator, region, newest).Where(point => point is { IsWhole: true, HasValue: true })
            .ToDictionary(point => point.Period);
        if (!whole.Keys.Any(period => whole.ContainsKey(period.Next()))) return null;
        int count = whole[newest].Followed;
        return new ReferenceAreaSeries(
            region, ReportWords.AtStart(text.Words.Plural("chart.followed", count, ("count", text.Count(count)), ("period", text.Words.Format(newest)))),
            [.. frame.Periods.Select(period => new SeriesPoint(period, whole.TryGetValue(period, out SameReportersPoint? point) ? Row(point) : null, IsApart: false, []))]);

        // That the areas followed are whole again after a gap is no break of their series.
        ResultRow Row(SameReportersPoint point) => new(
            Indicator, region, point.Period, Series.Total, point.Value, point.Numerator, point.Denominator,
            point is { Status: ObservationStatus.Break, HasOwnBreak: false } && !whole.ContainsKey(point.Period.Next(-1)) ? ObservationStatus.Normal : point.Status,
            'F', 1, false, point.Areas, point.Followed, point.Method);
    }

    /// <summary>Whether the region or an area of it has a figure other than zero.</summary>
    public bool AnyCounted =>
        Region.Rows.Concat(AreaSeries.SelectMany(series => series.Rows)).Any(row => row is { HasValue: true } known && known.Value != 0);

    /// <summary>Whether the region or an area of it has a figure, zero or not.</summary>
    public bool AnyFigure => Region.Rows.Concat(AreaSeries.SelectMany(series => series.Rows)).Any(row => row is { HasValue: true });

    /// <summary>The areas of the region that the indicator has rows of, by name.</summary>
    public IReadOnlyList<ReferenceArea> Areas { get; } =
    [.. source.Reporting.AreasOf(region, frame.Period).Select(area => ReferenceArea.Area(source.Programme.Areas[area].Id))
        .Where(place => source.Results.Select(frame.Indicator.Id, place).Any(row => row.Breakdown == Series.Total))
        .OrderBy(text.Name, NameOrder.Instance)];

    public IReadOnlyList<ReferenceAreaSeries> AreaSeries => [.. Areas.Select(SeriesOf)];

    /// <summary>The areas in the frame's period: the greatest first, those without a figure last.</summary>
    public IReadOnlyList<NamedRow> AreaRows =>
        [.. Areas.Select(place => new NamedRow(text.Name(place), Find(place, frame.Period)))
            .OrderByDescending(item => item.Row is { HasValue: true } row ? row.Value : double.NegativeInfinity)
            .ThenBy(item => item.Name, NameOrder.Instance)];

    /// <summary>The name of the region beside these figures.</summary>
    public string RegionName { get; } = new AreaNames(source, text).NameOf(region, frame.Indicator, frame.Period);

    /// <summary>The name of the region beside its figures of all periods.</summary>
    public string SeriesName => names.NameOf(region, Indicator, frame.Periods);

    /// <summary>Whose figures the region's are.</summary>
    public FigureAreas RegionAreas => AreasIn(region);

    /// <summary>The areas that were expected to report a period's figure and have not, by name.</summary>
    public IReadOnlyList<ReferenceArea> NotReporting(Period period) => [.. RegionAreas.NotReporting(period).OrderBy(text.Name, NameOrder.Instance)];

    /// <summary>The areas that filed all that they had to, and cannot be measured for want of a public figure, by name.</summary>
    public IReadOnlyList<ReferenceArea> Unmeasured(Period period) => [.. RegionAreas.Unmeasured(period).OrderBy(text.Name, NameOrder.Instance)];

    /// <summary>The name at the end of a place's line; with the period where the last figure is older than the chart's end.</summary>
    public string EndName(ReferenceAreaSeries series) => OlderEnd(series) is { } period
        ? text.Words.List([ReportWords.AtStart(names.NameOf(series.Place, Indicator, period)), text.Words.Format(period)])
        : series.Name;

    /// <summary>The period of a line's last figure where the chart goes on without one; null where it has a figure of the newest period, or none.</summary>
    public Period? OlderEnd(ReferenceAreaSeries series) =>
        series.Points.LastOrDefault(point => point.Row is { HasValue: true }) is { } last && last.Period != frame.Periods[^1] ? last.Period : null;

    /// <summary>The dimension that the indicator is first broken down by on its own; null where there is none.</summary>
    public string? BrokenDownBy => Indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Dimensions.Count == 1)?.Dimensions[0];

    /// <summary>The items of that dimension with a figure above zero, the greatest first.</summary>
    public IReadOnlyList<NamedRow> LargestItems =>
        [.. ItemRows.Where(row => row.Period == frame.Period && row is { HasValue: true, Value: > 0 })
            .OrderByDescending(row => row.Value).ThenBy(row => row.Breakdown, StringComparer.Ordinal)
            .Select(row => new NamedRow(text.NameOfItem(Indicator, row.Breakdown), row))];

    /// <summary>
    /// The items that countries report and that have no figure, any of which may be among the greatest: those with the greatest
    /// last figures first.
    /// </summary>
    public IReadOnlyList<NamedRow> WithheldItems
    {
        get
        {
            var last = ItemRows.Where(row => row.Period.Frequency == frame.Period.Frequency && row.Period.Ordinal < frame.Period.Ordinal && row.HasValue)
                .GroupBy(row => row.Breakdown, StringComparer.Ordinal)
                .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Period).Value, StringComparer.Ordinal);
            return
            [
                .. ItemRows.Where(row => row is { HasValue: false, Status: not ObservationStatus.CannotExist } && row.Period == frame.Period)
                    .OrderByDescending(row => last.GetValueOrDefault(row.Breakdown)).ThenBy(row => row.Breakdown, StringComparer.Ordinal)
                    .Select(row => new NamedRow(text.NameOfItem(Indicator, row.Breakdown), row)),
            ];
        }
    }

    private IEnumerable<ResultRow> ItemRows => BrokenDownBy is not { } dimension ? [] :
        source.Results.Select(Indicator.Id, region).Where(row => row.Breakdown.StartsWith(dimension + "=", StringComparison.Ordinal)
            && !row.Breakdown.Contains(';', StringComparison.Ordinal));

    /// <summary>The values of all regions of the set, so that the charts of all reports have one scale.</summary>
    public ValueDomain? RegionsDomain => Domain(Places(place => place.Type == region.Type), frame.Spans);

    /// <summary>The values of all areas of all regions over time.</summary>
    public ValueDomain? AreasDomain => Domain(Places(place => place.IsArea), frame.Spans);

    /// <summary>The values of all areas of all regions in the frame's period.</summary>
    public ValueDomain? AreasDomainNow => Domain(Places(place => place.IsArea), period => period == frame.Period);

    private ResultRow? Find(ReferenceArea place, Period period) => source.Results.Find(Indicator.Id, place, period);

    private ReferenceAreaSeries SeriesOf(ReferenceArea place)
    {
        FigureAreas areas = AreasIn(place);
        return new ReferenceAreaSeries(place, ReportWords.AtStart(names.NameOf(place, Indicator, frame.Periods)), [.. frame.Periods.Select(period => new SeriesPoint(
            period, Find(place, period), !areas.AreSame(period.Next(-1), period),
            [.. areas.Lacking(period).Select(text.Name).Order(NameOrder.Instance)]))]);
    }

    private FigureAreas AreasIn(ReferenceArea place)
    {
        if (!areasOf.TryGetValue(place, out FigureAreas? areas)) areasOf[place] = areas = new FigureAreas(source, Indicator, place);
        return areas;
    }

    private IEnumerable<ReferenceArea> Places(Func<ReferenceArea, bool> which) => source.Results.PlacesOf(Indicator.Id).Where(which);

    private ValueDomain? Domain(IEnumerable<ReferenceArea> places, Func<Period, bool> when) => ValueDomain.Find(places
        .SelectMany(place => source.Results.Select(Indicator.Id, place))
        .Where(row => row.Breakdown == Series.Total && when(row.Period))
        .Select(row => PointMarks.CreatePoint(row)));
}
