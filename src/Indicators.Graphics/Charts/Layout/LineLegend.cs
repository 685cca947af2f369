using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Explains the marks of lines and dots that occur.</summary>
internal static class LineLegend
{
    private const double SampleWidth = 22;
    private const double Ring = Marks.Radius + 1.5;

    private static readonly SeriesStyle Neutral = new(Palette.Muted, MarkShape.Circle);

    /// <param name="lines">False for dots, which have no lines and label missing values with text.</param>
    public static IEnumerable<KeyEntry> Entries(IReadOnlyCollection<ChartPoint> points, bool anyBreak, bool hasDisconnected, ChartWords words, bool lines)
    {
        double width = lines ? SampleWidth : 2 * (Marks.Radius + 2);
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.Provisional }))
            yield return new KeyEntry(Sample(PointMark.Provisional, lines, width), width, words.Provisional);
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.Estimated }))
            yield return new KeyEntry(Sample(PointMark.Estimated, lines, width), width, words.Estimated);
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.LowReliability }))
            yield return new KeyEntry([.. Marks.Point(new(Ring, 0), Neutral, PointMark.LowReliability)], 2 * Ring, words.LowReliability);
        if (lines && points.Any(point => point.IsMissing))
            yield return new KeyEntry([Line(0, 6, null), Line(width - 6, width, null)], width, words.Missing);
        if (lines && points.Any(point => point.IsSuppressed))
            yield return new KeyEntry([.. Marks.Suppressed(new(4, 0), Palette.Muted)], 8, words.Suppressed);
        if (hasDisconnected)
            yield return new KeyEntry([.. Marks.Point(new(Ring, 0), Neutral, PointMark.None), .. Marks.Point(new(width - Ring, 0), Neutral, PointMark.None)], width, words.Disconnected);
        if (anyBreak)
            yield return new KeyEntry([new LineElement(new(3, -4.5), new(3, 4.5), Strokes.Break)], 6, words.Break);
    }

    public static KeyEntry Series(string name, SeriesStyle style) =>
        new([new LineElement(new(0, 0), new(16, 0), new Stroke(style.Color, LinePainter.Width)), .. Marks.Point(new(8, 0), style, PointMark.None)], 16, name);

    public static KeyEntry Reference(string label) => new([new LineElement(new(0, 0), new(16, 0), Strokes.Reference)], 16, label);

    private static IReadOnlyList<Element> Sample(PointMark mark, bool lines, double width) =>
    [
        .. lines ? [Line(0, width, Strokes.Dash)] : Array.Empty<Element>(),
        .. Marks.Point(new(width / 2, 0), Neutral, mark),
    ];

    private static LineElement Line(double from, double to, IReadOnlyList<double>? dash) =>
        new(new(from, 0), new(to, 0), new Stroke(Neutral.Color, LinePainter.Width, dash));
}
