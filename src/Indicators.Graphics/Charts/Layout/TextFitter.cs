using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The size of text in points, and its style.</summary>
internal readonly record struct Face(double Size, FontStyle Style = FontStyle.Regular)
{
    public static Face Title { get; } = new(10.5, FontStyle.Bold);

    public static Face Subtitle { get; } = new(8);

    public static Face Notice { get; } = new(8, FontStyle.Bold);

    public static Face Label { get; } = new(7.5);

    public static Face Strong { get; } = new(7.5, FontStyle.Bold);

    public static Face Word { get; } = new(7.5, FontStyle.Oblique);

    public static Face Note { get; } = new(7);
}

/// <summary>Measures, wraps and shortens text. All text of a chart is created here.</summary>
internal sealed class TextFitter(ITextMeasure measure)
{
    private const string Ellipsis = "\u2026";
    private const double BalanceStep = 6;

    public double Width(string text, Face face) => measure.Width(text, face.Size, face.Style);

    public double Ascent(Face face) => measure.Ascent(face.Size);

    public double LineHeight(Face face) => measure.Ascent(face.Size) + measure.Descent(face.Size);

    /// <summary>Puts the text on one line, regardless of its width.</summary>
    public TextLines Line(string text, Face face, Color color) => new(this, [text], face, color);

    /// <summary>Wraps the text to the width; beyond the maximum number of lines, it is shortened and ends in an ellipsis.</summary>
    public TextLines Wrap(string text, double width, Face face, Color color, int mostLines = int.MaxValue) =>
        Fill(Breaker(text, face), width, face, color, mostLines);

    /// <summary>Wraps the text into lines of similar width, so that the last line is not a single word.</summary>
    public TextLines Balance(string text, double width, Face face, Color color)
    {
        LineBreaker breaker = Breaker(text, face);
        TextLines block = Fill(breaker, width, face, color);
        double least = Math.Max(width / 2, WidestWord(text, face));
        for (double narrower = width - BalanceStep; narrower > least; narrower -= BalanceStep)
        {
            TextLines next = Fill(breaker, narrower, face, color);
            if (next.Lines.Count > block.Lines.Count)
                break;
            block = next;
        }

        return block;
    }

    /// <summary>Returns the width below which a word of the text would have to be cut.</summary>
    public double WidestWord(string text, Face face) => Breaker(text, face, keepsWords: true).WidestWord;

    private LineBreaker Breaker(string text, Face face, bool keepsWords = false) => new([text], (part, _) => Width(part, face), keepsWords);

    private TextLines Fill(LineBreaker breaker, double width, Face face, Color color, int mostLines = int.MaxValue)
    {
        IReadOnlyList<TextLine> lines = breaker.Break(width);
        IEnumerable<string> shown = lines.Take(mostLines).Select(line => line.Text);
        if (lines.Count > mostLines)
            shown = shown.SkipLast(1).Append(Shorten(string.Concat(lines.Skip(mostLines - 1).Select(line => line.Text + (line.End == " " ? " " : ""))), width, face));
        return new TextLines(this, [.. shown], face, color);
    }

    private string Shorten(string text, double width, Face face)
    {
        int cut = WordCutter.LongestFitting(text, part => Width(part + Ellipsis, face) <= width);
        return text[..cut].TrimEnd(' ') + Ellipsis;
    }
}
