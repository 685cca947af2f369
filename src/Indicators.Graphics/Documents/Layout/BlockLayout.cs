namespace Indicators.Graphics.Documents.Layout;

/// <summary>Converts the blocks of a document to a flow of fragments and a tree of tags.</summary>
internal sealed class BlockLayout(LayoutContext context)
{
    private const double SpaceBetweenNotes = 3;
    private const int MostLastWords = 2;

    private readonly SectionTags sections = new();
    private readonly List<Fragment> flow = [];
    private readonly TextLayout texts = new(context);
    private readonly ListLayout lists = new(context);
    private readonly TableLayout tables = new(context);
    private readonly FigureLayout figures = new(context);
    private readonly ContentsLayout contents = new(context);
    private readonly CoverLayout covers = new(context);
    private bool startsPage;

    public TagNode Root => sections.Root;

    public IReadOnlyList<Fragment> Flow()
    {
        IReadOnlyList<Block> blocks = context.Document.Blocks;
        for (int index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is PageBreakBlock)
            {
                startsPage = true;
                continue;
            }

            if (IsLastWord(index) && !startsPage && flow.Count > 0) flow[^1] = flow[^1] with { KeepWithNext = true };
            NoteBlock[] notes = [.. blocks.Skip(index + 1).TakeWhile(block => block is NoteBlock).Cast<NoteBlock>()];
            Block[] after = [.. Enumerable.Range(index + 1, blocks.Count - index - 1).TakeWhile(next => blocks[next] is NoteBlock || IsLastWord(next)).Select(next => blocks[next])];
            Append(Fragments(blocks[index], after), endsPage: blocks[index] is CoverBlock);

            // Notes stay with their figure or table and with each other.
            if (notes.Length > 0 && blocks[index] is FigureBlock or TableBlock or NoteBlock && flow.Count > 0)
                flow[^1] = flow[^1] with { KeepWithNext = true, SpaceAfter = Math.Min(flow[^1].SpaceAfter, SpaceBetweenNotes) };
        }

        return flow;
    }

    /// <summary>Whether the block is one of a few paragraphs or notes at the end of a section, which would look lost on the next page.</summary>
    private bool IsLastWord(int index)
    {
        IReadOnlyList<Block> blocks = context.Document.Blocks;
        int end = index;
        while (end < blocks.Count && end - index < MostLastWords && blocks[end] is ParagraphBlock or NoteBlock) end++;
        return end > index && (end == blocks.Count || blocks[end] is PageBreakBlock);
    }

    private IEnumerable<Fragment> Fragments(Block block, Block[] following)
    {
        switch (block)
        {
            case HeadingBlock heading:
                return texts.Heading(heading, sections.Open(heading.Level));
            case ParagraphBlock paragraph:
                return texts.Paragraph(paragraph, sections.Current);
            case NoteBlock note:
                return texts.Note(note.Inlines, sections.Current);
            case ListBlock list:
                return lists.List(list, sections.Current);
            case TableBlock table:
                return tables.Table(table, sections.Current);
            case FigureBlock figure:
                return figures.Figure(figure, sections.Current, KeptBefore() + KeptAfter(following));
            case ContentsBlock list:
                return contents.Contents(list, sections.Current);
            case CoverBlock cover:
                sections.CloseAll();
                return covers.Cover(cover, sections.Current);
            default:
                throw new NotSupportedException($"Pages cannot hold a {block.GetType().Name}.");
        }
    }

    private void Append(IEnumerable<Fragment> fragments, bool endsPage)
    {
        foreach (Fragment fragment in fragments)
        {
            flow.Add(startsPage ? fragment with { StartsPage = true } : fragment);
            startsPage = false;
        }

        startsPage |= endsPage;
    }

    private double KeptBefore()
    {
        double height = 0;
        for (int index = flow.Count - 1; index >= 0 && flow[index].KeepWithNext; index--) height += HeightWithSpace(flow[index]);
        return height;
    }

    private double KeptAfter(Block[] following) => following.Sum(block =>
        (block is NoteBlock note ? texts.Note(note.Inlines, new TagNode(Tag.Sect)) : texts.Paragraph((ParagraphBlock)block, new TagNode(Tag.Sect))).Sum(HeightWithSpace));

    private static double HeightWithSpace(Fragment fragment) => fragment.Height + fragment.SpaceBefore + fragment.SpaceAfter;
}
