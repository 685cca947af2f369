namespace Indicators.Text;

/// <summary>Measures a text, or a part of it, in any unit: points of a font, columns of a terminal.</summary>
/// <param name="text">The text to measure.</param>
/// <param name="source">The index of the text that it is part of, which may have a style of its own.</param>
public delegate double TextWidth(string text, int source);

/// <summary>
/// Breaks text into lines: at spaces, after a hyphen, dash or slash between letters, and where a zero-width space allows it. Words are not
/// hyphenated; a word wider than the line is cut between characters.
/// </summary>
public sealed class LineBreaker
{
    private const double Tolerance = 1e-6;

    private readonly TextWidth measure;
    private readonly bool keepsWords;
    private readonly List<Word> words;

    /// <param name="texts">Texts that follow each other without a space, such as a bold word and the comma after it.</param>
    /// <param name="measure">Measures the texts; the width of a text is that of its parts together.</param>
    /// <param name="keepsWords">Whether lines break only at spaces and zero-width spaces, so that a path or code can be copied; a word wider than the line is then a line of its own.</param>
    public LineBreaker(IReadOnlyList<string> texts, TextWidth measure, bool keepsWords = false)
    {
        this.measure = measure;
        this.keepsWords = keepsWords;
        words = WordSplitter.Split(texts, measure, keepsWords);
    }

    /// <summary>The width of the widest word; 0 without words.</summary>
    public double WidestWord => words.Select(word => word.Width).DefaultIfEmpty(0).Max();

    /// <summary>The width of the text on one line.</summary>
    public double NaturalWidth => words.Count == 0 ? 0 : words.Sum(word => word.Width + word.SpaceWidth) - words[^1].SpaceWidth;

    /// <summary>Whether a line may break at the space; consecutive ones are printed as one ordinary space.</summary>
    public static bool IsBreakingSpace(char letter) =>
        char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F' or '\u2007');

    /// <summary>Breaks the text into lines of a width; there are none without words.</summary>
    public IReadOnlyList<TextLine> Break(double width, LineFilling filling = LineFilling.FirstFit)
    {
        List<Word> fitting = keepsWords ? words : WordCutter.Cut(words, width + Tolerance, measure);
        List<TextLine> lines = [];
        int start = 0;
        foreach (int end in filling == LineFilling.FirstFit ? FirstFit(fitting, width) : EvenLines(fitting, width, isBalanced: filling == LineFilling.Balanced))
        {
            lines.Add(Line(fitting, start, end));
            start = end;
        }

        return lines;
    }

    /// <returns>For each line, the index after its last word.</returns>
    private static IEnumerable<int> FirstFit(List<Word> words, double width)
    {
        double line = 0;
        for (int index = 0; index < words.Count; index++)
        {
            double longer = index == 0 ? words[index].Width : line + words[index - 1].SpaceWidth + words[index].Width;
            bool fits = index == 0 || longer <= width + Tolerance;
            if (!fits) yield return index;
            line = fits ? longer : words[index].Width;
        }

        if (words.Count > 0) yield return words.Count;
    }

    /// <returns>For each line, the index after its last word.</returns>
    private static IEnumerable<int> EvenLines(List<Word> words, double width, bool isBalanced)
    {
        int count = words.Count;
        int[] lineCount = new int[count + 1];
        double[] cost = new double[count + 1];
        int[] from = new int[count + 1];
        for (int end = 1; end <= count; end++)
        {
            lineCount[end] = int.MaxValue;
            double line = -words[end - 1].SpaceWidth;
            for (int start = end - 1; start >= 0; start--)
            {
                line += words[start].Width + words[start].SpaceWidth;
                if (line > width + Tolerance && start < end - 1) break;
                double slack = end == count && !isBalanced ? ShortLastLine(line, width) : (width - line) / width;
                double total = cost[start] + slack * slack;
                if (lineCount[start] + 1 > lineCount[end]) continue;
                if (lineCount[start] + 1 == lineCount[end] && total >= cost[end]) continue;
                (lineCount[end], cost[end], from[end]) = (lineCount[start] + 1, total, start);
            }
        }

        Stack<int> ends = new();
        for (int end = count; end > 0; end = from[end]) ends.Push(end);
        return ends;
    }

    /// <summary>A last line with one short word looks lost, so it has a small cost.</summary>
    private static double ShortLastLine(double line, double width) => Math.Max(0, 0.2 - line / width);

    private static TextLine Line(List<Word> words, int start, int end)
    {
        List<TextRun> runs = [];
        double x = 0;
        for (int index = start; index < end; index++)
        {
            Word word = words[index];
            foreach (WordPart part in word.Parts) Append(part.Source, part.Text, part.Width);
            if (index + 1 < end && word.SpaceSource >= 0) Append(word.SpaceSource, " ", word.SpaceWidth);
        }

        return new TextLine(runs, x, end == words.Count ? "" : words[end - 1].SpaceSource >= 0 ? " " : "\u200B");

        void Append(int source, string text, double width)
        {
            if (runs.Count > 0 && runs[^1].Source == source)
                runs[^1] = runs[^1] with { Text = runs[^1].Text + text, Width = runs[^1].Width + width };
            else
                runs.Add(new TextRun(source, text, x, width));
            x += width;
        }
    }
}
