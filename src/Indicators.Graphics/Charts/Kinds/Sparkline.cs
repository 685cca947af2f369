using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A line the size of a word, on a scale of its own from its least to its greatest value, with the last value marked. It has no text.</summary>
public sealed record Sparkline(IReadOnlyList<ChartPoint> Points) : IDrawing
{
    private const double Margin = 3;

    /// <summary>The height as a share of the width.</summary>
    private const double HeightShare = 0.31;

    public Scene Draw(double width, ITextMeasure text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!(width > 4 * Margin && double.IsFinite(width)))
            throw new ArgumentOutOfRangeException(nameof(width), width, "Too narrow for a line.");
        double height = Math.Max(width * HeightShare, 4 * Margin);
        if (ValueDomain.Find(Points) is not { } shown)
            return new Scene(width, height, []);
        var periods = new PeriodScale(new PeriodAxis([.. Points.Select(_ => "")]));
        var area = new Box(Margin, Margin, width - (2 * Margin), height - (2 * Margin));
        double spread = shown.Maximum > shown.Minimum ? 0 : Math.Max(Math.Abs(shown.Maximum) * 0.05, 1e-300);
        using var plot = new HousePlot(area, Points.Count > 1 ? (0, Points.Count - 1) : (-1, 0), (shown.Minimum - spread, shown.Maximum + spread));
        new SeriesPainter(plot, periods, new TextFitter(text)).Paint([new LineSeries("", [.. Points.Select(point => point with { Letter = null, Mark = Plain(point.Mark) })], Small)]);
        return new Scene(width, height, HousePlot.Draw(width, height, plot));
    }

    private static SeriesStyle Small { get; } = new(Palette.Blue, MarkShape.Circle);

    /// <summary>Suppressed values have no letter in a line without text; they are gaps.</summary>
    private static PointMark Plain(PointMark mark) => mark == PointMark.Suppressed ? PointMark.Missing : mark;
}
