using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Documents;

namespace Indicators.Reports.Charts;

/// <summary>
/// Draws the charts of one indicator for one region: values over time, areas ranked, areas side by side, the largest items of a breakdown.
/// Scales are shared by all regions of the set, so that reports can be laid side by side.
/// </summary>
internal sealed class IndicatorCharts(ReportSource source, ReportText text, IndicatorFrame frame, Place region)
{
    private const int GreatestPanels = 12;
    private const int GreatestItems = 10;

    private IndicatorDefinition Indicator => frame.Indicator;

    private string Title => text.Of(Indicator.Title);

    private string Range => text.Words.Range(frame.Periods[0], frame.Periods[^1]);

    /// <summary>The chart that the definition asks for.</summary>
    public FigureBlock Main() => Indicator.Chart switch
    {
        ChartKind.Line => Line(),
        ChartKind.Bar => Bar(),
        ChartKind.Dot => Dot(),
        ChartKind.SmallMultiples => SmallMultiples(),
        _ => throw new InvalidOperationException($"Indicator {Indicator.Id} asks for a chart that is not known."),
    };

    /// <summary>
    /// The main chart, then what else helps to read the indicator, without titles of their own: in a document the caption
    /// is the title. Nothing where there is no figure but zero.
    /// </summary>
    public IEnumerable<FigureBlock> All() => Shown().Select(figure => figure with { Drawing = ((Chart)figure.Drawing).WithoutTitle() });

    private IEnumerable<FigureBlock> Shown()
    {
        if (!SeriesOf(region).Any(point => point.Row is { HasValue: true } row && row.Value != 0) && AreaRows().All(item => item.Row is not { HasValue: true } row || row.Value == 0))
            yield break;
        yield return Main();
        if (Indicator.Denominator is not null && Indicator.Chart != ChartKind.Dot && AreaRows().Count > 1) yield return Dot();
        if (Indicator.Denominator is null && LargestItems() is { Count: > 1 } items) yield return Largest(items);
    }

    private FigureBlock Line()
    {
        var series = new List<(string Name, IReadOnlyList<(Period Period, ResultRow? Row)> Points)> { (text.Name(region), SeriesOf(region)) };
        // A rate can be laid beside the world's; a sum would be dwarfed by it.
        if (Indicator.Denominator is not null) series.Add((text.Name(Place.World), SeriesOf(Place.World)));
        ValueDomain? domain = SharedDomain(series.SelectMany(line => line.Points));
        var chart = new LineChart
        {
            Frame = NotingScale(Frame(Title, Range, series.SelectMany(line => line.Points.Select(point => point.Row))), domain, series.SelectMany(line => line.Points)),
            Words = ChartWordsOf(text),
            Numbers = text.Numbers(Indicator),
            Periods = Axis(),
            Series = [.. series.Select((line, i) => new LineSeries(
                line.Name, [.. line.Points.Select(point => PointMarks.Of(point.Row))], i == 0 ? null : Palette.Context))],
            Domain = domain,
        };
        string alternative = text.Words["alt.line", ("indicator", Title), ("region", text.Name(region)), ("range", Range)]
            + " " + string.Join(' ', series.Select(line => AlternativeText.Series(text, line.Name, line.Points)));
        return Figure("", chart, alternative, SeriesData(series));
    }

    private FigureBlock Bar()
    {
        IReadOnlyList<(Period Period, ResultRow? Row)> points = SeriesOf(region);
        ValueDomain? domain = SharedDomain(points);
        var chart = new BarChart
        {
            Frame = NotingScale(Frame(Title, Range, points.Select(point => point.Row)), domain, points),
            Words = ChartWordsOf(text),
            Numbers = text.Numbers(Indicator),
            Items = [.. points.Select(point => new ChartItem(text.Words.Of(point.Period), PointMarks.Of(point.Row)))],
            Direction = BarDirection.Vertical,
            Domain = domain,
        };
        string name = text.Name(region);
        string alternative = text.Words["alt.bar", ("indicator", Title), ("region", name), ("range", Range)]
            + " " + AlternativeText.Series(text, name, points);
        return Figure("", chart, alternative, SeriesData([(name, points)]));
    }

    private FigureBlock Dot()
    {
        IReadOnlyList<(string Name, ResultRow? Row)> rows = AreaRows();
        ResultRow? whole = source.Results.Find(Indicator.Id, region, frame.Period);
        var chart = new DotChart
        {
            Frame = Frame(
                text.Words["chart.by-area", ("indicator", Title)], text.Words.Of(frame.Period), rows.Select(row => row.Row).Append(whole)),
            Words = ChartWordsOf(text),
            Numbers = text.Numbers(Indicator),
            Items = [.. rows.Select(row => new ChartItem(row.Name, PointMarks.Of(row.Row)))],
            Reference = whole is { HasValue: true } value && Indicator.Denominator is not null
                ? new ReferenceLine(value.Value, text.Words["chart.region-value", ("region", text.Name(region))])
                : null,
            Domain = ValueDomain.Of(source.Results.PlacesOf(Indicator.Id).Where(place => place.IsArea)
                .Select(place => PointMarks.Of(source.Results.Find(Indicator.Id, place, frame.Period)))),
        };
        string alternative = text.Words[
            "alt.dot", ("indicator", Title), ("region", text.Name(region)), ("period", text.Words.Of(frame.Period))]
            + " " + AlternativeText.Items(text, rows);
        return Figure("areas", chart, alternative, ItemData("areas", text.Words["national.area"], rows));
    }

