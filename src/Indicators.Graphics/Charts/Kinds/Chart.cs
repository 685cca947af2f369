using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>What all charts have. A chart knows scales, marks and labels, and nothing of what the figures mean.</summary>
public abstract record Chart : IDrawing
{
    /// <summary>The narrowest width that leaves room for a plot, in points.</summary>
    public const double LeastWidth = 200;

    private protected Chart()
    {
    }

    public required ChartFrame Frame { get; init; }

    public required ChartWords Words { get; init; }

    public required NumberStyle Numbers { get; init; }

    /// <summary>The same chart without its title, for a document whose caption says it.</summary>
    public Chart WithoutTitle() => this with { Frame = Frame with { Title = "" } };

    /// <summary>The height follows from the content.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is under <see cref="LeastWidth"/>.</exception>
    /// <exception cref="ArgumentException">Points and periods, or periods and positions, are not equally many.</exception>
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
