using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>The scale and the size of panels are determined before any is drawn, and do not depend on the content of a panel.</summary>
internal static class MultiplesBody
{
    private const double LeastPanelWidth = 84;
    private const double LeastWantedWidth = 60;
    private const double PanelGap = 14;
    private const double RowGap = 9;
    private const double TitleGap = 6;
    private const double Inset = 4;
    private const double LabelOverhang = 4;
    private const int MostColumns = 4;

    public static ChartBody LayOut(SmallMultiples chart, double width, TextFitter ruler)
    {
        LineSeries[] series = [.. chart.Panels.SelectMany(panel => panel.Series)];
        Require.OnePointForEachPeriod(chart.Periods, series);
        ChartPoint[] points = [.. series.SelectMany(each => each.Points)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));

        var ticks = ValueTicks.For(shown.With(chart.Domain, chart.Target), chart.Baseline, 4, chart.Numbers.Decimals);
        IReadOnlyList<TextLines> numbers = ticks.Labels(chart.Numbers, ruler);
        double left = ValueAxis.Width(numbers);
        int columns = Columns(chart, width - left);
        double panelWidth = (width - left - ((columns - 1) * PanelGap) - LabelOverhang) / columns;
        double plotHeight = Math.Clamp(panelWidth * 0.6, 62, 110);
        TextLines[] titles = [.. chart.Panels.Select(panel => ruler.Wrap(panel.Title, panelWidth, Face.Strong, Palette.Ink, 3))];
        double titleGap = Math.Max(TitleGap, SeriesPainter.LetterRoom(points, ruler));
        double strip = points.Any(point => point.IsSuppressed) ? SeriesPainter.SuppressedStrip(ruler) : 0;

        var plots = new List<HousePlot>();
        var periods = new PeriodScale(chart.Periods);
        double top = 0, bottom = 0, titleHeight = 0;
        for (int at = 0; at < chart.Panels.Count; at++)
        {
            if (at % columns == 0)
            {
                top = at == 0 ? 0 : bottom + RowGap;
                titleHeight = titles.Skip(at).Take(columns).Max(title => title.Height) + titleGap;
            }

            var area = new Box(left + (at % columns * (panelWidth + PanelGap)), top + titleHeight, panelWidth, plotHeight);
            var plot = new HousePlot(area, periods.Limits(area.Width, Inset), (ticks.Least, ticks.Greatest));
            plots.Add(plot);
            plot.Overlay.AddRange(titles[at].PlaceAt(area.X, area.Y - titleGap - titles[at].Height));
            ValueAxis.AddUp(plot, ticks, at % columns == 0 ? numbers : null);
            AddPanel(plot, chart, chart.Panels[at], periods, ruler);
            bottom = area.Bottom + strip + periods.AddLabels(plot, area.Bottom + strip, area.X - LabelOverhang, area.Right + LabelOverhang, ruler);
        }

