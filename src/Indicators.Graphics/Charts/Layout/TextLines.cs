using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Measured lines of text. Text elements are created only here, so that all text is measured before it is drawn.</summary>
internal sealed class TextLines
{
    /// <summary>The margin of the white background, on each side.</summary>
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

    /// <summary>The text on a white background, so that no grid line crosses it.</summary>
    public IEnumerable<Element> Cleared(double x, double top, Anchor anchor = Anchor.Start)
    {
        Box box = BoxAt(x, top, anchor);
        return PlaceAt(x, top, anchor).Prepend(new RectangleElement(box with { X = box.X - Clearance, Width = box.Width + (2 * Clearance) }, Palette.White));
    }

    public IEnumerable<Element> ClearedBeside(double x, double y, Anchor anchor = Anchor.Start) => Cleared(x, y - (Height / 2), anchor);

    /// <summary>The text vertically centred at <paramref name="y"/>.</summary>
    public IEnumerable<Element> Beside(double x, double y, Anchor anchor = Anchor.Start) => PlaceAt(x, y - (Height / 2), anchor);
}
