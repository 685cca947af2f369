using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The running footer: the document's footer text and the page number, both artifacts.</summary>
internal sealed class FooterLayout(LayoutContext context)
{
    private const double Gap = 24;

    /// <summary>The part of the footer's line below the baseline.</summary>
    private const double Descent = 2.6;

    /// <summary>The distance from the line above the footer to the baseline.</summary>
    private const double RuleDistance = 12;

    private const string Ellipsis = "…";

    public void Paint(PagePainter painter, string label)
    {
        PageStyle style = context.Style;
        double left = style.SideMargin, right = left + style.TextWidth;
        double baseline = style.PageHeight - style.FooterMargin - Descent;
        double labelWidth = Width(label, FontStyle.Bold);
        string text = Shortened(context.Document.Footer, style.TextWidth - labelWidth - Gap);
        painter.Rule(left, right, baseline - RuleDistance, new Stroke(style.Rule, 0.6));
        if (text.Length > 0) painter.Text(null, text, left, baseline, Width(text), style.Footer.Size, FontStyle.Regular, style.Muted);
        painter.Text(null, label, right - labelWidth, baseline, labelWidth, style.Footer.Size, FontStyle.Bold, style.Ink);
    }

    /// <summary>The footer has one line; the last words of a longer text are left out.</summary>
    private string Shortened(string text, double width)
    {
        IReadOnlyList<TextLine> lines = context.Breaker.Break([new Inline(text)], context.Style.Footer.Size, width);
        if (lines.Count == 0) return "";
        string first = string.Concat(lines[0].Runs.Select(run => run.Text));
        if (lines.Count == 1) return first;
        int end = first.Length;
        while (end > 0 && Width(first[..end].TrimEnd() + Ellipsis) > width) end = Math.Max(0, first.LastIndexOf(' ', end - 1));
        return first[..end].TrimEnd() + Ellipsis;
    }

    private double Width(string text, FontStyle face = FontStyle.Regular) => context.Measure.Width(text, context.Style.Footer.Size, face);
}
