using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>The scale and the size of panels are determined before any is drawn, and do not depend on the content of a panel.</summary>
internal static class MultiplesBody
{
    private const double LeastPanelWidth = 100;
    private const double LeastWantedWidth = 60;
    private const double PanelGap = 14;
    private const double RowGap = 9;
    private const double TitleGap = 6;
    private const double AxisGap = 5;
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

        var scale = ValueScale.For(Domains.Joined(shown, chart.Domain, chart.Target), chart.Baseline, 4, chart.Numbers.Decimals);
        IReadOnlyList<TextLines> axis = AxisLabels.Blocks(scale, chart.Numbers, ruler);
        double left = axis.Max(label => label.Width) + AxisGap;
        int columns = Columns(chart, width - left);
        double panelWidth = (width - left - ((columns - 1) * PanelGap) - LabelOverhang) / columns;
        double plotHeight = Math.Clamp(panelWidth * 0.6, 62, 110);
        TextLines[] titles = [.. chart.Panels.Select(panel => ruler.Wrap(panel.Title, panelWidth, Face.Strong, Palette.Ink, 3))];
        double strip = points.Any(point => point.IsSuppressed) ? LinePainter.SuppressedStrip : 0;

        var elements = new List<Element>();
        double top = 0, bottom = 0, titleHeight = 0;
        for (int at = 0; at < chart.Panels.Count; at++)
        {
            if (at % columns == 0)
            {
                top = at == 0 ? 0 : bottom + RowGap;
                titleHeight = titles.Skip(at).Take(columns).Max(title => title.Height) + TitleGap;
            }

            var plot = new Box(left + (at % columns * (panelWidth + PanelGap)), top + titleHeight, panelWidth, plotHeight);
            elements.AddRange(titles[at].PlaceAt(plot.X, plot.Y - TitleGap - titles[at].Height));
            LineBody.DrawValueAxis(elements, scale, at % columns == 0 ? axis : null, plot, plot.Right);
            DrawPanel(elements, chart, chart.Panels[at], scale, plot, ruler);
            var periods = new PeriodScale(chart.Periods, plot.X + Inset, plot.Right - Inset);
            bottom = plot.Bottom + strip + periods.Draw(elements, plot.Bottom + strip, plot.X - LabelOverhang, plot.Right + LabelOverhang, ruler);
        }

        bool anyBreak = LinePainter.BreakIndexes(series).Any();
        LayoutPart? key = Legend.LayOut([.. LineLegend.Entries(points, anyBreak, LinePainter.HasDisconnected(series), chart.Words, lines: true)], width, ruler);
        return new ChartBody(new LayoutPart(bottom, elements), Legend.LayOut([.. ListSeries(chart)], width, ruler), key, scale.LeavesOutZero);
    }

    private static void DrawPanel(List<Element> elements, SmallMultiples chart, ChartPanel panel, ValueScale scale, Box plot, TextFitter ruler)
    {
        if (chart.Target is { } target)
        {
            double y = scale.Map(target.Value, plot.Bottom, plot.Y);
            elements.Add(new LineElement(new(plot.X, y), new(plot.Right, y), Strokes.Reference));
        }

        var periods = new PeriodScale(chart.Periods, plot.X + Inset, plot.Right - Inset);
        new LinePainter(periods, scale, plot, 2.1, everyMark: false, ruler).Paint(elements, panel.Series);
        if (ValueDomain.Find(panel.Series) is not null)
            return;
        string word = panel.Series.Any(each => each.Points.Any(point => point.IsSuppressed)) ? chart.Words.Suppressed : chart.Words.Missing;
        elements.AddRange(ruler.Wrap(word, plot.Width - 8, Face.Word, Palette.Muted, 3).ClearedBeside(plot.X + (plot.Width / 2), plot.Y + (plot.Height / 2), Anchor.Middle));
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
            .SelectMany(panel => panel.Series.Select((each, at) => (each.Name, Style: LinePainter.Style(panel.Series, at))))
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
