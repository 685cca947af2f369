using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Measured lines of text: the only maker of text elements, so that nothing is drawn that was not measured.</summary>
internal sealed class TextBlock
{
    private readonly Ruler ruler;
    private readonly Face face;
    private readonly Color color;

    public TextBlock(Ruler ruler, IReadOnlyList<string> lines, Face face, Color color)
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

    public IEnumerable<Element> At(double x, double top, Anchor anchor = Anchor.Start)
    {
        var baseline = top + ruler.Ascent(face);
        foreach (var line in Lines)
        {
            yield return new TextElement(line, new Place(x, baseline), face.Size, face.Style, color, anchor);
            baseline += ruler.LineHeight(face);
        }
    }

    /// <summary>With the middle of its height at <paramref name="y"/>.</summary>
    public IEnumerable<Element> Beside(double x, double y, Anchor anchor = Anchor.Start) => At(x, y - (Height / 2), anchor);
}
