using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The size of text in points, and its style.</summary>
internal readonly record struct Face(double Size, FontStyle Style = FontStyle.Regular)
{
    public static Face Title { get; } = new(11, FontStyle.Bold);

    public static Face Subtitle { get; } = new(8.5);

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
    public TextLines Wrap(string text, double width, Face face, Color color, int mostLines = int.MaxValue)
    {
        var lines = new List<string>();
        string rest = text.Trim(' ');
        while (rest.Length > 0)
        {
            if (lines.Count == mostLines - 1 || Width(rest, face) <= width)
            {
                lines.Add(Shorten(rest, width, face));
                break;
            }

            int cut = LineBreaks.Fit(rest, part => Width(part, face) <= width);
            lines.Add(rest[..cut].TrimEnd(' '));
            rest = rest[cut..].TrimStart(' ');
        }

        return new TextLines(this, lines, face, color);
    }

    /// <summary>Wraps the text into lines of similar width, so that the last line is not a single word.</summary>
    public TextLines Balance(string text, double width, Face face, Color color)
    {
        TextLines block = Wrap(text, width, face, color);
        double least = Math.Max(width / 2, text.Split(' ').Max(word => Width(word, face)));
        for (double narrower = width - BalanceStep; narrower > least; narrower -= BalanceStep)
        {
            TextLines next = Wrap(text, narrower, face, color);
            if (next.Lines.Count > block.Lines.Count)
                break;
            block = next;
        }

        return block;
    }

    private string Shorten(string text, double width, Face face)
    {
        if (Width(text, face) <= width)
            return text;
        int cut = LineBreaks.FitLetters(text, part => Width(part + Ellipsis, face) <= width);
        return text[..cut].TrimEnd(' ') + Ellipsis;
    }
}