        IReadOnlyList<Element> drawn = HousePlot.Draw(width, bottom, plots);
        plots.ForEach(plot => plot.Dispose());
        return new ChartBody(
            new LayoutPart(bottom, drawn),
            Legend.LayOut([.. ListSeries(chart)], width, ruler),
            Legend.LayOut([.. LineLegend.Entries(SeriesPainter.Explained(series), SeriesPainter.HasBreak(series), SeriesPainter.HasDisconnected(series), chart.Words, lines: true, ruler)], width, ruler),
            ticks.LeavesOutZero,
            Status.Words(points, chart.Words));
    }

    private static void AddPanel(HousePlot plot, SmallMultiples chart, ChartPanel panel, PeriodScale periods, TextFitter ruler)
    {
        Box area = plot.Area;
        var painter = new SeriesPainter(plot, periods, ruler);
        painter.Paint(panel.Series);
        if (chart.Target is { } target)
            plot.Overlay.Add(new LineElement(new(area.X, plot.Y(target.Value)), new(area.Right, plot.Y(target.Value)), Signs.Reference));
        if (ValueDomain.Find(panel.Series) is null)
        {
            string word = panel.Series.Any(each => each.Points.Any(point => point.IsSuppressed)) ? chart.Words.Suppressed : chart.Words.Missing;
            plot.Overlay.AddRange(ruler.Wrap(word, area.Width - 8, Face.Word, Palette.Muted, 3).ClearedBeside(area.X + (area.Width / 2), area.Y + (area.Height / 2), Anchor.Middle));
        }
        else if (panel.Series is [var only] && SeriesPainter.LastShown(only.Points) is { } last && only.Points[last].Letter is null)
        {
            painter.PaintNotReported(panel.Series, AddLastValue(plot, chart, only, painter.Locate(last, only.Points[last].DrawnValue!.Value), last, painter, ruler));
        }
    }

    /// <summary>Writes the last value above the end of the line, or below it where the line comes from above.</summary>
    /// <returns>The box of the value; none if it has no room.</returns>
    private static IReadOnlyList<Box> AddLastValue(HousePlot plot, SmallMultiples chart, LineSeries series, Position end, int last, SeriesPainter painter, TextFitter ruler)
    {
        const double gap = Signs.OpenRadius + 1;
        TextLines text = ruler.Line(chart.Numbers.Format(series.Points[last].DrawnValue!.Value), Face.Strong, Palette.Ink);
        if (text.Width > plot.Area.Width)
            text = ruler.Line(chart.Numbers.FormatShort(series.Points[last].DrawnValue!.Value), Face.Strong, Palette.Ink);
        if (text.Width > plot.Area.Width)
            return [];
        double left = Math.Clamp(end.X - (text.Width / 2), plot.Area.X, plot.Area.Right - text.Width);

        // Above the highest point of the line that the text would meet.
        double highest = end.Y;
        double lowest = end.Y;
        for (int at = last - 1; at >= 0; at--)
        {
            if (series.Points[at].DrawnValue is not { } value)
                continue;
            Position point = painter.Locate(at, value);
            (highest, lowest) = (Math.Min(highest, point.Y), Math.Max(lowest, point.Y));
            if (point.X < left - 2)
                break;
        }

        double above = highest - gap - text.Height, below = lowest + gap;
        bool isBelow = above < plot.Area.Y - 4 || (end.Y - highest > text.Height && below + text.Height <= plot.Area.Bottom);
        double top = isBelow ? Math.Min(below, plot.Area.Bottom - text.Height) : above;
        plot.Overlay.AddRange(text.PlaceAt(left, top));
        return [text.BoxAt(left, top)];
    }

    /// <summary>As many columns as fit, or one fewer if that leaves fewer places empty.</summary>
    private static int Columns(SmallMultiples chart, double room)
    {
        if (chart.Columns is { } wanted)
            return Math.Clamp(wanted, 1, Math.Min(chart.Panels.Count, Fitting(LeastWantedWidth)));
        int most = Math.Min(Fitting(LeastPanelWidth), Math.Min(MostColumns, chart.Panels.Count));
        return most > 2 && Empty(most - 1) < Empty(most) ? most - 1 : most;

        int Fitting(double panelWidth) => Math.Max(1, (int)((room + PanelGap) / (panelWidth + PanelGap)));

        int Empty(int columns) => (columns - (chart.Panels.Count % columns)) % columns;
    }

    /// <summary>Lists each series once, if there is more than one.</summary>
    private static IEnumerable<KeyEntry> ListSeries(SmallMultiples chart)
    {
        (string Name, SeriesStyle Style)[] series = [.. chart.Panels
            .SelectMany(panel => panel.Series.Select((each, at) => (each.Name, Style: SeriesPainter.Style(panel.Series, at))))
            .Distinct()];
        if (series.Length > 1)
        {
            foreach ((string? name, SeriesStyle? style) in series)
                yield return LineLegend.Series(name, style);
        }

        if (chart.Target is { } target)
            yield return LineLegend.Reference($"{target.Label} {chart.Numbers.Format(target.Value)}");
    }
}
