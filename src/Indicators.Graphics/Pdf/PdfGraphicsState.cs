using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>The current state of the content stream, so that nothing is set twice.</summary>
internal readonly record struct PdfGraphicsState
{
    /// <summary>The state at the start of a page (ISO 32000-1, 8.4): black, one point wide, solid, sharp joins, no font.</summary>
    public static PdfGraphicsState Initial { get; } = new() { LineWidth = 1, Dash = [], Font = "" };

    public Color Fill { get; init; }

    public Color Stroke { get; init; }

    public double LineWidth { get; init; }

    public bool RoundJoins { get; init; }

    public IReadOnlyList<double> Dash { get; init; }

    public string Font { get; init; }

    public double FontSize { get; init; }
}
