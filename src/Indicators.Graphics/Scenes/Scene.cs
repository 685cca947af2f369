namespace Indicators.Graphics.Scenes;

/// <summary>The faces of the font family that scenes use.</summary>
public enum FontStyle
{
    Regular,
    Bold,
    Oblique,

    /// <summary>For titles of pages and big numbers; bold in a family that has no black face.</summary>
    Black,
}

/// <summary>Which end of a text is at its position.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>The shape of a mark, which identifies its series together with the colour.</summary>
public enum MarkShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// <summary>An element of a drawing. Elements are drawn in order; later ones cover earlier ones.</summary>
public abstract record Element;

public sealed record RectangleElement(Box Box, Color? Fill, Stroke? Stroke = null) : Element;

public sealed record LineElement(Position From, Position To, Stroke Stroke) : Element;

public sealed record PolylineElement(IReadOnlyList<Position> Points, Stroke Stroke) : Element;

/// <summary>A closed polygon.</summary>
public sealed record PathElement(IReadOnlyList<Position> Points, Color? Fill, Stroke? Stroke = null) : Element;

/// <summary>A shape of several closed outlines, such as a ring.</summary>
/// <param name="IsEvenOdd">Whether what an even number of outlines surround is not filled; else, what they surround in turns of both directions.</param>
public sealed record ShapeElement(IReadOnlyList<IReadOnlyList<Position>> Outlines, Color Fill, bool IsEvenOdd = false) : Element;

/// <summary>A photograph or another picture of pixels, stretched to its box.</summary>
public sealed record ImageElement(Box Box, PixelImage Image) : Element;

/// <param name="Radius">The radius of the circle in points; the other shapes have the same area (see <see cref="MarkOutline"/>).</param>
public sealed record MarkElement(Position Center, double Radius, MarkShape Shape, Color? Fill, Stroke? Stroke = null) : Element;

/// <param name="Position">The position of the baseline's start, middle or end.</param>
/// <param name="Size">The type size in points.</param>
/// <param name="Rotation">Degrees, anticlockwise, about <paramref name="Position"/>.</param>
public sealed record TextElement(
    string Text, Position Position, double Size, FontStyle Style, Color Color, Anchor Anchor = Anchor.Start, double Rotation = 0) : Element;

/// <summary>Elements moved by an offset.</summary>
public sealed record GroupElement(double OffsetX, double OffsetY, IReadOnlyList<Element> Elements) : Element;

/// <summary>Elements clipped to a box.</summary>
public sealed record ClipElement(Box Box, IReadOnlyList<Element> Elements) : Element;

/// <summary>A drawing in points. Writers translate it without measuring or layout.</summary>
public sealed record Scene(double Width, double Height, IReadOnlyList<Element> Elements);
