using System.Text;
using Indicators.Graphics.Bidi;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>A part of a line in one style and one direction.</summary>
/// <param name="X">The distance from the start of the line, which is its right end in a document that runs from right to left.</param>
/// <param name="RightToLeft">Whether its characters run from right to left.</param>
/// <param name="ReachesEnd">Whether it is last on the line, in logical order as well as on the page.</param>
internal readonly record struct LineSegment(int Source, string Text, double X, double Width, bool RightToLeft, bool ReachesEnd);

/// <summary>
/// Orders the parts of each line as they stand on the page (UAX #9): levels are found for the whole paragraph, so that what stands at the
/// start of a line depends on the line before it, and parts of several styles in one direction keep their order.
/// </summary>
internal sealed class LineSegments
{
    private readonly IReadOnlyList<TextLine> lines;
    private readonly bool rightToLeft;
    private readonly Func<string, int, double> measure;
    private readonly byte[]? levels;
    private readonly int[] starts;

    /// <param name="rightToLeft">Whether the document runs from right to left.</param>
    /// <param name="measure">Measures a text in the style of a source.</param>
    public LineSegments(IReadOnlyList<TextLine> lines, bool rightToLeft, Func<string, int, double> measure)
    {
        this.lines = lines;
        this.rightToLeft = rightToLeft;
        this.measure = measure;
        starts = new int[lines.Count];
        if (!rightToLeft && !lines.Any(line => line.Runs.Any(run => BidiClasses.CanReorder(run.Text)))) return;
        StringBuilder paragraph = new();
        for (int index = 0; index < lines.Count; index++)
        {
            starts[index] = paragraph.Length;
            foreach (TextRun run in lines[index].Runs) paragraph.Append(run.Text);
            paragraph.Append(lines[index].End);
        }

        levels = BidiParagraph.FindLevels(paragraph.ToString(), rightToLeft);
    }

    /// <returns>The segments of a line, in logical order.</returns>
    public IEnumerable<LineSegment> Find(int line)
    {
        IReadOnlyList<TextRun> runs = lines[line].Runs;
        if (levels is null)
            return runs.Select((run, index) => new LineSegment(run.Source, run.Text, run.X, run.Width, RightToLeft: false, index == runs.Count - 1));
        List<(int Source, string Text, byte Level)> parts = [];
        int at = starts[line];
        foreach (TextRun run in runs)
        {
            for (int start = 0; start < run.Text.Length;)
            {
                int end = start + 1;
                while (end < run.Text.Length && levels[at + end] == levels[at + start]) end++;
                parts.Add((run.Source, run.Text[start..end], levels[at + start]));
                start = end;
            }

            at += run.Text.Length;
        }

        int[] order = BidiOrder.FromLeft([.. parts.Select(part => part.Level)]);
        if (rightToLeft) Array.Reverse(order);
        var segments = new LineSegment[parts.Count];
        double x = 0;
        for (int place = 0; place < order.Length; place++)
        {
            (int source, string text, byte level) = parts[order[place]];
            double width = measure(text, source);
            segments[order[place]] = new LineSegment(source, text, x, width, level % 2 == 1, place == order.Length - 1 && order[place] == order.Length - 1);
            x += width;
        }

        return segments;
    }
}
