using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Adds series to a plot: lines that are interrupted at missing values, the marks of points, breaks and suppressed values.</summary>
internal sealed class SeriesPainter(HousePlot plot, PeriodScale periods, TextFitter ruler)
{
    private const double LetterGap = 1.5;

    /// <summary>The room above the plot for the letter of a point at its top; zero without letters.</summary>
    public static double LetterRoom(IEnumerable<ChartPoint> points, TextFitter ruler) =>
        points.Any(point => point is { Letter: not null, DrawnValue: not null }) ? ruler.LineHeight(Face.Strong) + Signs.OpenRadius + LetterGap : 0;

    public static double SuppressedStrip(TextFitter ruler) => ruler.LineHeight(Face.Word);

    public void Paint(IReadOnlyList<LineSeries> series)
    {
        // The story lies on the others.
        int[] order = [.. Enumerable.Range(0, series.Count).OrderBy(at => Style(series, at).IsStory)];
        foreach (int at in order)
            AddLines(series[at].Points, Style(series, at));
        foreach (int at in order)
        {
            AddBreaks(series[at].Points, Style(series, at));
            AddMarks(series[at].Points, Style(series, at));
        }

        for (int at = 0; at < series.Count; at++)
            AddLetters(series, at);
        AddSuppressed(series);
    }

    public Position Locate(int index, double value) => plot.Locate(periods[index], value);

    public static SeriesStyle Style(IReadOnlyList<LineSeries> series, int seriesIndex) => series[seriesIndex].Style ?? Palette.Style(seriesIndex);

    public static bool HasBreak(IEnumerable<LineSeries> series) => series.Any(each => each.Points.Skip(1).Any(point => point.BreakBefore));

    /// <summary>Whether two neighbouring points with values are not joined because they have different parts.</summary>
    public static bool HasDisconnected(IEnumerable<LineSeries> series) => series.Any(each => Enumerable.Range(1, Math.Max(0, each.Points.Count - 1))
        .Any(at => each.Points[at] is { IsDisconnected: true, BreakBefore: false, DrawnValue: not null } && each.Points[at - 1].DrawnValue is not null));

    public static int? LastShown(IReadOnlyList<ChartPoint> points)
    {
        for (int at = points.Count - 1; at >= 0; at--)
        {
            if (points[at].DrawnValue is not null)
                return at;
        }

        return null;
    }

    /// <summary>The points whose marks a key explains: without those at the end of which words say that they are not reported.</summary>
    public static ChartPoint[] Explained(IEnumerable<LineSeries> series) =>
        [.. series.SelectMany(each => each.NotReported is { Length: > 0 } && LastShown(each.Points) is { } last ? each.Points.Take(last + 1) : each.Points)];

    private static bool Joined(IReadOnlyList<ChartPoint> points, int at) =>
        at > 0 && at < points.Count && !points[at].BreakBefore && !points[at].IsDisconnected && points[at].DrawnValue is not null && points[at - 1].DrawnValue is not null;

    private void AddLines(IReadOnlyList<ChartPoint> points, SeriesStyle style)
    {
        var run = new List<(double, double)>();
        for (int at = 1; at <= points.Count; at++)
        {
            if (Joined(points, at))
            {
                if (run.Count == 0)
                    run.Add((periods[at - 1], points[at - 1].DrawnValue!.Value));
                run.Add((periods[at], points[at].DrawnValue!.Value));
            }

            bool goesOn = Joined(points, at) && Joined(points, at + 1) && IsEstimated(at) == IsEstimated(at + 1);
            if (run.Count > 0 && !goesOn)
            {
                plot.AddLine(run, new Stroke(style.Color, style.Width, IsEstimated(at) ? Signs.Dash : null));
                run.Clear();
            }
        }

        bool IsEstimated(int at) => points[at].Mark == PointMark.Estimated;
    }

    /// <summary>Hatches the area between two series as far as both have values that are joined, and closes it where it ends.</summary>
    public void PaintBand(IReadOnlyList<LineSeries> series, SeriesBand band)
    {
        IReadOnlyList<ChartPoint> upper = series[band.Upper].Points, lower = series[band.Lower].Points;
        var edge = new Stroke(Palette.Context.Color, Palette.ContextWidth);
        var middles = new List<(double Height, Position Middle)>();
        var run = new List<(Position Upper, Position Lower)>();
        for (int at = 0; at < upper.Count; at++)
        {
            bool isApart = upper[at].IsDisconnected || upper[at].BreakBefore || lower[at].IsDisconnected || lower[at].BreakBefore;
            if (isApart || upper[at].DrawnValue is null || lower[at].DrawnValue is null)
                EndRun();
            if (upper[at].DrawnValue is not { } above || lower[at].DrawnValue is not { } below)
                continue;
            run.Add((Locate(at, above), Locate(at, below)));
            middles.Add((Math.Abs(run[^1].Lower.Y - run[^1].Upper.Y), new(run[^1].Upper.X, (run[^1].Upper.Y + run[^1].Lower.Y) / 2)));
        }

        EndRun();
        if (middles.Count == 0)
            return;

        // Nearest to the middle of the plot of the places where the band is nearly as wide as anywhere.
        double center = plot.Area.X + (plot.Area.Width / 2), greatest = middles.Max(each => each.Height);
        (double Height, Position Middle) widest = middles.Where(each => each.Height >= 0.8 * greatest).MinBy(each => Math.Abs(each.Middle.X - center));
        TextLines name = ruler.Line(band.Name, Face.Strong, Palette.Ink);
        double half = (name.Width / 2) + TextLines.Clearance;
        if (band.Name.Length > 0 && widest.Height >= name.Height + 3 && name.Width <= plot.Area.Width / 2)
            plot.Overlay.AddRange(name.ClearedBeside(Math.Clamp(widest.Middle.X, plot.Area.X + half, plot.Area.Right - half), widest.Middle.Y, Anchor.Middle));

        void EndRun()
        {
            if (run.Count > 1)
            {
                Position[] corners = [.. run.Select(point => point.Upper), .. Enumerable.Reverse(run).Select(point => point.Lower)];
                (Position from, Position to) = run[^1];
                plot.Add(pen => pen.Lines(Hatching.Lines(corners, Hatching.WideGap), new Stroke(Palette.Context.Color, 0.7)));
                plot.Add(pen => pen.Line(from, to, edge));
            }

            run.Clear();
        }
    }

