using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Words;

namespace Indicators.Reports.Charts;

/// <summary>One of several figures of the same period.</summary>
internal readonly record struct NamedRow(string Name, ResultRow? Row);

/// <summary>The figures of one indicator in the charts and tables of one region.</summary>
internal sealed class IndicatorData(ReportSource source, ReportText text, IndicatorFrame frame, ReferenceArea region)
{
    private readonly AreaNames names = new(source, text);
    private readonly Dictionary<ReferenceArea, FigureAreas> areasOf = [];

    private IndicatorDefinition Indicator => frame.Indicator;

    public ResultRow? Current => Find(region, frame.Period);

    public ReferenceAreaSeries Region => SeriesOf(region);

    public ReferenceAreaSeries World => SeriesOf(ReferenceArea.World);

    /// <summary>
    /// The series of the areas that report the region's newest figure, if they all have one: late or new areas do not break it. Null if the
    /// region's own series is as good, or there is no line to draw.
    /// </summary>
    public ReferenceAreaSeries? Followed(ReferenceAreaSeries own)
    {
        SeriesPoint[] shown = [.. own.Points.Where(point => point.Row is { HasValue: true })];
        if (!shown.Skip(1).Any(point => point.IsDisconnected)) return null;
        Period newest = shown[^1].Period;
        var whole = source.SameReporters(Indicator, region, newest).Where(point => point is { IsWhole: true, HasValue: true })
            .ToDictionary(point => point.Period);
        // Where one of the areas is withheld, their sum is not known.
        if (!whole.TryGetValue(newest, out SameReportersPoint? last) || !whole.Keys.Any(period => whole.ContainsKey(period.Next()))) return null;
        int count = last.Followed;
        return new ReferenceAreaSeries(
            region, ReportWords.AtStart(text.Words.Plural("chart.followed", count, ("count", text.Count(count)), ("period", text.Words.Format(newest)))),
            [.. frame.Periods.Select(period => new SeriesPoint(period, whole.TryGetValue(period, out SameReportersPoint? point) ? Row(point) : null, IsDisconnected: false, []))]);

        // The series does not break where all followed areas are present again after a gap.
        ResultRow Row(SameReportersPoint point) => new(
            Indicator, region, point.Period, Series.Total, point.Value, point.Numerator, point.Denominator,
            point is { Status: ObservationStatus.Break, HasOwnBreak: false } && !whole.ContainsKey(point.Period.Next(-1)) ? ObservationStatus.Normal : point.Status,
            'F', 1, false, point.Areas, point.Followed, point.Method);
    }

    /// <summary>Whether the region or one of its areas has a figure other than zero.</summary>
    public bool AnyCounted =>
        Region.Rows.Concat(AreaSeries.SelectMany(series => series.Rows)).Any(row => row is { HasValue: true } known && known.Value != 0);

    /// <summary>Whether the region or one of its areas has a figure, including zero.</summary>
    public bool AnyFigure => Region.Rows.Concat(AreaSeries.SelectMany(series => series.Rows)).Any(row => row is { HasValue: true });

    /// <summary>The areas of the region for which the indicator has rows, by name.</summary>
    public IReadOnlyList<ReferenceArea> Areas { get; } =
    [.. source.ResponseStatus.GetAreas(region, frame.Period).Select(area => ReferenceArea.Area(source.Programme.Areas[area].Id))
        .Where(referenceArea => source.Results.Select(frame.Indicator.Id, referenceArea).Any(row => row.Breakdown == Series.Total))
        .OrderBy(text.Name, NameOrder.Instance)];

    public IReadOnlyList<ReferenceAreaSeries> AreaSeries => [.. Areas.Select(SeriesOf)];

    /// <summary>The areas in the frame's period, the greatest first and those without a figure last.</summary>
    public IReadOnlyList<NamedRow> AreaRows =>
        [.. Areas.Select(referenceArea => new NamedRow(text.Name(referenceArea), Find(referenceArea, frame.Period)))
            .OrderByDescending(item => item.Row is { HasValue: true } row ? row.Value : double.NegativeInfinity)
            .ThenBy(item => item.Name, NameOrder.Instance)];

    /// <summary>The name of the region beside its figure in the frame's period.</summary>
    public string RegionName { get; } = new AreaNames(source, text).NameOf(region, frame.Indicator, frame.Period);

    /// <summary>The name of the region beside its figures of all periods.</summary>
    public string SeriesName => names.NameOf(region, Indicator, frame.Periods);

