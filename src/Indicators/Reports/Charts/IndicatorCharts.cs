using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Reports.Words;

namespace Indicators.Reports.Charts;

/// <summary>
/// Draws the charts of one indicator for one region: values over time, ranked areas, small multiples of areas, and the largest items of a
/// breakdown. Each has a scale of its own, unless the definition asks for the one of all regions.
/// </summary>
internal sealed class IndicatorCharts(ReportSource source, ReportText text, IndicatorFrame frame, ReferenceArea region, ChartPlacement placement)
{
    private const int GreatestPanels = 12;
    private const int GreatestItems = 10;
    private const int NamesAtEnd = 2;

    private readonly IndicatorData data = new(source, text, frame, region);
    private readonly ChartFrames frames = new(source, text, frame, placement);
    private readonly ChartTables tables = new(text, frame);

    private IndicatorDefinition Indicator => frame.Indicator;

    private bool IsRate => !Indicator.AddsUp;

    /// <summary>A number of areas is drawn only over time: for one area it is 1 or 0.</summary>
    private bool IsCount => Indicator.Aggregation == AggregationMethod.Count;

    private string Title => text.Format(Indicator.Title);

    private string Region => data.RegionName;

    private string Range => text.Words.Range(frame.Periods[0], frame.Periods[^1]);

    private Baseline Baseline => IsRate ? Baseline.Automatic : Baseline.Zero;

    /// <summary>The chart that the definition requests. A single period cannot be drawn over time, so the areas are compared instead.</summary>
    public FigureBlock Main() => Indicator.Chart switch
    {
        // An indicator without figures of areas can be drawn only over time, and one that is not aggregated only by area.
        _ when Indicator.Function?.Name.HasAreaValue() == false => Indicator.Chart == ChartKind.Bar ? Bar() : Line(),
        _ when Indicator.Aggregation == AggregationMethod.None && Indicator.Chart != ChartKind.SmallMultiples => Dot(),
        _ when IsCount && (Indicator.Chart == ChartKind.Dot || frame.Periods.Count == 1) => Bar(),
        ChartKind.Dot => Dot(),
        _ when frame.Periods.Count == 1 => IsRate ? Dot() : LargestAreas(),
        ChartKind.Line => Line(),
        ChartKind.Bar => Bar(),
        ChartKind.SmallMultiples => SmallMultiples(),
        _ => throw new InvalidOperationException($"Indicator {Indicator.Id} asks for a chart that is not known."),
    };

    /// <summary>The main chart, then other charts that help to read the indicator. None if there is no figure other than zero.</summary>
    public IEnumerable<FigureBlock> CreateAll()
    {
        if (!data.AnyCounted) yield break;
        FigureBlock main = Main();
        yield return main;
        if (IsRate && !IsCount && main.Drawing is not DotChart && data.Areas.Count > 1) yield return Dot();
        if (!IsRate && data.LargestItems is { Count: > 1 } items) yield return LargestItems(items);
    }

    private FigureBlock Line()
    {
        // A rate can be compared with the world's, which is drawn first and so is behind it; a sum would be dwarfed.
        var letters = new MissingLetters(IsRate ? [data.Region, data.World] : [data.Region]);
        ReferenceAreaSeries region = letters.Series[0];
        ReferenceAreaSeries[] series = [.. letters.Series, .. data.Followed(region) is { } followed ? [followed] : Array.Empty<ReferenceAreaSeries>()];
        bool isFollowed = series.Length > letters.Series.Count;
        ResultRow?[] rows = [.. series.SelectMany(line => line.Rows)];
        ValueDomain? domain = Shared(data.RegionsDomain);
        var chart = new LineChart
        {
            Frame = frames.Create(Title, data.SeriesName, Range, rows, [.. frames.OnLetters(letters), .. frames.OnScale(domain), .. Few(rows)]),
            Words = text.ChartWords,
            Numbers = text.Numbers(Indicator),
            Periods = Axis(),
            Series =
            [
                .. IsRate ? [new LineSeries(data.EndName(series[1]), Points(series[1]), Palette.Context)] : Array.Empty<LineSeries>(),
                .. isFollowed ? [new LineSeries(series[^1].Name, Points(series[^1]), Palette.Story)] : Array.Empty<LineSeries>(),
                new LineSeries(NameOf(region, isFollowed), Points(region), isFollowed ? Palette.Context : Palette.Story),
            ],
            // What those add to the total who do not report its newest figure.
            Band = isFollowed && !IsRate && LateNames(region) is { Length: > 0 } late ? new SeriesBand(1, 0, late) : null,
            Domain = domain,
            Baseline = Baseline,
        };
        string alternative = text.Words["alt.line", ("indicator", Title), ("region", data.SeriesName), ("range", Range)]
            + " " + AlternativeText.Series(text, series);
        return Figure("", chart, alternative, tables.ComposeSeries("", Title, series), data.SeriesName);
    }