    /// <summary>Marks the newest period with a dotted upright and words where a series ends before it; the words avoid other texts.</summary>
    public void PaintNotReported(IReadOnlyList<LineSeries> series, params IReadOnlyList<Box> taken)
    {
        if (series.FirstOrDefault(each => each.NotReported is { Length: > 0 } && LastShown(each.Points) is { } last && last < periods.Count - 1)?.NotReported is not { } words)
            return;
        double x = plot.X(periods[periods.Count - 1]);
        TextLines text = ruler.Wrap(words, plot.Area.Width, Face.Label, Palette.Muted, 1);
        double left = Math.Max(plot.Area.X, x - text.Width);
        double top = new[] { plot.Area.Y, plot.Area.Bottom - text.Height - 2, plot.Area.Y + text.Height + 2 }.FirstOrDefault(
            each => !taken.Any(box => box.Overlaps(text.BoxAt(left, each))), plot.Area.Y);
        plot.Overlay.Add(new LineElement(new(x, plot.Area.Y), new(x, plot.Area.Bottom), Signs.Late));
        plot.Overlay.AddRange(text.Cleared(left, top));
    }

    /// <summary>Two strokes in the gap, in the colour of the series.</summary>
    private void AddBreaks(IReadOnlyList<ChartPoint> points, SeriesStyle style)
    {
        for (int at = 1; at < points.Count; at++)
        {
            if (!points[at].BreakBefore || (points[at - 1].DrawnValue ?? points[at].DrawnValue) is not { } before)
                continue;
            Position from = Locate(at - 1, before), to = Locate(at, points[at].DrawnValue ?? before);
            double middle = Math.Clamp((from.Y + to.Y) / 2, plot.Area.Y + 4.5, plot.Area.Bottom - 4.5);
            IReadOnlyList<IReadOnlyList<Position>> strokes = Signs.Break(new((from.X + to.X) / 2, middle));
            plot.Add(pen => pen.Lines(strokes, new Stroke(style.Color, 1.1)));
        }
    }

    /// <summary>Marks points that stand alone, that are of low coverage or have a letter, and the end of the line.</summary>
    private void AddMarks(IReadOnlyList<ChartPoint> points, SeriesStyle style)
    {
        int? last = LastShown(points);
        for (int at = 0; at < points.Count; at++)
        {
            if (points[at].DrawnValue is not { } value)
                continue;
            bool isAlone = !Joined(points, at) && !Joined(points, at + 1);
            if (points[at].Mark == PointMark.LowReliability)
                plot.AddMark(periods[at], value, MarkShape.Diamond, Signs.DiamondRadius, Palette.White, new Stroke(style.Color, 1.1));
            else if (points[at].Mark == PointMark.Provisional && (isAlone || at == last))
                plot.AddMark(periods[at], value, MarkShape.Circle, Signs.OpenRadius, Palette.White, new Stroke(style.Color, style.IsStory ? 1.8 : 1.4));
            else if (isAlone || at == last || points[at].Letter is not null)
                plot.AddMark(periods[at], value, MarkShape.Circle, style.IsStory ? Signs.DotRadius + 0.5 : Signs.DotRadius, style.Color);
        }
    }

    /// <summary>Adds letters above the marks, and below those under another mark with a letter.</summary>
    private void AddLetters(IReadOnlyList<LineSeries> series, int index)
    {
        IReadOnlyList<ChartPoint> points = series[index].Points;
        for (int at = 0; at < points.Count; at++)
        {
            if (points[at] is not { Letter: { } letter, DrawnValue: { } value })
                continue;
            TextLines text = ruler.Line(letter, Face.Strong, Palette.Ink);
            Position position = Locate(at, value);
            double above = position.Y - Signs.OpenRadius - LetterGap - text.Height;
            bool isUnder = series.Any(other => other.Points[at] is { Letter: not null, DrawnValue: { } higher } && higher > value);
            plot.Overlay.AddRange(text.Cleared(position.X, isUnder ? position.Y + Signs.OpenRadius + LetterGap : above, Anchor.Middle));
        }
    }

    /// <summary>Writes a letter below the axis, outside the scale, for periods with a suppressed value; the first of those that are too near.</summary>
    private void AddSuppressed(IReadOnlyList<LineSeries> series)
    {
        TextLines letter = Signs.SuppressedText(ruler);
        double free = double.NegativeInfinity;
        for (int at = 0; at < periods.Count; at++)
        {
            double x = plot.X(periods[at]);
            if (x - (letter.Width / 2) < free || !series.Any(each => each.Points[at].IsSuppressed))
                continue;
            plot.Overlay.AddRange(letter.PlaceAt(x, plot.Area.Bottom, Anchor.Middle));
            free = x + (letter.Width / 2) + 0.5;
        }
    }
}
