using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// The cover: title and subtitle on a dark background that extends to the edges of the page, with further lines below and the notice in a
/// box. The background is painted in slices together with the lines, so that the text of a cover of any length is legible.
/// </summary>
internal sealed class CoverLayout(LayoutContext context)
{
    private const double NoticePadding = 12;

    /// <summary>Slices overlap a little, because viewers would otherwise show hairlines between them.</summary>
    private const double SliceOverlap = 0.5;

    private PageStyle Style => context.Style;

    public IReadOnlyList<Fragment> Cover(CoverBlock cover, TagNode parent)
    {
        TypesetText title = Text(new Inline(cover.Title, FontStyle.Bold), 28, Style.CoverInk, 1.2, parent);
        TypesetText subtitle = Text(new Inline(cover.Subtitle), 14, Style.CoverInk, 1.35, parent);
        double bandHeight = 0.42 * Style.PageHeight - Style.TopMargin;
        double lead = Math.Max(0, bandHeight - title.Height - subtitle.Height - 86);

        List<Fragment> fragments = [Band(lead, reachesTop: true), Bar()];
        fragments.AddRange(OnBand(title));
        fragments.Add(Band(16));
        fragments.AddRange(OnBand(subtitle));
        fragments.Add(Band(44) with { SpaceAfter = 36 });
        foreach (string line in cover.Lines)
            fragments.AddRange(TextLayout.Lines(Text(new Inline(line), 10.5, Style.Ink, 1.4, parent), Style.SideMargin, before: 0, after: 5));
        if (cover.Notice is { } notice) fragments.AddRange(Notice(notice, parent));

        fragments[0] = fragments[0] with { StartsPage = true };
        return [.. fragments.Select(fragment => fragment with { WithoutFooter = true })];
    }

    private TypesetText Text(Inline inline, double size, Color color, double leading, TagNode parent, double inset = 0)
    {
        TagNode node = new(Tag.P);
        TypesetText text = new TypesetText(context, [inline], size, color, Style.TextWidth - inset, leading, isBalanced: true).TaggedAs(node);
        if (text.Lines.Count > 0) parent.Children.Add(node);
        return text;
    }

    private Fragment Band(double height, bool reachesTop = false) => new(height, (painter, top) => PaintBand(painter, top, height, reachesTop));

    /// <summary>A short bright bar above the title, and one along the foot of the page.</summary>
    private Fragment Bar()
    {
        const double Height = 26, Thickness = 4, FootHeight = 14;
        return new Fragment(Height, (painter, top) =>
        {
            PaintBand(painter, top, Height, reachesTop: false);
            painter.Ground(new Box(Style.SideMargin, top, 48, Thickness), Style.CoverAccent);
            painter.Ground(new Box(0, Style.PageHeight - FootHeight, Style.PageWidth, FootHeight), Style.CoverGround);
        });
    }

    private IEnumerable<Fragment> OnBand(TypesetText text) =>
        Enumerable.Range(0, text.Lines.Count).Select(line => new Fragment(text.LineHeight, (painter, top) =>
        {
            PaintBand(painter, top, text.LineHeight, reachesTop: false);
            text.Paint(painter, Style.SideMargin, top, line, 1);
        }));

    private void PaintBand(PagePainter painter, double top, double height, bool reachesTop)
    {
        bool isAtTop = reachesTop || top <= Style.TopMargin;
        double from = isAtTop ? 0 : top - SliceOverlap;
        painter.Ground(new Box(0, from, Style.PageWidth, top + height - from), Style.CoverGround);
    }

    private IEnumerable<Fragment> Notice(string notice, TagNode parent)
    {
        TypesetText text = Text(new Inline(notice, FontStyle.Bold), 10.5, Style.Ink, 1.4, parent, inset: 2 * NoticePadding);
        int count = text.Lines.Count;
        if (count == 0) yield break;
        yield return NoticeSlice(NoticePadding, null, 0) with { SpaceBefore = 28, KeepWithNext = true };
        for (int line = 0; line < count; line++)
            yield return NoticeSlice(text.LineHeight, text, line) with { KeepWithNext = line == 0 || line >= count - 2 };
        yield return NoticeSlice(NoticePadding, null, 0);
    }

    private Fragment NoticeSlice(double height, TypesetText? text, int line) => new(height, (painter, top) =>
    {
        painter.Ground(new Box(Style.SideMargin, top - SliceOverlap, Style.TextWidth, height + SliceOverlap), Style.NoticeGround);
        painter.Ground(new Box(Style.SideMargin, top - SliceOverlap, 4, height + SliceOverlap), Style.NoticeBar);
        text?.Paint(painter, Style.SideMargin + NoticePadding, top, line, 1);
    });
}
