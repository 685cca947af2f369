using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// Translates elements to the content stream of a page. In scenes, y increases downwards from the top, in PDF upwards from the bottom; each
/// coordinate is converted as it is written, so that text needs no mirrored matrix.
/// </summary>
internal sealed class PdfContent(PdfFonts fonts, PdfImages images, double pageHeight)
{
    /// <summary>The distance of a Bézier control point from its end point, for a quarter of a circle of radius 1.</summary>
    private const double CircleControl = 0.552284749830793;

    private readonly PdfBytes content = new(8192);
    private readonly PdfBytes shown = new();
    private readonly PdfBytes blank = new(16);
    private PdfGraphicsState state = PdfGraphicsState.Initial;
    private double offsetX;
    private double offsetY;
    private TextEnd lastText = new(true, 'x', 0, 0, double.NegativeInfinity);
    private bool inArtifact;

    public ReadOnlySpan<byte> Written => content.Written;

    /// <summary>Sets the miter limit before anything is painted: corners are cut off as in SVG.</summary>
    public void BeginPage() => content.Raw("4 M\n");

    /// <param name="continues">Whether the content continues the preceding text, possibly from the page before, as a link in a paragraph
    /// does.</param>
    public void BeginTagged(string tag, int identifier, bool continues)
    {
        inArtifact = false;
        if (!continues) lastText = default;
        content.Name(tag).Raw("<</MCID ").Integer(identifier).Raw(">>BDC\n");
    }

    public void BeginArtifact()
    {
        inArtifact = true;
        content.Raw("/Artifact BMC\n");
    }

    public void End() => content.Raw("EMC\n");

    public void Write(IReadOnlyList<Element> elements)
    {
        foreach (Element element in elements) Write(element);
    }

    private void Write(Element element)
    {
        switch (element)
        {
            case RectangleElement rectangle:
                if (!Paint(rectangle.Fill, rectangle.Stroke, roundJoins: false)) break;
                Rectangle(rectangle.Box);
                Finish(rectangle.Fill, rectangle.Stroke);
                break;
            case LineElement line:
                Paint(null, line.Stroke, roundJoins: false);
                Polygon([line.From, line.To]);
                content.Raw("S\n");
                break;
            case PolylineElement { Points.Count: > 1 } polyline:
                Paint(null, polyline.Stroke, roundJoins: true);
                Polygon(polyline.Points);
                content.Raw("S\n");
                break;
            case PolylineElement:
                break;
            case PathElement path:
                if (path.Points.Count < 2 || !Paint(path.Fill, path.Stroke, roundJoins: false)) break;
                Polygon(path.Points);
                content.Raw("h ");
                Finish(path.Fill, path.Stroke);
                break;
            case ShapeElement shape:
                Fill(shape.Fill);
                foreach (IReadOnlyList<Position> outline in shape.Outlines)
                {
                    Polygon(outline);
                    content.Raw("h ");
                }

                content.Raw(shape.IsEvenOdd ? "f*\n" : "f\n");
                break;
            case ImageElement image:
                content.Raw("q ").Operand(image.Box.Width).Raw("0 0 ").Operand(image.Box.Height);
                Place(image.Box.X, image.Box.Bottom);
                content.Raw("cm ").Name(images.NameOf(image.Image)).Raw(" Do Q\n");
                break;
            case MarkElement mark:
                Write(mark);
                break;
            case TextElement text:
                Write(text);
                break;
            case GroupElement group:
                offsetX += group.OffsetX;
                offsetY += group.OffsetY;
                Write(group.Elements);
                offsetX -= group.OffsetX;
                offsetY -= group.OffsetY;
                break;
            case ClipElement clip:
                PdfGraphicsState outer = state;
                content.Raw("q ");
                Rectangle(clip.Box);
                content.Raw("W n\n");
                Write(clip.Elements);
                content.Raw("Q\n");
                state = outer;
                break;
            default:
                throw new ArgumentException($"A scene has an element of the unknown kind {element.GetType().Name}.", nameof(element));
        }
    }

    private void Write(MarkElement mark)
    {
        if (!Paint(mark.Fill, mark.Stroke, roundJoins: false)) return;
        if (mark.Shape == MarkShape.Circle) Circle(mark.Center, mark.Radius);
        else Polygon(MarkOutline.Corners(mark));
        content.Raw("h ");
        Finish(mark.Fill, mark.Stroke);
    }