    /// <summary>The areas included in the region's figures.</summary>
    public FigureAreas RegionAreas => AreasIn(region);

    /// <summary>The areas that were expected to report a period's figure and did not, by name.</summary>
    public IReadOnlyList<ReferenceArea> NotReporting(Period period) => [.. RegionAreas.NotReporting(period).OrderBy(text.Name, NameOrder.Instance)];

    /// <summary>The areas that filed every component, but for which there is no reference figure, by name.</summary>
    public IReadOnlyList<ReferenceArea> Unmeasured(Period period) => [.. RegionAreas.Unmeasured(period).OrderBy(text.Name, NameOrder.Instance)];

    /// <summary>The label at the end of a reference area's line, with the period if the last figure is older than the chart's end.</summary>
    public string EndName(ReferenceAreaSeries series) => OlderEnd(series) is { } period
        ? text.Words.List([ReportWords.AtStart(names.NameOf(series.ReferenceArea, Indicator, period)), text.Words.Format(period)])
        : series.Name;

    /// <summary>
    /// The period of a line's last figure if it is older than the chart's end; null if there is a figure for the newest period, or none.
    /// </summary>
    public Period? OlderEnd(ReferenceAreaSeries series) =>
        series.Points.LastOrDefault(point => point.Row is { HasValue: true }) is { } last && last.Period != frame.Periods[^1] ? last.Period : null;

    /// <summary>The first dimension by which the indicator is broken down on its own; null if there is none.</summary>
    public string? BrokenDownBy => Indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Dimensions.Count == 1)?.Dimensions[0];

    /// <summary>The items of that dimension with a figure above zero, the greatest first.</summary>
    public IReadOnlyList<NamedRow> LargestItems =>
        [.. ItemRows.Where(row => row.Period == frame.Period && row is { HasValue: true, Value: > 0 })
            .OrderByDescending(row => row.Value).ThenBy(row => row.Breakdown, StringComparer.Ordinal)
            .Select(row => new NamedRow(text.NameOfItem(Indicator, row.Breakdown), row))];

    /// <summary>
    /// The items that countries report but that have no figure and may be among the greatest, sorted by their last figures, the greatest
    /// first.
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

    /// <summary>The range of values of all regions of the set, so that the charts in all reports share one scale.</summary>
    public ValueDomain? RegionsDomain => Domain(SelectReferenceAreas(referenceArea => referenceArea.Type == region.Type), frame.Spans);

    /// <summary>The range of values of all areas over time.</summary>
    public ValueDomain? AreasDomain => Domain(SelectReferenceAreas(referenceArea => referenceArea.IsArea), frame.Spans);

    /// <summary>The range of values of all areas in the frame's period.</summary>
    public ValueDomain? AreasDomainNow => Domain(SelectReferenceAreas(referenceArea => referenceArea.IsArea), period => period == frame.Period);

    private ResultRow? Find(ReferenceArea referenceArea, Period period) => source.Results.Find(Indicator.Id, referenceArea, period);

    private ReferenceAreaSeries SeriesOf(ReferenceArea referenceArea)
    {
        FigureAreas areas = AreasIn(referenceArea);
        return new ReferenceAreaSeries(referenceArea, ReportWords.AtStart(names.NameOf(referenceArea, Indicator, frame.Periods)), [.. frame.Periods.Select(period => new SeriesPoint(
            period, Find(referenceArea, period), !areas.AreSame(period.Next(-1), period),
            [.. areas.Lacking(period).Select(text.Name).Order(NameOrder.Instance)]))]);
    }

    private FigureAreas AreasIn(ReferenceArea referenceArea)
    {
        if (!areasOf.TryGetValue(referenceArea, out FigureAreas? areas)) areasOf[referenceArea] = areas = new FigureAreas(source, Indicator, referenceArea);
        return areas;
    }

    private IEnumerable<ReferenceArea> SelectReferenceAreas(Func<ReferenceArea, bool> which) => source.Results.GetReferenceAreas(Indicator.Id).Where(which);

    private ValueDomain? Domain(IEnumerable<ReferenceArea> referenceAreas, Func<Period, bool> when) => ValueDomain.Find(referenceAreas
        .SelectMany(referenceArea => source.Results.Select(Indicator.Id, referenceArea))
        .Where(row => row.Breakdown == Series.Total && when(row.Period))
        .Select(row => PointMarks.CreatePoint(row)));
}
