using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Explains the marks of lines and dots that occur.</summary>
internal static class LineLegend
{
    private const double SampleWidth = 20;
    private const double MarkWidth = 7;

    private static readonly Color Neutral = Palette.Muted;

    /// <param name="lines">False for dots, which have no lines and label missing values with text.</param>
    public static IEnumerable<KeyEntry> Entries(IReadOnlyCollection<ChartPoint> points, bool anyBreak, bool hasDisconnected, ChartWords words, bool lines, TextFitter ruler)
    {
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.Estimated }))
        {
            yield return lines
                ? new KeyEntry([Line(0, SampleWidth, Signs.Dash)], SampleWidth, words.Estimated)
                : new KeyEntry([Signs.Estimated(new(MarkWidth / 2, 0), Neutral)], MarkWidth, words.Estimated);
        }

        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.LowReliability }))
            yield return new KeyEntry([Signs.LowCoverage(new(MarkWidth / 2, 0))], MarkWidth, words.LowReliability);
        if (lines && points.Any(point => point.IsMissing))
            yield return new KeyEntry([Line(0, 6, null), Line(SampleWidth - 6, SampleWidth, null)], SampleWidth, words.Missing);
        if (lines && points.Any(point => point.IsSuppressed))
            yield return Suppressed(words, ruler);
        if (hasDisconnected)
            yield return new KeyEntry([Dot(2), Dot(SampleWidth - 2)], SampleWidth, words.Disconnected);
        if (anyBreak)
            yield return Break(words);
    }

    public static KeyEntry Suppressed(ChartWords words, TextFitter ruler)
    {
        TextLines letter = Signs.SuppressedText(ruler);
        return new KeyEntry([.. letter.Beside(0, 0)], letter.Width, words.Suppressed);
    }

    public static KeyEntry Break(ChartWords words) => new([new PolylinesElement(Signs.Break(new(4, 0)), new Stroke(Neutral, 1.1))], 8, words.Break);

    public static KeyEntry Series(string name, SeriesStyle style) =>
        new([new LineElement(new(0, 0), new(16, 0), new Stroke(style.Color, style.Width))], 16, name);

    public static KeyEntry Reference(string label) => new([new LineElement(new(0, 0), new(16, 0), Signs.Reference)], 16, label);

    private static MarkElement Dot(double x) => new(new(x, 0), Signs.DotRadius, MarkShape.Circle, Neutral);

    private static LineElement Line(double from, double to, IReadOnlyList<double>? dash) => new(new(from, 0), new(to, 0), new Stroke(Neutral, Palette.LineWidth, dash));
}
