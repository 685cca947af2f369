namespace Indicators.Graphics.Documents;

/// <summary>Walks the blocks of a document, including those in columns, and changes their text.</summary>
public static class BlockTree
{
    /// <summary>All blocks in reading order; a block comes before those in it.</summary>
    public static IEnumerable<Block> AllBlocks(this Document document) => document.Blocks.SelectMany(WithInner);

    /// <summary>The block and all blocks in it, in reading order.</summary>
    public static IEnumerable<Block> WithInner(Block block) => Inner(block).SelectMany(WithInner).Prepend(block);

    /// <summary>The block with another in place of each block in it and then of itself.</summary>
    public static Block Change(Block block, Func<Block, Block> change) => change(block switch
    {
        ColumnsBlock columns => columns with
        {
            Columns = [.. columns.Columns.Select(column => column with { Blocks = [.. column.Blocks.Select(inner => Change(inner, change))] })],
        },
        ColumnFlowBlock flow => flow with { Blocks = [.. flow.Blocks.Select(inner => Change(inner, change))] },
        _ => block,
    });

    /// <summary>The block with changed inlines, also in all blocks in it.</summary>
    public static Block ChangeInlines(Block block, Func<IReadOnlyList<Inline>, IReadOnlyList<Inline>> change) => Change(block, inner => OwnChanged(inner, change));

    /// <summary>The inlines of the block itself, without those of the blocks in it.</summary>
    public static IEnumerable<Inline> OwnInlines(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Inlines,
        LeadBlock lead => lead.Inlines,
        CalloutBlock callout => callout.Inlines,
        NoteBlock note => note.Inlines,
        PointsBlock points => points.Points.SelectMany(point => point),
        ListBlock list => list.Items.SelectMany(item => item).Concat(list.Nested.OfType<ListBlock>().SelectMany(OwnInlines)),
        TableBlock table => table.Rows.SelectMany(row => row),
        FigureBlock figure => figure.Data is { } data ? figure.Source.Concat(OwnInlines(data)) : figure.Source,
        NumbersBlock numbers => numbers.Numbers.SelectMany(number => number.Change),
        FootnotesBlock notes => notes.Notes.SelectMany(note => note.Inlines),
        _ => [],
    };

    private static IEnumerable<Block> Inner(Block block) => block switch
    {
        ColumnsBlock columns => columns.Columns.SelectMany(column => column.Blocks),
        ColumnFlowBlock flow => flow.Blocks,
        _ => [],
    };

    private static Block OwnChanged(Block block, Func<IReadOnlyList<Inline>, IReadOnlyList<Inline>> change)
    {
        return block switch
        {
            ParagraphBlock paragraph => paragraph with { Inlines = change(paragraph.Inlines) },
            LeadBlock lead => lead with { Inlines = change(lead.Inlines) },
            CalloutBlock callout => callout with { Inlines = change(callout.Inlines) },
            NoteBlock note => note with { Inlines = change(note.Inlines) },
            PointsBlock points => points with { Points = [.. points.Points.Select(change)] },
            ListBlock list => Changed(list),
            TableBlock table => table with { Rows = [.. table.Rows.Select(change)] },
            FigureBlock figure => figure with
            {
                Source = change(figure.Source),
                Data = figure.Data is { } data ? data with { Rows = [.. data.Rows.Select(change)] } : null,
            },
            NumbersBlock numbers => numbers with { Numbers = [.. numbers.Numbers.Select(number => number with { Change = change(number.Change) })] },
            FootnotesBlock notes => notes with { Notes = [.. notes.Notes.Select(note => note with { Inlines = change(note.Inlines) })] },
            _ => block,
        };

        ListBlock Changed(ListBlock list) => list with
        {
            Items = [.. list.Items.Select(change)],
            Nested = [.. list.Nested.Select(inner => inner is null ? null : Changed(inner))],
        };
    }
}
