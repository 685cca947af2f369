using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Measured lines of text: the only maker of text elements, so that nothing is drawn that was not measured.</summary>
internal sealed class TextLines
{
    /// <summary>Of the white ground, on either side.</summary>
    public const double Clearance = 1;

    private readonly TextFitter ruler;
    private readonly Face face;
    private readonly Color color;

    public TextLines(TextFitter ruler, IReadOnlyList<string> lines, Face face, Color color)
    {
        this.ruler = ruler;
        this.face = face;
        this.color = color;
        Lines = lines;
        Width = lines.Count == 0 ? 0 : lines.Max(line => ruler.Width(line, face));
        Height = lines.Count * ruler.LineHeight(face);
    }

    public IReadOnlyList<string> Lines { get; }

    public double Width { get; }

    public double Height { get; }

    public Box BoxAt(double x, double top, Anchor anchor = Anchor.Start) =>
        new(
            anchor switch
            {
                Anchor.Start => x,
                Anchor.Middle => x - (Width / 2),
                _ => x - Width,
            },
            top,
            Width,
            Height);

    public IEnumerable<Element> PlaceAt(double x, double top, Anchor anchor = Anchor.Start)
    {
        double baseline = top + ruler.Ascent(face);
        foreach (string line in Lines)
        {
            yield return new TextElement(line, new Position(x, baseline), face.Size, face.Style, color, anchor);
            baseline += ruler.LineHeight(face);
        }
    }

    /// <summary>On white, so that no grid line runs through it.</summary>
    public IEnumerable<Element> Cleared(double x, double top, Anchor anchor = Anchor.Start)
    {
        Box box = BoxAt(x, top, anchor);
        return PlaceAt(x, top, anchor).Prepend(new RectangleElement(box with { X = box.X - Clearance, Width = box.Width + (2 * Clearance) }, Palette.White));
    }

    public IEnumerable<Element> ClearedBeside(double x, double y, Anchor anchor = Anchor.Start) => Cleared(x, y - (Height / 2), anchor);

    /// <summary>With the middle of its height at <paramref name="y"/>.</summary>
    public IEnumerable<Element> Beside(double x, double y, Anchor anchor = Anchor.Start) => PlaceAt(x, y - (Height / 2), anchor);
}
