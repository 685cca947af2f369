using System.Globalization;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Svg;

/// <summary>Translates the elements of a scene one by one.</summary>
internal sealed class SvgElements(SvgBuilder svg, string idPrefix)
{
    private readonly Dictionary<Box, string> clips = [];

    public void Write(IReadOnlyList<Element> elements)
    {
        foreach (Element element in elements) Write(element);
    }

    private void Write(Element element)
    {
        switch (element)
        {
            case RectangleElement rectangle:
                svg.Open("rect");
                Place(rectangle.Box);
                Paint(rectangle.Fill, rectangle.Stroke);
                svg.Close("rect");
                break;
            case LineElement line:
                svg.Open("line").Attribute("x1", line.From.X).Attribute("y1", line.From.Y).Attribute("x2", line.To.X).Attribute("y2", line.To.Y);
                Paint(line.Stroke);
                svg.Close("line");
                break;
            case PolylineElement polyline:
                svg.Open("polyline").Attribute("points", polyline.Points).Attribute("fill", "none").Attribute("stroke-linejoin", "round");
                Paint(polyline.Stroke);
                svg.Close("polyline");
                break;
            case PathElement path:
                svg.Open("polygon").Attribute("points", path.Points);
                Paint(path.Fill, path.Stroke);
                svg.Close("polygon");
                break;
            case ShapeElement shape:
                svg.Open("path").Outlines("d", shape.Outlines).Attribute("fill", shape.Fill);
                if (shape.IsEvenOdd) svg.Attribute("fill-rule", "evenodd");
                svg.Close("path");
                break;
            case ImageElement image:
                svg.Open("image");
                Place(image.Box);
                svg.Attribute("preserveAspectRatio", "none").Attribute("href", "data:image/png;base64," + Convert.ToBase64String(image.Image.File)).Close("image");
                break;
            case MarkElement mark:
                Write(mark);
                break;
            case TextElement text:
                Write(text);
                break;
            case GroupElement group:
                svg.Open("g").Attribute("transform", [group.OffsetX, group.OffsetY], "translate(", ")");
                Write(group.Elements);
                svg.Close("g");
                break;
            case ClipElement clip:
                string id = Clip(clip.Box);
                svg.Open("g").Attribute("clip-path", $"url(#{id})");
                Write(clip.Elements);
                svg.Close("g");
                break;
            default:
                throw new ArgumentException($"A scene has an element of the unknown kind {element.GetType().Name}.", nameof(element));
        }
    }

    private void Write(MarkElement mark)
    {
        string name = mark.Shape == MarkShape.Circle ? "circle" : "polygon";
        svg.Open(name);
        if (mark.Shape == MarkShape.Circle)
            svg.Attribute("cx", mark.Center.X).Attribute("cy", mark.Center.Y).Attribute("r", mark.Radius);
        else
            svg.Attribute("points", MarkOutline.Corners(mark));
        Paint(mark.Fill, mark.Stroke);
        svg.Close(name);
    }

    private void Write(TextElement text)
    {
        if (text.Text.Length == 0) return;
        svg.Open("text").Attribute("x", text.Position.X).Attribute("y", text.Position.Y).Attribute("font-size", text.Size);
        if (text.Style == FontStyle.Bold) svg.Attribute("font-weight", "bold");
        if (text.Style == FontStyle.Oblique) svg.Attribute("font-style", "oblique");
        svg.Attribute("fill", text.Color);
        if (text.Anchor != Anchor.Start) svg.Attribute("text-anchor", text.Anchor == Anchor.Middle ? "middle" : "end");
        if (text.Rotation != 0) svg.Attribute("transform", [-text.Rotation, text.Position.X, text.Position.Y], "rotate(", ")");

        // XML readers would otherwise remove spaces at the ends and collapse consecutive ones.
        if (text.Text[0] == ' ' || text.Text[^1] == ' ' || text.Text.Contains("  ", StringComparison.Ordinal)) svg.Attribute("xml:space", "preserve");
        svg.Text(text.Text).Close("text");
    }

    /// <summary>The id of a clip path in the current coordinates, which is written on first use.</summary>
    private string Clip(Box box)
    {
        if (clips.TryGetValue(box, out string? id)) return id;
        id = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}-clip{clips.Count + 1}");
        clips.Add(box, id);
        svg.Open("clipPath").Attribute("id", id).Open("rect");
        Place(box);
        svg.Close("rect").Close("clipPath");
        return id;
    }

    private void Place(Box box) =>
        svg.Attribute("x", box.X).Attribute("y", box.Y).Attribute("width", box.Width).Attribute("height", box.Height);

    private void Paint(Color? fill, Stroke? stroke)
    {
        if (fill is { } color) svg.Attribute("fill", color);
        else svg.Attribute("fill", "none");
        if (stroke is not null) Paint(stroke);
    }

    private void Paint(Stroke stroke)
    {
        svg.Attribute("stroke", stroke.Color).Attribute("stroke-width", stroke.Width);
        if (stroke.Dash is { Count: > 0 } dash) svg.Attribute("stroke-dasharray", dash);
    }
}