    private FigureBlock Bar()
    {
        var letters = new MissingLetters(data.Region);
        ReferenceAreaSeries series = letters.Series[0];
        ValueDomain? domain = Shared(data.RegionsDomain);
        var chart = new BarChart
        {
            Frame = frames.Create(Title, data.SeriesName, Range, series.Rows, [.. frames.OnLetters(letters), .. frames.OnScale(domain)]),
            Words = text.ChartWords,
            Numbers = text.Numbers(Indicator),
            Items = [.. series.Points.Select(point => new ChartItem(text.Words.Format(point.Period), PointMarks.CreatePoint(point)))],
            Direction = BarDirection.Vertical,
            Cycle = (int)frame.Period.Frequency,
            Groups = Years,
            Domain = domain,
        };
        string alternative = text.Words["alt.bar", ("indicator", Title), ("region", data.SeriesName), ("range", Range)]
            + " " + AlternativeText.Series(text, [series]);
        return Figure("", chart, alternative, tables.ComposeSeries("", Title, [series]), data.SeriesName);
    }

    private FigureBlock Dot()
    {
        IReadOnlyList<NamedRow> all = data.AreaRows;
        NamedRow[] few = [.. all.Where(row => SmallDenominators.AreBehind(row.Row))];
        NamedRow[] nothing = [.. all.Where(row => row.Row is { Status: ObservationStatus.CannotExist })];
        NamedRow[] rows = [.. all.Except(few).Except(nothing)];
        ValueDomain? domain = Shared(data.AreasDomainNow);
        string title = text.Words["chart.by-area", ("indicator", Title)], period = text.Words.Format(frame.Period);
        ResultRow?[] shown = [.. rows.Select(row => row.Row)];
        string[] notDrawn = [.. frames.OnFew(few), .. frames.OnNotApplicable(nothing)];
        var chart = new DotChart
        {
            Frame = frames.Create(
                title, Region, period, shown.Append(data.Current), [.. frames.OnScale(domain), .. notDrawn]),
            Words = text.ChartWords,
            Numbers = text.Numbers(Indicator),
            Items = [.. rows.Select(row => new ChartItem(row.Name, PointMarks.CreatePoint(row.Row)))],
            // A function of the region cannot be compared with those of its areas, which may have a sign.
            Reference = data.Current is { HasValue: true } whole && !SmallDenominators.AreBehind(whole) && IsRate && Indicator.Form != ValueForm.Function ? new ReferenceLine(whole.Value, ReportWords.AtStart(Region)) : null,
            Domain = domain,
        };
        string alternative = text.Words["alt.dot", ("indicator", Title), ("region", Region), ("period", period)]
            + " " + string.Join(' ', [AlternativeText.Items(text, rows), .. notDrawn]);
        return Figure("areas", chart, alternative, tables.ComposeItems("areas", title, text.Words["table.area"], all));
    }

    private FigureBlock SmallMultiples()
    {
        IReadOnlyList<ReferenceAreaSeries> all = data.AreaSeries;
        // The largest areas of the latest period with figures, in the order of their names.
        ReferenceAreaSeries[] shown = [.. all.OrderByDescending(LatestValue).Take(GreatestPanels).OrderBy(series => series.Name, NameOrder.Instance)];
        ResultRow?[] rows = [.. shown.SelectMany(series => series.Rows)];
        ValueDomain? domain = Shared(data.AreasDomain);
        string title = text.Words["chart.by-area", ("indicator", Title)];
        var chart = new SmallMultiples
        {
            Frame = frames.Create(title, data.SeriesName, Range, rows, [.. frames.OnScale(domain), .. Few(rows), .. Others(all.Count - shown.Length)]),
            Words = text.ChartWords,
            Numbers = text.Numbers(Indicator),
            Periods = Axis(),
            Panels = [.. shown.Select(series => new ChartPanel(series.Name, [new LineSeries("", Points(series))]))],
            Domain = domain,
            Baseline = Baseline,
        };
        string alternative = text.Words["alt.small-multiples", ("indicator", Title), ("region", data.SeriesName), ("range", Range)]
            + " " + AlternativeText.Series(text, shown);
        return Figure("", chart, alternative, tables.ComposeSeries("", title, all), data.SeriesName);
    }

    private FigureBlock LargestAreas() => Ranked(
        "areas", text.Words["chart.by-area", ("indicator", Title)], text.Words["table.area"], data.AreaRows, [], Shared(data.AreasDomainNow), []);

    /// <summary>The scale is not shared: the chart shows the composition of one region, and other regions have other items.</summary>
    private FigureBlock LargestItems(IReadOnlyList<NamedRow> items)
    {
        string dimension = text.DimensionTitle(Indicator, data.BrokenDownBy!);
        IReadOnlyList<NamedRow> withheld = data.WithheldItems;
        return Ranked(
            "largest", text.Words["chart.largest", ("indicator", Title), ("dimension", ReportWords.InSentence(dimension))], dimension, items, withheld, null,
            [.. frames.OnWithheld(withheld), .. Lacking()]);
    }

