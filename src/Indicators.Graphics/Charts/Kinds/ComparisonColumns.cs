using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>The columns at the right of rows: the value of the whole in bold, and a change.</summary>
internal sealed class ComparisonColumns
{
    private const double Gap = 10;
    private const double HeadGap = 3;

    private readonly TextLines wholeHead;
    private readonly TextLines? changeHead;
    private readonly TextLines[] wholes;
    private readonly TextLines[] changes;
    private readonly double width;

    /// <param name="wholeName">Null for no column of the whole.</param>
    public ComparisonColumns(
        string? wholeName, string? changeName, IReadOnlyList<ComparisonRow> rows, NumberStyle numbers, ChartWords words, double width, TextFitter ruler)
    {
        this.width = width;
        double most = width * 0.18;
        wholeHead = ruler.Wrap(wholeName ?? "", most, Face.Strong, Palette.Ink, 1);
        changeHead = changeName is null ? null : ruler.Wrap(changeName, most, Face.Label, Palette.Muted, 1);
        wholes = [.. rows.Select(row => wholeName is null ? ruler.Wrap("", most, Face.Strong, Palette.Ink)
            : row.Whole.DrawnValue is { } value ? ruler.Wrap(numbers.Format(value), most, Face.Strong, Palette.Ink, 1)
            : ruler.Wrap(row.Whole.IsSuppressed ? Signs.Suppressed : words.Missing, most, Face.Word, Palette.Muted, 1))];
        changes = changeName is null ? [] : [.. rows.Select(row => ruler.Wrap(row.Change ?? "", most, Face.Label, Palette.Ink, 1))];
        HeadHeight = Math.Max(wholeHead.Height, changeHead?.Height ?? 0) + HeadGap;
    }

    /// <summary>The width of both columns with the gap before them.</summary>
    public double Width => Column(wholeHead, wholes) + (changeHead is null ? 0 : Column(changeHead, changes));

    public double HeadHeight { get; }

    public void DrawHeads(List<Element> elements)
    {
        elements.AddRange(wholeHead.PlaceAt(WholeEnd, 0, Anchor.End));
        elements.AddRange(changeHead?.PlaceAt(width, 0, Anchor.End) ?? []);
    }

    public void Draw(List<Element> elements, int row, double middle)
    {
        elements.AddRange(wholes[row].Beside(WholeEnd, middle, Anchor.End));
        if (changeHead is not null)
            elements.AddRange(changes[row].Beside(width, middle, Anchor.End));
    }

    private double WholeEnd => width - (changeHead is null ? 0 : Column(changeHead, changes));

    private static double Column(TextLines head, TextLines[] cells) => cells.Append(head).Max(cell => cell.Width) is > 0 and var widest ? widest + Gap : 0;
}
