using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out lists, with the marks before the text, and the lists in their items.</summary>
internal sealed class ListLayout(LayoutContext context)
{
    private const double Indent = 6;
    private const double Gap = 6;

    /// <summary>No list in a list is narrower, however deep it is.</summary>
    private const double LeastWidth = 60;

    private PageStyle Style => context.Style;

    public IEnumerable<Fragment> List(ListBlock list, TagNode parent, TextColumn column)
    {
        TagNode node = new(Tag.L);
        List<Fragment> fragments = Items(list, node, column);
        if (fragments.Count == 0) return [];
        parent.Children.Add(node);
        fragments[^1] = fragments[^1] with { SpaceAfter = 8 };
        return fragments;
    }

    private List<Fragment> Items(ListBlock list, TagNode listNode, TextColumn column)
    {
        string[] marks = [.. list.Items.Select((_, index) => list.Ordered ? DataNumber.Format(list.Start + index) + "." : "•")];
        double markWidth = marks.Select(MarkWidth).DefaultIfEmpty(0).Max();
        double indent = Math.Max(0, Math.Min(Indent + markWidth + Gap, column.Width - LeastWidth));
        TextColumn inside = column.Indented(indent);
        List<Fragment> fragments = [];
        for (int index = 0; index < marks.Length; index++)
            fragments.AddRange(Item(list.Items[index], index < list.Nested.Count ? list.Nested[index] : null, marks[index], listNode, inside));
        return fragments;
    }

    private List<Fragment> Item(IReadOnlyList<Inline> inlines, ListBlock? nested, string mark, TagNode listNode, TextColumn column)
    {
        TagNode item = new(Tag.LI), label = new(Tag.Lbl), body = new(Tag.LBody), inner = new(Tag.L);
        List<Fragment> below = nested is null ? [] : Items(nested, inner, column);
        TagNode own = below.Count > 0 ? new TagNode(Tag.P) : body;
        TypesetText text = new TypesetText(context, inlines, Style.Body, Style.Ink, column.Width).TaggedAs(own);
        List<Fragment> fragments = [.. TextLayout.Lines(text, column.Left, before: 0, after: 3), .. below];
        if (fragments.Count == 0) return fragments;
        if (text.Lines.Count > 0)
        {
            if (below.Count > 0) body.Children.Add(own);
            item.Children.Add(label);
            fragments[0] = WithMark(fragments[0], mark, label, text, column.Left - Gap - MarkWidth(mark));
        }

        if (below.Count > 0) body.Children.Add(inner);
        item.Children.Add(body);
        listNode.Children.Add(item);
        return fragments;
    }

    private Fragment WithMark(Fragment line, string mark, TagNode label, TypesetText text, double x) => line with
    {
        Paint = (painter, top) =>
        {
            painter.Text(label, mark, x, text.Baseline(top), MarkWidth(mark), Style.Body.Size, FontStyle.Regular, Style.Heading);
            line.Paint(painter, top);
        },
    };

    private double MarkWidth(string mark) => context.Measure.Width(mark, Style.Body.Size, FontStyle.Regular);
}
