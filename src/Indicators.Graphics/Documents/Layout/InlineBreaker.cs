using Indicators.Graphics.Fonts;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Measures inlines and breaks them into lines, each in its style.</summary>
internal sealed class InlineBreaker(ITextMeasure measure)
{
    public double WidestWord(IReadOnlyList<Inline> inlines, double size) => Breaker(inlines, size).WidestWord;

    /// <returns>The width of the text on one line.</returns>
    public double NaturalWidth(IReadOnlyList<Inline> inlines, double size) => Breaker(inlines, size).NaturalWidth;

    /// <returns>The width of the mark after a number, including the space before it; 0 without a mark.</returns>
    public double WidthOfMark(Inline number, double size) =>
        NumberMark.FindEnd(number.Text) is { Length: > 0 } mark ? measure.Width(mark, size, number.Style) : 0;

    /// <param name="isBalanced">Whether the last line should be as long as the others, for headings and captions.</param>
    public IReadOnlyList<TextLine> Break(IReadOnlyList<Inline> inlines, double size, double width, bool isBalanced = false) =>
        Breaker(inlines, size).Break(width, isBalanced ? LineFilling.Balanced : LineFilling.Even);

    private LineBreaker Breaker(IReadOnlyList<Inline> inlines, double size) =>
        new([.. inlines.Select(inline => inline.Text)], (text, source) => measure.Width(text, TypesetText.SizeOf(inlines[source], size), inlines[source].Style));
}
