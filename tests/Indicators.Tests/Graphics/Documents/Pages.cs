using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

/// <param name="Box">From the top of the letters to their bottom, without blanks at the end.</param>
internal sealed record PlacedText(TagNode? Owner, string Text, Box Box, TextElement Element);

/// <summary>Makes documents and reads laid-out pages back.</summary>
internal static class Pages
{
    public static readonly FixedMeasure Measure = new();

    public static readonly PageStyle Style = new();

    public static Document Document(params Block[] blocks) => new()
    {
        Title = "Title",
        Language = "en",
        Date = new DateOnly(2025, 12, 31),
        Creator = "Creator",
        Footer = "Footer",
        Blocks = blocks,
    };

    public static PagedDocument LayOut(params Block[] blocks) => PageLayout.LayOut(Document(blocks), Measure);

    public static ParagraphBlock Paragraph(string text) => new([new Inline(text)]);

    public static ParagraphBlock Paragraph(int words, string word = "word") => Paragraph(string.Join(' ', Enumerable.Repeat(word, words)));

    public static TableBlock Table(int rows, string id = "table", params string[] notes) => new(
        id, "Caption of " + id, [new TableColumn("Area", Share: 2), new TableColumn("Persons", CellAlignment.End)],
        [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<Inline>)[new Inline($"Area{row}"), new Inline($"{row}000")])], notes);

    public static FigureBlock Figure(double height, string id = "figure") =>
        new(id, "Caption of " + id, new BoxDrawing(height), "A box with a line", null, null);

    /// <summary>The texts set by the layout itself; those inside drawings are left out.</summary>
    public static IEnumerable<PlacedText> Texts(this Page page) =>
        from content in page.Contents
        from text in content.Elements.OfType<TextElement>()
        let box = new Box(text.Position.X, text.Position.Y - Measure.Ascent(text.Size), Measure.Width(text.Text.TrimEnd(' ', '\u200B'), text.Size, text.Style), text.Size)
        select new PlacedText(content.Owner, text.Text, box, text);

    public static IEnumerable<string> TaggedTexts(this Page page) => page.Texts().Where(text => text.Owner is not null).Select(text => text.Text.TrimEnd(' ', '\u200B'));

    public static IEnumerable<string> Artifacts(this Page page) => page.Texts().Where(text => text.Owner is null).Select(text => text.Text);

    public static PlacedText Text(this Page page, string text) => page.Texts().Single(placed => placed.Text.TrimEnd() == text);

    public static IEnumerable<TagNode> Nodes(this PagedDocument document)
    {
        return Below(document.Root);

        static IEnumerable<TagNode> Below(TagNode node) => node.Children.SelectMany(Below).Prepend(node);
    }

    /// <summary>All text of a node and of those below it, in reading order; what joins a word over two lines is left out.</summary>
    public static string TextOf(this PagedDocument document, TagNode node)
    {
        ILookup<TagNode, string> texts = document.Pages
            .SelectMany(page => page.Texts()).Where(text => text.Owner is not null)
            .ToLookup(text => text.Owner!, text => text.Text);
        return Collect(node);

        string Collect(TagNode part) => string.Concat(texts[part].Concat(part.Children.Select(Collect))).Replace("\u200B", "", StringComparison.Ordinal);
    }

    public static int PageOf(this PagedDocument document, string id) => document.Destinations.Single(destination => destination.Id == id).PageIndex;
}
