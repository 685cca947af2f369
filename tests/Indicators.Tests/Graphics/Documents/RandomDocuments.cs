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

    private static readonly Gen<Block> Simple = Gen.Frequency<Block>(
        (4, from level in Gen.Choose(1, 3) from text in Text(1, 12) select (Block)new HeadingBlock(level, text, "")),
        (8, from inlines in Inlines(4) select (Block)new ParagraphBlock(inlines)),
        (2, from inlines in Inlines(2) select (Block)new NoteBlock(inlines)),
        (3, from ordered in Gen.Elements(true, false) from items in Inlines(2).ArrayOf(5) select (Block)new ListBlock(ordered, items)),
        (3, Table()),
        (3, from caption in Text(0, 15) from height in Gen.Choose(20, 1500) select (Block)new FigureBlock("", caption, new BoxDrawing(height), "words", null, null)),
        (2, from inlines in Inlines(3) select (Block)new LeadBlock(inlines)),
        (2, from inlines in Inlines(3) select (Block)new CalloutBlock(inlines)),
        (2, from points in Inlines(2).ArrayOf(4) select (Block)new PointsBlock(points)),
        (1, from notes in Inlines(2).ArrayOf(2) select (Block)new FootnotesBlock([.. notes.Select((note, index) => new Footnote("", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), note))])),
        (2, from numbers in BigNumber.ArrayOf(6) select (Block)new NumbersBlock(numbers)));

    private static Gen<BigNumber> BigNumber =>
        from label in Text(0, 8)
        from number in ShortWord
        from unit in Gen.Elements("", "units")
        from change in Inlines(2)
        from height in Gen.Choose(0, 40)
        select new BigNumber(label, number, unit, change) { Drawing = height > 20 ? new BoxDrawing(height) : null };

    private static readonly Gen<Block> Block = Gen.Frequency<Block>(
        (30, Simple),
        (2, Gen.Constant<Block>(new PageBreakBlock())),
        (2, from left in Simple.ArrayOf(3) from right in Simple.ArrayOf(2) from weight in Gen.Choose(1, 2) select (Block)new ColumnsBlock([new BlockColumn(left, weight), new BlockColumn(right)])),
        (2, from blocks in Simple.ArrayOf(8) from count in Gen.Choose(1, 3) select (Block)new ColumnFlowBlock(count, blocks)),
        (1, from title in Text(1, 3) select (Block)new ContentsBlock(title)),
        (1, from title in Text(1, 40) from subtitle in Text(0, 10) from notice in Text(0, 30) from facts in Text(1, 12).ArrayOf(5)
            select (Block)new CoverBlock(title, subtitle, [subtitle], notice) { Facts = [.. facts.Select((fact, index) => new CoverFact("label", fact, index % 3 == 2))] }));

    public static Gen<Document> Documents =>
        from count in Gen.Choose(0, 25)
        from blocks in Block.ArrayOf(count)
        select WithIds(Pages.Document(blocks));

    /// <summary>The words that the pages of a document must show, in order.</summary>
    public static IEnumerable<string> Words(Document document) =>
        document.AllBlocks().SelectMany(block => Texts(block, document)).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Texts(Block block, Document document) => block switch
    {
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [Join(paragraph.Inlines)],
        NoteBlock note => [Join(note.Inlines)],
        LeadBlock lead => [Join(lead.Inlines)],
        CalloutBlock callout => [Join(callout.Inlines)],
        PointsBlock points => points.Points.Select(Join),
        FootnotesBlock notes => notes.Notes.Select(note => Join(note.Inlines)),
        NumbersBlock numbers => numbers.Numbers.SelectMany(number => (string[])[number.Label, number.Number, number.Unit, Join(number.Change)]),
        ListBlock list => list.Items.Select(Join),
        TableBlock table => [table.Caption, .. table.Columns.Select(column => column.Header), .. table.Rows.SelectMany(row => row).Select(cell => cell.Text), .. table.Notes],
        FigureBlock figure => [figure.Caption],
        ContentsBlock contents => [contents.Title, .. document.AllBlocks().OfType<HeadingBlock>().Where(heading => heading.Level < 3).Select(heading => heading.Text)],
        CoverBlock cover => [cover.Title, cover.Subtitle, .. cover.Facts.Select(fact => fact.Text), .. cover.Lines, cover.Notice ?? ""],
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

    private static Document WithIds(Document document)
    {
        int index = 0;
        return document with { Blocks = [.. document.Blocks.Select(block => BlockTree.Change(block, WithId))] };

        Block WithId(Block block)
        {
            string id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"id{index++}");
            return block switch
            {
                HeadingBlock heading => heading with { Id = id },
                TableBlock table => table with { Id = id },
                FigureBlock figure => figure with { Id = id },
                FootnotesBlock notes => notes with { Notes = [.. notes.Notes.Select(note => note with { Id = $"{id}-{note.Mark}" })] },
                _ => block,
            };
        }
    }
}