    /// <param name="undrawn">Rows without a figure, which are only in the table.</param>
    private FigureBlock Ranked(
        string part, string title, string header, IReadOnlyList<NamedRow> rows, IReadOnlyList<NamedRow> undrawn, ValueDomain? domain, IReadOnlyList<string> notes)
    {
        NamedRow[] shown = [.. rows.Take(GreatestItems)];
        ResultRow?[] figures = [.. shown.Select(row => row.Row)];
        string period = text.Words.Format(frame.Period);
        var chart = new BarChart
        {
            Frame = frames.Create(title, Region, period, figures, [.. notes, .. frames.OnScale(domain), .. Others(rows.Count - shown.Length)]),
            Words = text.ChartWords,
            Numbers = text.Numbers(Indicator),
            Items = [.. shown.Select(row => new ChartItem(row.Name, PointMarks.CreatePoint(row.Row)))],
            Direction = BarDirection.Horizontal,
            Domain = domain,
        };
        string alternative = text.Words["alt.bar", ("indicator", title), ("region", Region), ("range", period)]
            + " " + string.Join(' ', [AlternativeText.Items(text, rows), .. notes]);
        return Figure(part, chart, alternative, tables.ComposeItems(part, title, header, [.. rows, .. undrawn]));
    }

    /// <summary>
    /// The label at the end of the region's line: its name if there are other lines, otherwise the areas missing from its last figure; and
    /// the period, if the last figure is older than the chart's end.
    /// </summary>
    private string NameOf(ReferenceAreaSeries series, bool amongOthers)
    {
        if (IsRate) return data.EndName(series);
        string without = series.Points.LastOrDefault(point => point.Row is { HasValue: true }) is { Without: { Count: > 0 } areas }
            ? text.Words["chart.without", ("areas", text.Shortened(areas, NamesAtEnd))]
            : "";
        string[] parts =
        [
            amongOthers ? text.Words["chart.published"] : "",
            without,
            data.OlderEnd(series) is { } period ? text.Words.Format(period) : "",
        ];
        return ReportWords.AtStart(text.Words.List(parts.Where(part => part.Length > 0)));
    }

    /// <summary>The areas that the newest figure lacks.</summary>
    private string LateNames(ReferenceAreaSeries series) =>
        series.Points.LastOrDefault(point => point.Row is { HasValue: true }) is { Without: { Count: > 0 } areas } ? text.Shortened(areas, NamesAtEnd) : "";

    private static double LatestValue(ReferenceAreaSeries series) =>
        series.Points.LastOrDefault(point => point.Row is { HasValue: true })?.Row?.Value ?? double.NegativeInfinity;

    private static IReadOnlyList<ChartPoint> Points(ReferenceAreaSeries series) => [.. series.Points.Select(PointMarks.CreatePoint)];

    private PeriodAxis Axis() => new([.. frame.Periods.Select(text.Words.Format)]) { Cycle = (int)frame.Period.Frequency, Groups = Years };

    /// <summary>The year of each period, if periods are parts of years.</summary>
    private IReadOnlyList<string>? Years => frame.Period.Frequency == Frequency.Annual ? null
        : [.. frame.Periods.Select(period => period.Year.ToString(CultureInfo.InvariantCulture))];

    private ValueDomain? Shared(ValueDomain? domain) => Indicator.ChartScale == ChartScale.Shared ? domain : null;

    /// <summary>Names the areas missing from a figure that is broken down.</summary>
    private IEnumerable<string> Lacking()
    {
        string[] areas = [.. data.RegionAreas.Lacking(frame.Period).Select(text.Name).Order(NameOrder.Instance)];
        if (areas.Length > 0) yield return text.Words["chart.note.without-whole", ("areas", text.Shortened(areas))];
    }

    private IEnumerable<string> Few(IEnumerable<ResultRow?> rows)
    {
        if (rows.Any(SmallDenominators.AreBehind)) yield return text.Words["chart.note.few-periods"];
    }

    private IEnumerable<string> Others(int count)
    {
        if (count > 0) yield return text.Words["chart.others", ("count", text.Count(count))];
    }

    /// <summary>
    /// The title of a separate chart includes the region; in a document, the chart's own lines give the region, and the caption is its
    /// title.
    /// </summary>
    private FigureBlock Figure(string part, Chart chart, string alternative, TableBlock figures, string? region = null)
    {
        string id = part.Length == 0 ? $"figure-{Indicator.Id}" : $"figure-{Indicator.Id}-{part}";
        string summary = text.Words["chart.show-data"];
        return placement == ChartPlacement.InDocument
            ? new FigureBlock(id, chart.Frame.Title, chart.WithoutTitle(), alternative, figures, summary)
            : new FigureBlock(id, text.Words["chart.name", ("title", chart.Frame.Title), ("region", region ?? Region)], chart, alternative, figures, summary);
    }
}
