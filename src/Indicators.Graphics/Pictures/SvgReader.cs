using System.Xml;
using System.Xml.Linq;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>
/// Reads the shapes of an SVG file: paths, rectangles, circles, ellipses, lines and polygons in plain colours. A file with anything else that
/// would be seen, such as text or gradients, is refused, so that no picture loses a part unnoticed.
/// </summary>
internal sealed class SvgReader
{
    private const double PointsPerPixel = 0.75;
    private const int MostDepth = 50;

    /// <summary>Elements that paint nothing.</summary>
    private static readonly HashSet<string> Silent = new(["title", "desc", "metadata", "defs", "namedview"], StringComparer.Ordinal);

    private readonly List<Element> elements = [];

    public static Picture Read(byte[] file)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = PictureReader.MostBytes });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException problem)
        {
            throw new PictureFormatException("The file is neither PNG nor SVG.", problem);
        }

        if (root.Name.LocalName != "svg") throw new PictureFormatException("The file is neither PNG nor SVG.");
        (double width, double height, SvgMatrix view) = View(root);
        var picture = new SvgReader();
        picture.ReadChildren(root, view, SvgPaint.Initial.Within(root), depth: 0);
        if (picture.elements.Count == 0) throw new PictureFormatException("The picture shows nothing.");
        return new Picture(new Scene(width, height, [new ClipElement(new Box(0, 0, width, height), picture.elements)]), "image/svg+xml", file);
    }

    /// <summary>The size of the picture in points, and the transformation of its coordinates to them.</summary>
    private static (double Width, double Height, SvgMatrix View) View(XElement root)
    {
        double[]? box = root.Attribute("viewBox") is { } viewBox ? SvgNumbers.ParseList(viewBox.Value) : null;
        if (box is not (null or [_, _, > 0, > 0])) throw new PictureFormatException("The viewBox of the picture has no size.");
        double width = Length("width") ?? box?[2] ?? throw new PictureFormatException("The picture has no size.");
        double height = Length("height") ?? (box is null ? throw new PictureFormatException("The picture has no size.") : width * box[3] / box[2]);
        if (!(width > 0 && height > 0)) throw new PictureFormatException("The picture has no size.");
        box ??= [0, 0, width, height];
        double scale = PointsPerPixel * Math.Min(width / box[2], height / box[3]);
        (double w, double h) = (width * PointsPerPixel, height * PointsPerPixel);
        return (w, h, new SvgMatrix(scale, 0, 0, scale, (w - scale * box[2]) / 2 - scale * box[0], (h - scale * box[3]) / 2 - scale * box[1]));

        double? Length(string name) => root.Attribute(name)?.Value is { } text && !text.EndsWith('%') && text != "auto" ? SvgNumbers.ParseLength(text) : null;
    }

    private void ReadChildren(XElement parent, SvgMatrix outer, SvgPaint inherited, int depth)
    {
        if (depth > MostDepth) throw new PictureFormatException("The picture is nested too deeply.");
        foreach (XElement element in parent.Elements())
        {
            string name = element.Name.LocalName;
            if (Silent.Contains(name)) continue;
            SvgMatrix matrix = element.Attribute("transform") is { } transform ? outer.After(SvgMatrix.Parse(transform.Value)) : outer;
            SvgPaint paint = inherited.Within(element);
            if (name == "g") ReadChildren(element, matrix, paint, depth + 1);
            else Add(Outline(element, name), matrix, paint, isLine: name == "line");
        }
    }

    private static SvgOutline Outline(XElement element, string name)
    {
        SvgOutline outline = new();
        switch (name)
        {
            case "path":
                SvgPath.Read(element.Attribute("d")?.Value ?? "", outline);
                break;
            case "rect":
                Rectangle(outline, Value("x"), Value("y"), Value("width"), Value("height"), Math.Max(Value("rx"), Value("ry")));
                break;
            case "circle":
                Ellipse(outline, Value("cx"), Value("cy"), Value("r"), Value("r"));
                break;
            case "ellipse":
                Ellipse(outline, Value("cx"), Value("cy"), Value("rx"), Value("ry"));
                break;
            case "line":
                outline.Add([new Position(Value("x1"), Value("y1")), new Position(Value("x2"), Value("y2"))]);
                break;
            case "polyline" or "polygon":
                outline.Add(SvgNumbers.ParseList(element.Attribute("points")?.Value ?? "").Chunk(2).Where(point => point.Length == 2).Select(point => new Position(point[0], point[1])));
                if (name == "polygon") outline.Close();
                break;
            default:
                throw new PictureFormatException($"The picture has a part \"{name}\", which pages cannot show; convert it to paths.");
        }

        return outline;

        double Value(string attribute) => element.Attribute(attribute)?.Value is { } text ? SvgNumbers.ParseLength(text) : 0;
    }

    private static void Rectangle(SvgOutline outline, double x, double y, double width, double height, double radius)
    {
        if (width <= 0 || height <= 0) return;
        double r = Math.Min(radius, Math.Min(width, height) / 2);
        outline.MoveTo(new Position(x + r, y));
        Side(x + width - r, y, x + width, y + r);
        Side(x + width, y + height - r, x + width - r, y + height);
        Side(x + r, y + height, x, y + height - r);
        Side(x, y + r, x + r, y);
        outline.Close();

        void Side(double endX, double endY, double cornerX, double cornerY)
        {
            outline.LineTo(new Position(endX, endY));
            if (r > 0) outline.ArcTo(r, r, 0, isLarge: false, isClockwise: true, new Position(cornerX, cornerY));
        }
    }

    private static void Ellipse(SvgOutline outline, double x, double y, double radiusX, double radiusY)
    {
        if (radiusX <= 0 || radiusY <= 0) return;
        outline.MoveTo(new Position(x - radiusX, y));
        outline.ArcTo(radiusX, radiusY, 0, isLarge: false, isClockwise: true, new Position(x + radiusX, y));
        outline.ArcTo(radiusX, radiusY, 0, isLarge: false, isClockwise: true, new Position(x - radiusX, y));
        outline.Close();
    }

    private void Add(SvgOutline outline, SvgMatrix matrix, SvgPaint paint, bool isLine)
    {
        IReadOnlyList<Position>[] lines = [.. outline.Outlines.Select(line => (IReadOnlyList<Position>)[.. line.Select(matrix.Apply)])];
        if (lines.Length == 0) return;
        if (paint.Fill is { } fill && !isLine) elements.Add(new ShapeElement(lines, fill, paint.IsEvenOdd));
        if (paint.Stroke is not { } color || paint.StrokeWidth <= 0) return;
        foreach (IReadOnlyList<Position> line in lines) elements.Add(new PolylineElement(line, new Stroke(color, paint.StrokeWidth * matrix.Scale)));
    }
}
