using System.Globalization;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Breaks text into the fewest lines and, among those, into lines of the most even lengths, after Knuth and Plass (1981). Words are not
/// hyphenated; a word wider than the line is cut between characters.
/// </summary>
internal sealed class LineBreaker(ITextMeasure measure)
{
    private const double Tolerance = 1e-6;

    public double WidestWord(IReadOnlyList<Inline> inlines, double size) =>
        WordSplitter.Split(inlines, measure, size).Select(word => word.Width).DefaultIfEmpty(0).Max();

    /// <returns>The width of the text on one line.</returns>
    public double NaturalWidth(IReadOnlyList<Inline> inlines, double size)
    {
        IReadOnlyList<Word> words = WordSplitter.Split(inlines, measure, size);
        return words.Count == 0 ? 0 : words.Sum(word => word.Width + word.SpaceWidth) - words[^1].SpaceWidth;
    }

    /// <returns>The width of the mark after a number, including the space before it; 0 without a mark.</returns>
    public double WidthOfMark(Inline number, double size) =>
        NumberMark.FindEnd(number.Text) is { Length: > 0 } mark ? measure.Width(mark, size, number.Style) : 0;

    /// <param name="isBalanced">Whether the last line should be as long as the others, for headings and captions.</param>
    public IReadOnlyList<TextLine> Break(IReadOnlyList<Inline> inlines, double size, double width, bool isBalanced = false)
    {
        List<Word> words = [];
        foreach (Word word in WordSplitter.Split(inlines, measure, size))
        {
            if (word.Width <= width + Tolerance) words.Add(word);
            else words.AddRange(Cut(word, inlines, size, width));
        }

        List<TextLine> lines = [];
        int start = 0;
        foreach (int end in LineEnds(words, width, isBalanced))
        {
            lines.Add(Line(words, start, end, isLast: end == words.Count));
            start = end;
        }

        return lines;
    }

    /// <returns>For each line, the index after its last word.</returns>
    private static IEnumerable<int> LineEnds(List<Word> words, double width, bool isBalanced)
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

    private static TextLine Line(List<Word> words, int start, int end, bool isLast)
    {
        List<TextRun> runs = [];
        double x = 0;
        for (int index = start; index < end; index++)
        {
            Word word = words[index];
            foreach (WordPart part in word.Parts) Append(part.Inline, part.Text, part.Width);
            if (index + 1 < end && word.SpaceInline >= 0) Append(word.SpaceInline, " ", word.SpaceWidth);
        }

        return new TextLine(runs, x, isLast ? "" : words[end - 1].SpaceInline >= 0 ? " " : "\u200B");

        void Append(int inline, string text, double width)
        {
            if (runs.Count > 0 && runs[^1].Inline == inline)
                runs[^1] = runs[^1] with { Text = runs[^1].Text + text, Width = runs[^1].Width + width };
            else
                runs.Add(new TextRun(inline, text, x, width));
            x += width;
        }
    }

    private IEnumerable<Word> Cut(Word word, IReadOnlyList<Inline> inlines, double size, double width)
    {
        List<WordPart> parts = [];
        double used = 0;
        foreach (WordPart part in word.Parts)
        {
            string kept = "";
            TextElementEnumerator characters = StringInfo.GetTextElementEnumerator(part.Text);
            while (characters.MoveNext())
            {
                string longer = kept + characters.GetTextElement();
                double longerWidth = measure.Width(longer, size, inlines[part.Inline].Style);
                if (used + longerWidth > width + Tolerance && used + kept.Length > 0)
                {
                    Keep(part.Inline, kept);
                    yield return new Word([.. parts], used, SpaceInline: -1, SpaceWidth: 0);
                    parts.Clear();
                    used = 0;
                    kept = characters.GetTextElement();
                }
                else
                {
                    kept = longer;
                }
            }

            Keep(part.Inline, kept);
        }

        yield return new Word([.. parts], used, word.SpaceInline, word.SpaceWidth);

        void Keep(int inline, string text)
        {
            if (text.Length == 0) return;
            double textWidth = measure.Width(text, size, inlines[inline].Style);
            parts.Add(new WordPart(inline, text, textWidth));
            used += textWidth;
        }
    }
}