    private void Write(TextElement text)
    {
        PdfFont font = fonts[text.Style];
        double width = text.Size * font.Show(text.Text, shown.Clear(), fonts.Missing);
        if (width == 0) return;
        double shift = text.Anchor switch { Anchor.Middle => -width / 2, Anchor.End => -width, _ => 0 };
        blank.Clear();
        if (NeedsBlankBefore(text, text.Position.X + shift, width)) shift -= text.Size * font.Show(" ", blank, fonts.Missing);
        Fill(text.Color);
        content.Raw("BT ");
        if (state.Font != font.ResourceName || state.FontSize != text.Size)
        {
            content.Name(font.ResourceName).Raw(' ').Operand(text.Size).Raw("Tf ");
            state = state with { Font = font.ResourceName, FontSize = text.Size };
        }

        double slant = text.Style == FontStyle.Oblique ? Fonts.FontFamily.ObliqueSlant : 0;
        if (slant == 0 && text.Rotation == 0)
        {
            Place(text.Position.X + shift, text.Position.Y);
            content.Raw("Td ");
        }
        else
        {
            double angle = text.Rotation * Math.PI / 180, cosine = Math.Cos(angle), sine = Math.Sin(angle);
            content.Operand(cosine, 5).Operand(sine, 5).Operand(slant * cosine - sine, 5).Operand(slant * sine + cosine, 5);
            Place(text.Position.X + shift * cosine, text.Position.Y - shift * sine);
            content.Raw("Tm ");
        }

        // A hexadecimal string: the digits of the space and of the text between one pair of brackets.
        if (blank.Length > 0) content.Raw(blank.Written[..^1]).Raw(shown.Written[1..]);
        else content.Raw(shown.Written);
        content.Raw("Tj ET\n");
    }

    /// <summary>
    /// Whether a text continues the same content further on, such as on the next line. Without a space before it, readers of the structure
    /// would join the last word there with its first word.
    /// </summary>
    private bool NeedsBlankBefore(TextElement text, double start, double width)
    {
        if (inArtifact) return false;
        TextEnd before = lastText;
        lastText = new TextEnd(true, text.Text[^1], start + offsetX, start + width + offsetX, text.Position.Y + offsetY);
        return before.NeedsBlankBefore(text, lastText);
    }

    /// <summary>Sets up filling and stroking; false if there is neither.</summary>
    private bool Paint(Color? fill, Stroke? stroke, bool roundJoins)
    {
        if (fill is { } color) Fill(color);
        if (stroke is null) return fill is not null;
        if (state.Stroke != stroke.Color)
        {
            Components(stroke.Color).Raw("RG ");
            state = state with { Stroke = stroke.Color };
        }

        if (state.LineWidth != stroke.Width)
        {
            content.Operand(stroke.Width).Raw("w ");
            state = state with { LineWidth = stroke.Width };
        }

        if (state.RoundJoins != roundJoins)
        {
            content.Raw(roundJoins ? "1 j " : "0 j ");
            state = state with { RoundJoins = roundJoins };
        }

        Dash(stroke.Dash ?? []);
        return true;
    }

    private void Dash(IReadOnlyList<double> dash)
    {
        if (state.Dash.SequenceEqual(dash)) return;
        content.Raw('[');
        foreach (double length in dash) content.Operand(length);
        content.Raw("]0 d ");
        state = state with { Dash = dash };
    }

    private void Fill(Color color)
    {
        if (state.Fill == color) return;
        Components(color).Raw("rg ");
        state = state with { Fill = color };
    }

    private PdfBytes Components(Color color) =>
        content.Operand(color.Red / 255.0, 3).Operand(color.Green / 255.0, 3).Operand(color.Blue / 255.0, 3);

    private void Finish(Color? fill, Stroke? stroke) => content.Raw(fill is null ? "S\n" : stroke is null ? "f\n" : "B\n");

    private void Rectangle(Box box)
    {
        Place(box.X, box.Bottom);
        content.Operand(box.Width).Operand(box.Height).Raw("re ");
    }

    private void Polygon(IReadOnlyList<Position> points)
    {
        for (int index = 0; index < points.Count; index++)
        {
            Place(points[index].X, points[index].Y);
            content.Raw(index == 0 ? "m " : "l ");
        }
    }

    private void Circle(Position center, double radius)
    {
        double control = CircleControl * radius;
        Place(center.X + radius, center.Y);
        content.Raw("m ");
        (double X, double Y) from = (1, 0);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            (double X, double Y) to = (-from.Y, from.X);
            Place(center.X + from.X * radius + to.X * control, center.Y + from.Y * radius + to.Y * control);
            Place(center.X + to.X * radius + from.X * control, center.Y + to.Y * radius + from.Y * control);
            Place(center.X + to.X * radius, center.Y + to.Y * radius);
            content.Raw("c ");
            from = to;
        }
    }

    private void Place(double x, double y) => content.Operand(x + offsetX).Operand(pageHeight - y - offsetY);
}
