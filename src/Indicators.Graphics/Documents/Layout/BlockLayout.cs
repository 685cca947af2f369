namespace Indicators.Graphics.Documents.Layout;

/// <summary>Converts the blocks of a document to a flow of fragments and a tree of tags.</summary>
internal sealed class BlockLayout
{
    private const double SpaceBetweenNotes = 3;
    private const int MostLastWords = 2;

    private readonly LayoutContext context;
    private readonly SectionTags sections = new();
    private readonly TextLayout texts;
    private readonly ListLayout lists;
    private readonly TableLayout tables;
    private readonly FigureLayout figures;
    private readonly ContentsLayout contents;
    private readonly CoverLayout covers;
    private readonly NumbersLayout numbers;
    private readonly CalloutLayout callouts;
    private readonly FootnoteLayout footnotes;
    private readonly ColumnsLayout columns;

    public BlockLayout(LayoutContext context)
    {
        this.context = context;
        texts = new TextLayout(context);
        lists = new ListLayout(context);
        tables = new TableLayout(context);
        figures = new FigureLayout(context);
        contents = new ContentsLayout(context);
        covers = new CoverLayout(context);
        numbers = new NumbersLayout(context);
        callouts = new CalloutLayout(context);
        footnotes = new FootnoteLayout(context);
        columns = new ColumnsLayout(context, figures, InnerFlow);
    }

    public TagNode Root => sections.Root;

    public IReadOnlyList<Fragment> Flow() => Flow(context.Document.Blocks, TextColumn.Whole(context.Style), isInner: false);

    private List<Fragment> Flow(IReadOnlyList<Block> blocks, TextColumn column, bool isInner)
    {
        List<Fragment> flow = [];
        bool startsPage = false;
        for (int index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is PageBreakBlock && !isInner)
            {
                startsPage = true;
                continue;
            }

            if (IsLastWord(blocks, index) && !isInner && !startsPage && flow.Count > 0) flow[^1] = flow[^1] with { KeepWithNext = true };
            NoteBlock[] notes = [.. blocks.Skip(index + 1).TakeWhile(block => block is NoteBlock).Cast<NoteBlock>()];
            Block[] after = [.. Enumerable.Range(index + 1, blocks.Count - index - 1).TakeWhile(next => blocks[next] is NoteBlock || IsLastWord(blocks, next)).Select(next => blocks[next])];
            bool floats = blocks[index] is NoteBlock && flow is [.., { MayFloat: true }];
            double kept = blocks[index] is FigureBlock or ImageBlock ? KeptBefore(flow) + KeptAfter(after, column) : 0;
            foreach (Fragment fragment in Fragments(blocks[index], column, kept, isInner))
            {
                flow.Add(fragment with { StartsPage = startsPage || fragment.StartsPage, MayFloat = floats || fragment.MayFloat });
                startsPage = false;
            }

            startsPage |= blocks[index] is CoverBlock;

            // Notes stay with their figure or table and with each other.
            if (notes.Length > 0 && blocks[index] is FigureBlock or TableBlock or NoteBlock or ColumnsBlock && flow.Count > 0)
                flow[^1] = flow[^1] with { KeepWithNext = true, SpaceAfter = Math.Min(flow[^1].SpaceAfter, SpaceBetweenNotes) };
        }

        return flow;
    }

    /// <summary>The flow of a column. A section that begins in it ends with it.</summary>
    private List<Fragment> InnerFlow(IReadOnlyList<Block> blocks, TextColumn column)
    {
        List<Fragment> flow = [];
        sections.Within(() => flow = Flow(blocks, column, isInner: true));
        return flow;
    }

    /// <summary>Whether the block is one of a few paragraphs or notes at the end of a section, which would look lost on the next page.</summary>
    private static bool IsLastWord(IReadOnlyList<Block> blocks, int index)
    {
        int end = index;
        while (end < blocks.Count && end - index < MostLastWords && blocks[end] is ParagraphBlock or NoteBlock) end++;
        return end > index && (end == blocks.Count || blocks[end] is PageBreakBlock);
    }

    /// <param name="keptHeight">The height of what must be on the page of a figure beside it.</param>
    private IEnumerable<Fragment> Fragments(Block block, TextColumn column, double keptHeight, bool isInner)
    {
        switch (block)
        {
            case HeadingBlock heading:
                return texts.Heading(heading, sections.Open(heading.Level), column);
            case ParagraphBlock paragraph:
                return texts.Paragraph(paragraph, sections.Current, column);
            case LeadBlock lead:
                return texts.Lead(lead, sections.Current, column);
            case CalloutBlock callout:
                return callouts.Callout(callout, sections.Current, column);
            case PointsBlock points:
                return columns.Points(points, sections.Current, column);
            case NumbersBlock big:
                return numbers.Numbers(big, sections.Current, column);
            case ColumnsBlock beside:
                return columns.Columns(beside, column);
            case ColumnFlowBlock through:
                return columns.FlowThrough(through, column);
            case NoteBlock note:
                return texts.Note(note.Inlines, sections.Current, column);
            case FootnotesBlock notes:
                return footnotes.Footnotes(notes, sections.Current, column);
            case ListBlock list:
                return lists.List(list, sections.Current, column);
            case TableBlock table:
                return tables.Table(table, sections.Current, column);
            case FigureBlock figure:
                return figures.Figure(figure, sections.Current, column, keptHeight);
            case ImageBlock image:
                return figures.Image(image, sections.Current, column, keptHeight);
            case ContentsBlock list when !isInner:
                return contents.Contents(list, sections.Current);
            case CoverBlock cover when !isInner:
                sections.CloseAll();
                return covers.Cover(cover, sections.Current);
            default:
                throw new ArgumentException($"A {block.GetType().Name} cannot stand {(isInner ? "in a column" : "on a page")}.");
        }
    }

    private static double KeptBefore(List<Fragment> flow)
    {
        double height = 0;
        for (int index = flow.Count - 1; index >= 0 && flow[index].KeepWithNext; index--) height += HeightWithSpace(flow[index]);
        return height;
    }

    private double KeptAfter(Block[] following, TextColumn column) => following.Sum(block =>
        (block is NoteBlock note ? texts.Note(note.Inlines, new TagNode(Tag.Sect), column) : texts.Paragraph((ParagraphBlock)block, new TagNode(Tag.Sect), column))
        .Sum(HeightWithSpace));

    private static double HeightWithSpace(Fragment fragment) => fragment.Height + fragment.SpaceBefore + fragment.SpaceAfter;
}
