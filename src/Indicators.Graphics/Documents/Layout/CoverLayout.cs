using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// The cover: programme, title and subtitle on a dark ground that reaches the edges of the page, a drawing as wide as the page, and below it
/// the facts on white. The ground is painted in slices together with the lines, so that the text of a cover of any length is legible.
/// </summary>
internal sealed class CoverLayout(LayoutContext context)
{
    /// <summary>Slices overlap a little, because viewers would otherwise show hairlines between them.</summary>
    private const double SliceOverlap = 0.5;

    private const double Millimetre = PageStyle.Millimetre;

    /// <summary>The share of the page above the white panel, if the panel is not taller.</summary>
    private const double BandShare = 213 / 297.0;

    /// <summary>The space that the drawing and its caption need at least.</summary>
    private const double LeastDrawing = 80;

    private const double LogoHeight = 34, LogoWidth = 150, LogoPadding = 6;

    private static readonly TypeSize Programme = new(10, 13), Strap = new(17, 22), DrawingCaption = new(8.5, 12);

    /// <summary>Titles are as large as they can be on three lines.</summary>
    private static readonly TypeSize[] Titles = [new(46, 47), new(40, 42), new(34, 36), new(28, 31)];

    private PageStyle Style => context.Style;

    private DocumentStyle Look => context.Style.Look;

    public IReadOnlyList<Fragment> Cover(CoverBlock cover, TagNode parent)
    {
        List<Fragment> band = [Band(Math.Max(1, 20 * Millimetre - Style.TopMargin), reachesTop: true)];
        if (Look.Logo is { } logo) band.Add(Logo(logo, parent));
        band.AddRange(OnBand(Text(new Inline(cover.Programme, FontStyle.Bold), Programme, Look.CoverInk, parent)));
        band.Add(Band(20 * Millimetre));
        band.AddRange(OnBand(Title(cover.Title, parent)));
        band.Add(Band(6 * Millimetre));
        band.AddRange(OnBand(Text(new Inline(cover.Subtitle, FontStyle.Bold), Strap, Look.CoverInk, parent)));
        band.AddRange(OnBand(Text(new Inline(cover.Period), Strap, Look.CoverInk, parent)));

        // The drawing is read before the facts, and its size is what they leave.
        TagNode place = new(Tag.Sect);
        IReadOnlyList<Fragment> panel = new CoverPanel(context).Panel(cover, place);
        double panelTop = Math.Min(BandShare * Style.PageHeight, Style.Bottom - Height(panel));
        double left = panelTop - Style.TopMargin - Height(band);
        if (cover.Drawing is { } drawing && left >= LeastDrawing) band.Add(Drawing(drawing, left, parent));
        else band.Add(Band(Math.Max(left, 10 * Millimetre)));
        foreach (TagNode node in place.Children) parent.Children.Add(node);

        List<Fragment> fragments = [.. band, .. panel];
        fragments[0] = fragments[0] with { StartsPage = true };
        return [.. fragments.Select(fragment => fragment with { WithoutFooter = true, Line = default })];
    }

    private static double Height(IReadOnlyList<Fragment> fragments) => FragmentStack.HeightOf(fragments);

    private TypesetText Title(string title, TagNode parent)
    {
        const int mostLines = 3;
        Inline[] inlines = [new Inline(title, FontStyle.Black)];
        TypeSize size = Titles.FirstOrDefault(
            type => context.Breaker.WidestWord(inlines, type.Size) <= Style.TextWidth && context.Breaker.Break(inlines, type.Size, Style.TextWidth).Count <= mostLines,
            Titles[^1]);
        return Text(inlines[0], size, Look.CoverInk, parent);
    }

    private TypesetText Text(Inline inline, TypeSize type, Color color, TagNode parent)
    {
        TagNode node = new(Tag.P);
        TypesetText text = new TypesetText(context, [inline], type, color, Style.TextWidth, isBalanced: true).TaggedAs(node);
        if (text.Lines.Count > 0) parent.Children.Add(node);
        return text;
    }

    private Fragment Band(double height, bool reachesTop = false) => new(height, (painter, top) => PaintBand(painter, top, height, reachesTop));

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
        painter.Ground(new Box(0, from, Style.PageWidth, top + height - from), Look.CoverGround);
    }

    /// <summary>The logo on a white ground, since few logos are made for dark ones.</summary>
    private Fragment Logo(Picture logo, TagNode parent)
    {
        TagNode node = new(Tag.Figure) { AlternativeText = Look.LogoText };
        parent.Children.Add(node);
        Scene scene = SceneScaler.Scale(logo.Scene, Math.Min(LogoHeight / logo.Scene.Height, LogoWidth / logo.Scene.Width));
        double height = scene.Height + 2 * LogoPadding + 10;
        return new Fragment(height, (painter, top) =>
        {
            PaintBand(painter, top, height, reachesTop: false);
            painter.Ground(new Box(Style.SideMargin, top, scene.Width + 2 * LogoPadding, scene.Height + 2 * LogoPadding), Color.Hex(0xFFFFFF));
            node.BoundingBox = painter.Drawing(node, scene, Style.SideMargin + LogoPadding, top + LogoPadding);
        });
    }

    /// <summary>The drawing from edge to edge, at the foot of the dark ground.</summary>
    private Fragment Drawing(CoverDrawing drawing, double height, TagNode parent)
    {
        TypesetText caption = Text(new Inline(drawing.Caption), DrawingCaption, Look.CoverMuted, parent);
        TagNode node = new(Tag.Figure) { AlternativeText = drawing.AlternativeText };
        parent.Children.Add(node);
        double space = 10 + caption.Height + 9, available = height - space;
        Scene drawn = context.Draw(drawing.Drawing, Style.PageWidth);
        Scene scene = SceneScaler.Scale(drawn, Math.Min(Style.PageWidth / drawn.Width, Math.Max(1, available) / drawn.Height));
        return new Fragment(height, (painter, top) =>
        {
            PaintBand(painter, top, height, reachesTop: false);
            double drawingTop = top + height - scene.Height;
            caption.Paint(painter, Style.SideMargin, drawingTop - 9 - caption.Height, 0, caption.Lines.Count);
            node.BoundingBox = painter.Drawing(node, scene, 0, drawingTop);
        });
    }
}
