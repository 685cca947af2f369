using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Collects the content of one page. Callers place everything from left to right; the painter moves and mirrors positions in a document that runs
/// from right to left. Backgrounds are below rules; both are artifacts and below the text.
/// </summary>
internal sealed class PagePainter(PageStyle style, bool rightToLeft, IReadOnlyDictionary<string, string> pageLabels)
{
    private readonly List<Element> grounds = [];
    private readonly List<Element> artifacts = [];
    private readonly List<(TagNode Owner, List<Element> Elements)> contents = [];
    private readonly List<PageLink> links = [];
    private double shift;

    public bool RightToLeft => rightToLeft;

    public string LabelOf(string destinationId) => pageLabels[destinationId];

    /// <param name="owner">Null for an artifact.</param>
    /// <param name="width">The width of the text, without a space at its end.</param>
    public void Text(TagNode? owner, string text, double x, double baseline, double width, double size, FontStyle face, Color color) =>
        Add(owner, new TextElement(text, new Position(Mirrored(x, width), baseline), size, face, color));

    public void Ground(Box box, Color color) => grounds.Add(new RectangleElement(Mirrored(box), color));

    public void Rule(double fromX, double toX, double y, Stroke stroke) =>
        artifacts.Add(new LineElement(
            new Position(Mirrored(fromX, toX - fromX), y), new Position(Mirrored(fromX, toX - fromX) + toX - fromX, y), stroke));

    /// <returns>The position of the drawing.</returns>
    public Box Drawing(TagNode owner, Scene scene, double x, double top)
    {
        Box box = Mirrored(new Box(x, top, scene.Width, scene.Height));
        Add(owner, new GroupElement(box.X, box.Y, scene.Elements));
        return box;
    }

    public void Link(Box box, TagNode owner, string target) => links.Add(new PageLink(Mirrored(box), owner, target));

    /// <summary>Paints with everything moved to the right by an offset.</summary>
    public void Moved(double offset, Action paint)
    {
        shift += offset;
        paint();
        shift -= offset;
    }

    public Page Finish(string label)
    {
        List<PageContent> all = [];
        if (grounds.Count + artifacts.Count > 0) all.Add(new PageContent(null, [.. grounds, .. artifacts]));
        all.AddRange(contents.Select(content => new PageContent(content.Owner, content.Elements)));
        return new Page(style.PageWidth, style.PageHeight, all, links, label);
    }

    private void Add(TagNode? owner, Element element)
    {
        if (owner is null) artifacts.Add(element);
        else if (contents.Count > 0 && ReferenceEquals(contents[^1].Owner, owner)) contents[^1].Elements.Add(element);
        else contents.Add((owner, [element]));
    }

    private Box Mirrored(Box box) => box with { X = Mirrored(box.X, box.Width) };

    private double Mirrored(double x, double width) => rightToLeft ? style.PageWidth - x - shift - width : x + shift;
}
