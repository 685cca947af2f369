using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The running footer: the document's footer text and the page number, both artifacts.</summary>
internal sealed class FooterLayout(LayoutContext context)
{
    private const double Gap = 24;
    private const string Ellipsis = "…";

    public void Paint(PagePainter painter, string label)
    {
        PageStyle style = context.Style;
        double left = style.SideMargin, right = left + style.TextWidth;
        double baseline = style.PageHeight - style.FooterBaseline;
        double labelWidth = Width(label);
        string text = Shortened(context.Document.Footer, style.TextWidth - labelWidth - Gap);
        painter.Rule(left, right, baseline - 14, new Stroke(style.Rule, 0.5));
        if (text.Length > 0) painter.Text(null, text, left, baseline, Width(text), style.NoteSize, FontStyle.Regular, style.Muted);
        painter.Text(null, label, right - labelWidth, baseline, labelWidth, style.NoteSize, FontStyle.Regular, style.Muted);
    }

    /// <summary>The footer has one line; the last words of a longer text are left out.</summary>
    private string Shortened(string text, double width)
    {
        IReadOnlyList<TextLine> lines = context.Breaker.Break([new Inline(text)], context.Style.NoteSize, width);
        if (lines.Count == 0) return "";
        string first = string.Concat(lines[0].Runs.Select(run => run.Text));
        if (lines.Count == 1) return first;
        int end = first.Length;
        while (end > 0 && Width(first[..end].TrimEnd() + Ellipsis) > width) end = Math.Max(0, first.LastIndexOf(' ', end - 1));
        return first[..end].TrimEnd() + Ellipsis;
    }

    private double Width(string text) => context.Measure.Width(text, context.Style.NoteSize, FontStyle.Regular);
}