    private FigureBlock SmallMultiples()
    {
        (string Name, IReadOnlyList<(Period Period, ResultRow? Row)> Points)[] all =
        [.. Areas().Select(place => (text.Name(place), SeriesOf(place)))];
        // The largest areas of the latest period that has figures, then in the order of their names.
        var shown = all.OrderByDescending(series => series.Points.LastOrDefault(point => point.Row is { HasValue: true }).Row?.Value ?? double.NegativeInfinity)
            .ThenBy(series => series.Name, StringComparer.Ordinal).Take(GreatestPanels)
            .OrderBy(series => series.Name, StringComparer.Ordinal).ToArray();
        ChartFrame chartFrame = Frame(text.Words["chart.by-area", ("indicator", Title)], Range, shown.SelectMany(series => series.Points.Select(point => point.Row)));
        if (all.Length > shown.Length)
            chartFrame = chartFrame with { Notes = [.. chartFrame.Notes, text.Words["chart.others", ("count", text.Count(all.Length - shown.Length))]] };
        var chart = new SmallMultiples
        {
            Frame = chartFrame,
            Words = ChartWordsOf(text),
            Numbers = text.Numbers(Indicator),
            Periods = Axis(),
            Panels = [.. shown.Select(series => new ChartPanel(
                series.Name, [new LineSeries(series.Name, [.. series.Points.Select(point => PointMarks.Of(point.Row))])]))],
        };
        string alternative = text.Words["alt.small-multiples", ("indicator", Title), ("region", text.Name(region)), ("range", Range)]
            + " " + string.Join(' ', shown.Select(series => AlternativeText.Series(text, series.Name, series.Points)));
        return Figure("", chart, alternative, SeriesData(all));
    }

    private FigureBlock Largest(List<(string Name, ResultRow? Row)> rows)
    {
        var shown = rows.Take(GreatestItems).ToArray();
        ChartFrame chartFrame = Frame(
            text.Words["chart.largest", ("indicator", Title), ("dimension", text.DimensionTitle(Indicator, Broken!))],
            text.Words.Of(frame.Period), shown.Select(row => row.Row));
        if (rows.Count > shown.Length)
            chartFrame = chartFrame with { Notes = [.. chartFrame.Notes, text.Words["chart.others", ("count", text.Count(rows.Count - shown.Length))]] };
        var chart = new BarChart
        {
            Frame = chartFrame,
            Words = ChartWordsOf(text),
            Numbers = text.Numbers(Indicator),
            Items = [.. shown.Select(row => new ChartItem(row.Name, PointMarks.Of(row.Row)))],
            Direction = BarDirection.Horizontal,
        };
        string alternative = text.Words[
            "alt.bar", ("indicator", chartFrame.Title), ("region", text.Name(region)), ("range", text.Words.Of(frame.Period))]
            + " " + AlternativeText.Items(text, shown);
        return Figure("largest", chart, alternative, ItemData("largest", text.Words["table.name"], rows));
    }

    private List<Place> Areas() =>
        [.. source.Reporting.AreasOf(region, frame.Period).Select(area => Place.Area(source.Programme.Areas[area].Id))
            .Where(place => source.Results.Of(Indicator.Id, place).Any(row => row.Breakdown == Series.Total))];

    private List<(string Name, ResultRow? Row)> AreaRows() =>
        [.. Areas().Select(place => (Name: text.Name(place), Row: source.Results.Find(Indicator.Id, place, frame.Period)))
            .OrderByDescending(item => item.Row is { HasValue: true } row ? row.Value : double.NegativeInfinity)
            .ThenBy(item => item.Name, StringComparer.Ordinal)];

