using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>Documents of any sequence of blocks, of words that are letters only.</summary>
internal static class RandomDocuments
{
    private static readonly Gen<string> ShortWord = Gen.Choose(1, 12).Select(length => "abcdefghijkl"[..length]);

    private static readonly Gen<string> Word = Gen.Frequency(
        (30, ShortWord),
        (1, Gen.Choose(100, 200).Select(length => new string('w', length))));

    private static readonly Gen<Inline> Inline =
        from words in Text(0, 30)
        from style in Gen.Elements(FontStyle.Regular, FontStyle.Bold, FontStyle.Oblique)
        from target in Gen.Elements(null, null, null, "https://example.org", "#id0", "#nowhere")
        select new Inline(words, style, target);

    private static readonly Gen<Block> Block = Gen.Frequency<Block>(
        (4, from level in Gen.Choose(1, 3) from text in Text(1, 12) select (Block)new HeadingBlock(level, text, "")),
        (8, from inlines in Inlines(4) select (Block)new ParagraphBlock(inlines)),
        (2, from inlines in Inlines(2) select (Block)new NoteBlock(inlines)),
        (3, from ordered in Gen.Elements(true, false) from items in Inlines(2).ArrayOf(5) select (Block)new ListBlock(ordered, items)),
        (3, Table()),
        (3, from caption in Text(0, 15) from height in Gen.Choose(20, 1500) select (Block)new FigureBlock("", caption, new BoxDrawing(height), "words", null, null)),
        (2, Gen.Constant<Block>(new PageBreakBlock())),
        (1, from title in Text(1, 3) select (Block)new ContentsBlock(title)),
        (1, from title in Text(1, 40) from subtitle in Text(0, 10) from notice in Text(0, 30) select (Block)new CoverBlock(title, subtitle, [subtitle], notice)));

    public static Gen<Document> Documents =>
        from count in Gen.Choose(0, 25)
        from blocks in Block.ArrayOf(count)
        select Pages.Document([.. blocks.Select(WithId)]);

    /// <summary>The words that the pages of a document must show, in order.</summary>
    public static IEnumerable<string> Words(Document document) =>
        document.Blocks.SelectMany(block => Texts(block, document)).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Texts(Block block, Document document) => block switch
    {
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [Join(paragraph.Inlines)],
        NoteBlock note => [Join(note.Inlines)],
        ListBlock list => list.Items.Select(Join),
        TableBlock table => [table.Caption, .. table.Columns.Select(column => column.Header), .. table.Rows.SelectMany(row => row).Select(cell => cell.Text), .. table.Notes],
        FigureBlock figure => [figure.Caption],
        ContentsBlock contents => [contents.Title, .. document.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level < 3).Select(heading => heading.Text)],
        CoverBlock cover => [cover.Title, cover.Subtitle, .. cover.Lines, cover.Notice ?? ""],
        _ => [],
    };

    private static string Join(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text));

    private static Gen<string> Text(int least, int most) =>
        from count in Gen.Choose(least, most)
        from words in Word.ArrayOf(count)
        select string.Join(' ', words);

    private static Gen<Inline[]> Inlines(int most) =>
        from count in Gen.Choose(0, most)
        from inlines in Inline.ArrayOf(count)
        select inlines;

    private static Gen<Block> Table() =>
        from columns in Gen.Choose(1, 8)
        from rows in Gen.Choose(0, 40)
        from headers in ShortWord.ArrayOf(columns)
        from ends in Gen.Elements(CellAlignment.Start, CellAlignment.End).ArrayOf(columns)
        from texts in Text(0, 3).ArrayOf(columns * rows)
        from numbers in ShortWord.ArrayOf(columns * rows)
        let cells = texts.Select((text, index) => ends[index % columns] == CellAlignment.End ? numbers[index] : text).ToArray()
        from caption in Text(0, 20)
        from notes in Text(1, 30).ArrayOf(2)
        select (Block)new TableBlock(
            "", caption, [.. headers.Select((header, index) => new TableColumn(header, ends[index], 1 + index % 3))],
            [.. cells.Chunk(columns).Select(row => (IReadOnlyList<Inline>)[.. row.Select(cell => new Inline(cell))])], notes);

    private static Block WithId(Block block, int index) => block switch
    {
        HeadingBlock heading => heading with { Id = $"id{index}" },
        TableBlock table => table with { Id = $"id{index}" },
        FigureBlock figure => figure with { Id = $"id{index}" },
        _ => block,
    };
}
