using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The widths of the texts in a column, for type of 1 point.</summary>
/// <param name="HeaderWord">The widest word of the header.</param>
/// <param name="BodyText">The widest cell without line breaks.</param>
/// <param name="MarkWidth">The widest mark after a number in the column; see <see cref="NumberMark"/>.</param>
internal sealed record ColumnTexts(bool IsNumeric, double HeaderWord, double HeaderText, double BodyWord, double BodyText, double MarkWidth)
{
    /// <summary>The width for whole words.</summary>
    public double Word => Math.Max(HeaderWord, BodyWord);

    /// <summary>The width for whole words, and for numbers with their marks.</summary>
    public double WordOrNumber => Math.Max(HeaderWord, IsNumeric ? BodyText : BodyWord);

    /// <summary>The width for all text on one line.</summary>
    public double Text => Math.Max(HeaderText, BodyText);

    /// <summary>The width for all cells on one line, while the header of a column of numbers may be wrapped.</summary>
    public double TextUnderBrokenHeader => Math.Max(IsNumeric ? HeaderWord : HeaderText, BodyText);

    public static ColumnTexts Measure(TableColumn column, IEnumerable<Inline> cells, InlineBreaker breaker)
    {
        Inline[] header = [new(column.Header, FontStyle.Bold)];
        bool isNumeric = column.Alignment == CellAlignment.End;
        double word = 0, text = 0, widestMark = 0;
        foreach (Inline cell in cells)
        {
            word = Math.Max(word, breaker.WidestWord([cell], 1));
            double mark = isNumeric ? breaker.WidthOfMark(cell, 1) : 0;
            text = Math.Max(text, breaker.NaturalWidth([cell], 1) - mark);
            widestMark = Math.Max(widestMark, mark);
        }

        return new ColumnTexts(
            isNumeric, breaker.WidestWord(header, 1), breaker.NaturalWidth(header, 1), word, text + widestMark, widestMark);
    }
}
