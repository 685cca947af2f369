namespace Indicators.Graphics.Scenes;

/// <summary>The faces of the one font family that scenes use.</summary>
public enum FontStyle
{
    Regular,
    Bold,
    Oblique,
}

/// <summary>Which end of a text stands at its place.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>The shape of a mark: the second carrier beside its colour.</summary>
public enum MarkShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// <summary>Something to draw. Elements are drawn in order; later ones cover earlier ones.</summary>
public abstract record Element;

public sealed record RectangleElement(Box Box, Color? Fill, Stroke? Stroke = null) : Element;

public sealed record LineElement(Position From, Position To, Stroke Stroke) : Element;

public sealed record PolylineElement(IReadOnlyList<Position> Places, Stroke Stroke) : Element;

/// <summary>A closed polygon.</summary>
public sealed record PathElement(IReadOnlyList<Position> Places, Color? Fill, Stroke? Stroke = null) : Element;

/// <param name="Radius">That of the circle; the other shapes have its area (see <see cref="MarkOutline"/>).</param>
public sealed record MarkElement(Position Center, double Radius, MarkShape Shape, Color? Fill, Stroke? Stroke = null) : Element;

/// <param name="At">The place of the baseline's start, middle or end.</param>
/// <param name="Rotation">Degrees, anticlockwise, about <paramref name="At"/>.</param>
public sealed record TextElement(
    string Text, Position At, double Size, FontStyle Style, Color Color, Anchor Anchor = Anchor.Start, double Rotation = 0) : Element;

/// <summary>Elements moved by an offset.</summary>
public sealed record GroupElement(double OffsetX, double OffsetY, IReadOnlyList<Element> Elements) : Element;

/// <summary>Elements of which only what lies in the box is seen.</summary>
public sealed record ClipElement(Box Box, IReadOnlyList<Element> Elements) : Element;

/// <summary>A drawing in points. Writers translate it; none measures or decides anything.</summary>
public sealed record Scene(double Width, double Height, IReadOnlyList<Element> Elements);
