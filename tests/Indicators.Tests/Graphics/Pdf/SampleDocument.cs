using System.Globalization;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Pdf;

/// <summary>Documents laid out by hand: each page has a heading, paragraphs with a web and an internal link, a table, a figure, a note and a page number.</summary>
internal static class SampleDocument
{
    public const string Words = "Réfugiés à l’étranger : 12\u202F345 ≥ −3 % → œuvre, Łódź, Ελλάδα, Україна";
    private const double Width = 595.28;
    private const double Height = 841.89;
    private static readonly Color Black = Color.Hex(0x1A1A1A);
    private static readonly Color Blue = Color.Hex(0x0072B2);

    public static FontFamily Fonts { get; } = FontFamily.Load();

    public static PagedDocument Create(int pageCount)
    {
        var root = new TagNode(Tag.Document);
        List<Page> pages = [.. Enumerable.Range(0, pageCount).Select(index => CreatePage(root, index))];
        return new PagedDocument
        {
            Title = "Rapport régional (essai)",
            Subject = "Figures that are made up",
            Language = "fr",
            Date = new DateOnly(2025, 9, 30),
            Creator = "Indicators 0.1.0",
            Pages = pages,
            Root = root,
            Destinations = [.. Enumerable.Range(0, pageCount).SelectMany(index => (Destination[])[new($"page-{index + 1}", index, 60), new($"table-{index + 1}", index, 250)])],
            Outline = [.. Enumerable.Range(0, pageCount).SelectMany(index => (OutlineEntry[])[new($"Thème {index + 1}", 1, $"page-{index + 1}"), new("Table", 2, $"table-{index + 1}")])],
        };
    }

    public static Scene Chart()
    {
        var elements = new List<Element>
        {
            new RectangleElement(new Box(0.5, 0.5, 479, 239), Color.Hex(0xFFFFFF), new Stroke(Color.Hex(0xCCCCCC), 0.75)),
            new TextElement("Persons, thousands", new Position(14, 120), 9, FontStyle.Regular, Black, Anchor.Middle, 90),
        };
        for (int tick = 0; tick <= 4; tick++)
        {
            double y = 200 - 40 * tick;
            elements.Add(new LineElement(new Position(40, y), new Position(460, y), new Stroke(Color.Hex(0xDDDDDD), 0.5)));
            elements.Add(new TextElement((250 * tick).ToString(CultureInfo.InvariantCulture), new Position(36, y + 3), 8, FontStyle.Regular, Black, Anchor.End));
        }

        List<Position> line = [.. Enumerable.Range(0, 12).Select(index => new Position(50 + 35 * index, 180 - 9 * index + 25 * (index % 3)))];
        elements.Add(new ClipElement(new Box(40, 30, 420, 175),
        [
            new PathElement([new Position(50, 200), .. line, new Position(435, 200)], Color.Hex(0xE8F2F9)),
            new PolylineElement(line, new Stroke(Blue, 1.6)),
            new PolylineElement([.. line.Select(position => position with { Y = position.Y - 30 })], new Stroke(Color.Hex(0xD55E00), 1.6, [4, 2])),
            new GroupElement(0, -30, [.. line.Select((position, index) => new MarkElement(position, 3.5, (MarkShape)(index % 4), index % 2 == 0 ? Color.Hex(0xD55E00) : Color.Hex(0xFFFFFF), new Stroke(Color.Hex(0xD55E00), 1)))]),
            new RectangleElement(new Box(440, 0, 100, 60), Color.Hex(0x009E73)),
        ]));
        elements.Add(new TextElement("Bold title of a chart", new Position(40, 20), 11, FontStyle.Bold, Black));
        elements.Add(new TextElement("Oblique: source, période", new Position(460, 230), 8, FontStyle.Oblique, Black, Anchor.End));
        elements.Add(new TextElement("Leaning up", new Position(300, 190), 10, FontStyle.Oblique, Blue, Anchor.Middle, 30));
        return new Scene(480, 240, elements);
    }

    private static Page CreatePage(TagNode root, int index)
    {
        var heading = new TagNode(Tag.H1);
        var paragraph = new TagNode(Tag.P);
        var webLink = new TagNode(Tag.Link);
        var innerLink = new TagNode(Tag.Link);
        paragraph.Children.Add(webLink);
        paragraph.Children.Add(innerLink);
        var figure = new TagNode(Tag.Figure) { AlternativeText = "Une ligne qui monte de 0 à 1\u202F000.", BoundingBox = new Box(57, 480, 480, 240) };
        var caption = new TagNode(Tag.Caption);
        var note = new TagNode(Tag.Note);
        (TagNode table, List<PageContent> cells) = Table(index);
        var section = new TagNode(Tag.Sect) { Children = { heading, paragraph, table, caption, figure, note } };
        root.Children.Add(section);
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        List<PageContent> contents =
        [
            new(null, [new LineElement(new Position(57, 50), new Position(537, 50), new Stroke(Blue, 2))]),
            new(heading, [Text($"Page {number}: {Words}", 57, 80, 12, FontStyle.Bold)]),
            new(paragraph, [Text("Before the links, ", 57, 110, 10)]),
            new(webLink, [Text("a web address", 150, 110, 10)]),
            new(paragraph, [Text(", between, ", 230, 110, 10)]),
            new(innerLink, [Text("another page", 290, 110, 10)]),
            new(paragraph, [Text("and after (with \\ brackets).", 57, 125, 10), Text($"Second line of page {number}.", 57, 140, 10)]),
            .. cells,
            new(caption, [Text("A figure's caption", 57, 470, 10)]),
            new(figure, [new GroupElement(57, 480, Chart().Elements)]),
            new(note, [Text("* A note.", 57, 740, 8, FontStyle.Oblique)]),
            new(null, [Text(number, 537, 800, 8)]),
        ];
        PageLink[] links =
        [
            new(new Box(150, 101, 70, 12), webLink, "https://example.org/données?a=1&b=(2)"),
            new(new Box(290, 101, 70, 12), innerLink, "#page-1"),
        ];
        return new Page(Width, Height, contents, links, index == 0 ? "i" : number);
    }

    private static (TagNode Table, List<PageContent> Cells) Table(int index)
    {
        var head = new TagNode(Tag.THead);
        var body = new TagNode(Tag.TBody);
        var cells = new List<PageContent>();
        for (int row = 0; row < 20; row++)
        {
            var line = new TagNode(Tag.TR);
            (row == 0 ? head : body).Children.Add(line);
            for (int column = 0; column < 5; column++)
            {
                TagNode cell = row == 0 || column == 0 ? new TagNode(Tag.TH) { Scope = row == 0 ? "Column" : "Row" } : new TagNode(Tag.TD);
                line.Children.Add(cell);
                string value = ((row * 37 + column * 1013 + index) % 997).ToString(CultureInfo.InvariantCulture);
                cells.Add(new PageContent(cell, [Text(value, 57 + 96 * column, 165 + 14 * row, 9, row == 0 ? FontStyle.Bold : FontStyle.Regular)]));
            }
        }

        return (new TagNode(Tag.Table) { Children = { head, body } }, cells);
    }

    private static TextElement Text(string text, double x, double y, double size, FontStyle style = FontStyle.Regular) =>
        new(text, new Position(x, y), size, style, Black);
}
