using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>The base of all charts. A chart deals with scales, marks and labels, not with the meaning of the figures.</summary>
public abstract record Chart : IDrawing
{
    /// <summary>The smallest width with room for a plot, in points.</summary>
    public const double LeastWidth = 200;

    private protected Chart()
    {
    }

    public required ChartFrame Frame { get; init; }

    public required ChartWords Words { get; init; }

    public required NumberStyle Numbers { get; init; }

    /// <summary>The same chart without its title, for a document in which the caption gives it.</summary>
    public Chart WithoutTitle() => this with { Frame = Frame with { Title = "" } };

    /// <summary>Draws the chart; its height depends on the content.</summary>
    /// <param name="width">The width in points.</param>
    /// <param name="text">Measures text; use the fonts with which the scene is written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="LeastWidth"/>.</exception>
    /// <exception cref="ArgumentException">The numbers of points and periods, or of periods and positions, differ.</exception>
    public Scene Draw(double width, ITextMeasure text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!(width >= LeastWidth && double.IsFinite(width)))
            throw new ArgumentOutOfRangeException(nameof(width), width, "Too narrow for a chart.");
        var ruler = new TextFitter(text);
        return FrameLayout.Compose(this, Body(width, ruler), width, ruler);
    }

    internal abstract ChartBody Body(double width, TextFitter ruler);
}