    /// <summary>The first dimension that the indicator is broken down by on its own; null where there is none.</summary>
    private string? Broken => Indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Dimensions.Count == 1)?.Dimensions[0];

    /// <summary>The items of that dimension with a figure above zero, largest first.</summary>
    private List<(string Name, ResultRow? Row)> LargestItems() => Broken is not { } dimension ? [] :
        [.. source.Results.Of(Indicator.Id, region)
            .Where(row => row.Period == frame.Period && row.Breakdown.StartsWith(dimension + "=", StringComparison.Ordinal)
                && !row.Breakdown.Contains(';', StringComparison.Ordinal) && row is { HasValue: true, Value: > 0 })
            .OrderByDescending(row => row.Value).ThenBy(row => row.Breakdown, StringComparer.Ordinal)
            .Select(row => (text.NameOfItem(Indicator, row.Breakdown), (ResultRow?)row))];

    private IReadOnlyList<(Period Period, ResultRow? Row)> SeriesOf(Place place) =>
        [.. frame.Periods.Select(period => (period, source.Results.Find(Indicator.Id, place, period)))];

    private PeriodAxis Axis() => new([.. frame.Periods.Select(text.Words.Of)]) { Cycle = (int)frame.Period.Frequency };

    /// <summary>The values of all regions of the set and of this chart.</summary>
    private ValueDomain? SharedDomain(IEnumerable<(Period Period, ResultRow? Row)> own)
    {
        IEnumerable<ResultRow> others = source.Results.PlacesOf(Indicator.Id).Where(place => place.Type == region.Type)
            .SelectMany(place => source.Results.Of(Indicator.Id, place))
            .Where(row => row.Breakdown == Series.Total && frame.Periods.Contains(row.Period));
        return ValueDomain.Of(own.Select(point => PointMarks.Of(point.Row)).Concat(others.Select(row => PointMarks.Of(row))));
    }

    /// <summary>Says why a chart has room above its figures: other regions need it.</summary>
    private ChartFrame NotingScale(ChartFrame chartFrame, ValueDomain? domain, IEnumerable<(Period Period, ResultRow? Row)> own)
    {
        if (domain is not { } shared || ValueDomain.Of(own.Select(point => PointMarks.Of(point.Row))) is not { } used || used.Greatest * 2 > shared.Greatest)
            return chartFrame;
        return chartFrame with { Notes = [text.Words["chart.note.shared-scale"], .. chartFrame.Notes] };
    }

    private ChartFrame Frame(string title, string period, IEnumerable<ResultRow?> rows)
    {
        CoverageLimits limits = Indicator.Limits ?? source.Programme.Limits;
        ResultRow[] known = [.. rows.OfType<ResultRow>()];
        var notes = new List<string>
        {
            text.Words["chart.note.regions-as-of", ("year", text.Words.Of(Period.Of(Frequency.Annual, source.RegionsAsOf)))],
        };
        if (known.Any(row => row is { HasValue: true, Status: ObservationStatus.LowReliability }))
            notes.Add(text.Words["chart.note.low-coverage", ("limit", limits.Publish.ToString())]);
        if (known.Any(row => !row.Place.IsArea && !row.HasValue && row.Status == ObservationStatus.Missing))
            notes.Add(text.Words["chart.note.withheld", ("limit", limits.Flag.ToString())]);
        if (text.Protection is { } protection) notes.Add(protection);
        return new ChartFrame
        {
            Title = title,
            Subtitle = text.Words["chart.subtitle", ("unit", text.Unit(Indicator)), ("period", $"{text.Name(region)}, {period}")],
            Source = text.Source,
            Notes = notes,
            Notice = source.Programme.Notice is { } notice ? text.Of(notice) : null,
        };
    }

    private FigureBlock Figure(string part, Chart chart, string alternative, TableBlock data)
    {
        string id = part.Length == 0 ? $"figure-{Indicator.Id}" : $"figure-{Indicator.Id}-{part}";
        string caption = text.Words["chart.caption.line", ("indicator", chart.Frame.Title), ("region", text.Name(region))];
        return new FigureBlock(id, caption, chart, alternative, data, text.Words["chart.show-data"]);
    }

    private TableBlock SeriesData(IReadOnlyList<(string Name, IReadOnlyList<(Period Period, ResultRow? Row)> Points)> series) => new(
        $"data-{Indicator.Id}", text.Words["chart.caption.line", ("indicator", Title), ("region", text.Name(region))],
        [new TableColumn(text.Words["table.period"]), .. series.Select(line => new TableColumn(line.Name, CellAlignment.End))],
        [.. frame.Periods.Select((period, i) => (IReadOnlyList<Inline>)[text.Words.Of(period), .. series.Select(line => (Inline)text.Figure(line.Points[i].Row))])],
        [.. text.Legend(series.SelectMany(line => line.Points.Select(point => point.Row))), text.Source]);

    private TableBlock ItemData(string part, string header, IReadOnlyList<(string Name, ResultRow? Row)> rows) => new(
        $"data-{Indicator.Id}-{part}", text.Words["chart.caption.line", ("indicator", Title), ("region", text.Name(region))],
        [new TableColumn(header), new TableColumn(text.Unit(Indicator), CellAlignment.End)],
        [.. rows.Select(row => (IReadOnlyList<Inline>)[row.Name, text.Figure(row.Row)])],
        [.. text.Legend(rows.Select(row => row.Row)), text.Source]);

    private static ChartWords ChartWordsOf(ReportText text) => new()
    {
        Missing = text.Words["chart.missing"],
        Suppressed = text.Words["chart.suppressed"],
        Provisional = text.Words["chart.provisional"],
        Estimated = text.Words["chart.estimated"],
        LowReliability = text.Words["chart.low-reliability"],
        Break = text.Words["chart.break"],
        AxisNotFromZero = text.Words["chart.axis-not-from-zero"],
        NothingToShow = text.Words["chart.nothing-to-show"],
    };
}
