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
    private readonly Stack<int> openSections = new();
    private bool hasContent;
    private bool breaksPage;

    public HtmlBody(Document document, FontFamily fonts, HtmlFonts carried, HtmlBuilder html)
    {
        this.document = document;
        this.html = html;
        inlines = new HtmlInlines(html, new LinkTargets(document));
        tables = new HtmlTable(html, inlines);
        figures = new HtmlFigure(html, tables, fonts, carried, document.Language);
        contents = new HtmlContents(html);
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
        WriteCover(cover ?? new CoverBlock(document.Title, "", [], null), titleElement: "h1");
        html.Close("header").Line();
        if (navigation is not null) contents.Write(navigation, document);
        html.Open("main", ("id", "_main"), ("tabindex", "-1")).Line();
        foreach (Block block in document.Blocks)
            if (!ReferenceEquals(block, cover) && !ReferenceEquals(block, navigation)) Write(block);
        CloseSections(1);
        html.Close("main").Line();
        html.Open("footer").Element("p", document.Footer).Close("footer").Line();
    }

    private void Write(Block block)
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
                CloseSections(heading.Level);
                openSections.Push(heading.Level);
                html.Open("section").Line().Element(HeadingElement(heading), heading.Text, ("id", heading.Id)).Line();
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph.Inlines, null);
                break;
            case NoteBlock note:
                WriteParagraph(note.Inlines, "note");
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case TableBlock table:
                tables.Write(table, role: "region");
                break;
            case FigureBlock figure:
                figures.Write(figure);
                break;
            case CoverBlock cover:
                CloseSections(1);
                html.Open("div", ("class", "cover")).Line();
                WriteCover(cover, titleElement: "p");
                html.Close("div").Line();
                break;
            case ContentsBlock:
                // The page already has its navigation; another would only repeat it.
                break;
            default:
                throw new NotSupportedException($"HTML cannot hold a {block.GetType().Name}.");
        }
    }

    /// <summary>The document's title is the only h1, so all headings are one level lower.</summary>
    private static string HeadingElement(HeadingBlock heading) => heading.Level switch
    {
        1 => "h2",
        2 => "h3",
        3 => "h4",
        _ => throw new ArgumentOutOfRangeException(nameof(heading), heading.Level, "Headings have level 1, 2 or 3."),
    };

    private void WriteCover(CoverBlock cover, string titleElement)
    {
        html.Element(titleElement, cover.Title, ("class", "title")).Line();
        if (cover.Subtitle.Length > 0) html.Element("p", cover.Subtitle, ("class", "subtitle")).Line();
        foreach (string line in cover.Lines) html.Element("p", line).Line();
        if (cover.Notice is { } notice) html.Element("p", notice, ("class", "notice")).Line();
    }

    private void WriteParagraph(IReadOnlyList<Inline> text, string? style)
    {
        html.Open("p", ("class", style));
        inlines.Write(text);
        html.Close("p").Line();
    }

    private void WriteList(ListBlock list)
    {
        string name = list.Ordered ? "ol" : "ul";
        html.Open(name).Line();
        foreach (IReadOnlyList<Inline> item in list.Items)
        {
            html.Open("li");
            inlines.Write(item);
            html.Close("li").Line();
        }

        html.Close(name).Line();
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
