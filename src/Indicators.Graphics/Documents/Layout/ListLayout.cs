using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out lists, with the marks before the text.</summary>
internal sealed class ListLayout(LayoutContext context)
{
    private const double Indent = 6;
    private const double Gap = 6;

    public IEnumerable<Fragment> List(ListBlock list, TagNode parent)
    {
        PageStyle style = context.Style;
        string[] marks = [.. list.Items.Select((_, index) => list.Ordered ? DataNumber.Format(index + 1) + "." : "•")];
        double markWidth = marks.Select(MarkWidth).DefaultIfEmpty(0).Max();
        double textX = style.SideMargin + Indent + markWidth + Gap;
        TagNode listNode = new(Tag.L);
        List<Fragment> fragments = [];
        for (int index = 0; index < marks.Length; index++)
        {
            string mark = marks[index];
            TagNode item = new(Tag.LI), label = new(Tag.Lbl), body = new(Tag.LBody);
            TypesetText text = new TypesetText(
                context, list.Items[index], style.BodySize, style.Ink, style.PageWidth - style.SideMargin - textX).TaggedAs(body);
            if (text.Lines.Count == 0) continue;
            item.Children.Add(label);
            item.Children.Add(body);
            listNode.Children.Add(item);
            Fragment[] lines = [.. TextLayout.Lines(text, textX, before: 0, after: 3)];
            Action<PagePainter, double> paintText = lines[0].Paint;
            lines[0] = lines[0] with
            {
                Paint = (painter, top) =>
                {
                    painter.Text(
                        label, mark, textX - Gap - MarkWidth(mark), text.Baseline(top), MarkWidth(mark), style.BodySize, FontStyle.Regular, style.Heading);
                    paintText(painter, top);
                },
            };
            fragments.AddRange(lines);
        }

        if (fragments.Count == 0) return [];
        parent.Children.Add(listNode);
        fragments[^1] = fragments[^1] with { SpaceAfter = 8 };
        return fragments;
    }

    private double MarkWidth(string mark) => context.Measure.Width(mark, context.Style.BodySize, FontStyle.Regular);
}
