using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Html;

/// <summary>Writes the blocks of a document as HTML, nested in sections by their headings.</summary>
internal sealed class HtmlBody
{
    private readonly Document document;
    private readonly HtmlBuilder html;
    private readonly HtmlInlines inlines;
    private readonly HtmlTable tables;
    private readonly HtmlFigure figures;
    private readonly HtmlContents contents;
    private readonly HtmlCover covers;
    private readonly HtmlShortTexts texts;
    private readonly double pageWidth;
    private readonly double gutter;
    private Stack<int> openSections = new();
    private bool hasContent;
    private bool breaksPage;

    public HtmlBody(Document document, FontFamily fonts, HtmlBuilder html)
    {
        this.document = document;
        this.html = html;
        PageStyle style = new() { Look = document.Style };
        (pageWidth, gutter) = (style.TextWidth, style.Gutter);
        inlines = new HtmlInlines(html, new LinkTargets(document));
        tables = new HtmlTable(html, inlines);
        figures = new HtmlFigure(html, tables, inlines, fonts, document.Language);
        contents = new HtmlContents(html);
        covers = new HtmlCover(html, document, fonts);
        texts = new HtmlShortTexts(html, inlines, fonts, document.Language);
    }

    /// <summary>
    /// Writes the first cover as the header of the page, the first contents as its navigation, and all other blocks as the main part.
    /// </summary>
    public void Write(HtmlWords words)
    {
        CoverBlock? cover = document.Blocks.OfType<CoverBlock>().FirstOrDefault();
        ContentsBlock? navigation = document.Blocks.OfType<ContentsBlock>().FirstOrDefault();
        html.Element("a", words.SkipToMain, ("class", "skip"), ("href", "#_main")).Line();
        html.Open("header").Line();
        covers.Write(cover ?? new CoverBlock(document.Title, "", [], null), titleElement: "h1");
        html.Close("header").Line();
        if (navigation is not null) contents.Write(navigation, document);
        html.Open("main", ("id", "_main"), ("tabindex", "-1")).Line();
        foreach (Block block in document.Blocks)
            if (!ReferenceEquals(block, cover) && !ReferenceEquals(block, navigation)) Write(block, pageWidth);
        CloseSections(1);
        html.Close("main").Line();
        html.Open("footer").Element("p", document.Footer).Close("footer").Line();
    }

    /// <param name="width">The width in points that the block has on a page.</param>
    private void Write(Block block, double width)
    {
        if (block is PageBreakBlock)
        {
            // On paper only, and only between two blocks, because the main part starts on a new page anyway.
            breaksPage = hasContent;
            return;
        }

        if (breaksPage) html.Open("div", ("class", "page-break")).Close("div").Line();
        breaksPage = false;
        hasContent = true;
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph.Inlines, null);
                break;
            case LeadBlock lead:
                WriteParagraph(lead.Inlines, "lead");
                break;
            case CalloutBlock callout:
                texts.Write(callout);
                break;
            case NoteBlock note:
                WriteParagraph(note.Inlines, "note");
                break;
            case PointsBlock points:
                texts.Write(points);
                break;
            case NumbersBlock numbers:
                texts.Write(numbers, width);
                break;
            case FootnotesBlock notes:
                texts.Write(notes);
                break;
            case ListBlock list:
                texts.Write(list);
                break;
            case ColumnsBlock columns:
                WriteColumns(columns, width);
                break;
            case ColumnFlowBlock flow:
                html.Open("div", ("class", flow.Count > 2 ? "flow3" : "flow2")).Line();
                WriteInner(flow.Blocks, (width - (flow.Count - 1) * gutter) / flow.Count);
                html.Close("div").Line();
                break;
            case TableBlock table:
                tables.Write(table, role: "region");
                break;
            case FigureBlock figure:
                figures.Write(figure, width);
                break;
            case ImageBlock image:
                texts.Write(image);
                break;
            case CoverBlock cover:
                CloseSections(1);
                html.Open("div", ("class", "cover")).Line();
                covers.Write(cover, titleElement: "p");
                html.Close("div").Line();
                break;
            case ContentsBlock:
                // The page already has its navigation; another would only repeat it.
                break;
            default:
                throw new NotSupportedException($"HTML cannot hold a {block.GetType().Name}.");
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        CloseSections(heading.Level);
        openSections.Push(heading.Level);
        html.Open("section").Line();
        if (heading.Kicker is { Length: > 0 } kicker) html.Element("p", kicker, ("class", "kicker")).Line();
        html.Element(HeadingElement(heading), heading.Text, ("id", heading.Id)).Line();
    }

    /// <summary>The document's title is the only h1, so all headings are one level lower.</summary>
    private static string HeadingElement(HeadingBlock heading) => heading.Level switch
    {
        1 => "h2",
        2 => "h3",
        3 => "h4",
        _ => throw new ArgumentOutOfRangeException(nameof(heading), heading.Level, "Headings have level 1, 2 or 3."),
    };

    private void WriteColumns(ColumnsBlock columns, double width)
    {
        // Styles on elements are forbidden, so that weights become one of a few classes.
        double[] weights = [.. columns.Columns.Select(column => column.Weight)];
        double available = width - gutter * (weights.Length - 1), sum = weights.Sum();
        string shape = weights.Length switch
        {
            2 when weights[0] >= 1.5 * weights[1] => " first",
            2 when weights[1] >= 1.5 * weights[0] => " second",
            2 => " two",
            3 => " three",
            _ => "",
        };
        html.Open("div", ("class", "columns" + shape)).Line();
        foreach (BlockColumn column in columns.Columns)
        {
            html.Open("div").Line();
            WriteInner(column.Blocks, available * column.Weight / sum);
            html.Close("div").Line();
        }

        html.Close("div").Line();
    }

    /// <summary>Writes blocks in a column, with the sections that begin in them.</summary>
    private void WriteInner(IReadOnlyList<Block> blocks, double width)
    {
        Stack<int> outer = openSections;
        openSections = new Stack<int>();
        foreach (Block inner in blocks) Write(inner, width);
        CloseSections(1);
        openSections = outer;
    }

    private void WriteParagraph(IReadOnlyList<Inline> text, string? style)
    {
        html.Open("p", ("class", style));
        inlines.Write(text);
        html.Close("p").Line();
    }

    private void CloseSections(int level)
    {
        while (openSections.TryPeek(out int open) && open >= level)
        {
            openSections.Pop();
            html.Close("section").Line();
        }
    }
}
