using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>How wide the texts of one column are, in type of 1 point.</summary>
/// <param name="HeaderWord">The widest word of the header.</param>
/// <param name="BodyText">The widest cell when nothing is broken.</param>
/// <param name="MarkWidth">The widest mark behind a number of the column; see <see cref="NumberMark"/>.</param>
internal sealed record ColumnTexts(bool IsNumeric, double HeaderWord, double HeaderText, double BodyWord, double BodyText, double MarkWidth)
{
    /// <summary>What words need.</summary>
    public double Word => Math.Max(HeaderWord, BodyWord);

    /// <summary>What words need, and numbers with the marks after them.</summary>
    public double WordOrNumber => Math.Max(HeaderWord, IsNumeric ? BodyText : BodyWord);

    /// <summary>What everything needs on one line.</summary>
    public double Text => Math.Max(HeaderText, BodyText);

    /// <summary>What all cells need on one line, while the header of a column of numbers may take several.</summary>
    public double TextUnderBrokenHeader => Math.Max(IsNumeric ? HeaderWord : HeaderText, BodyText);

    public static ColumnTexts Measure(TableColumn column, IEnumerable<Inline> cells, LineBreaker breaker)
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
