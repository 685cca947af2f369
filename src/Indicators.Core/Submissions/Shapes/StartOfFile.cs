using Indicators.Lists;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Shapes;

/// <summary>A line at the start of a file.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Records">The number of preceding lines that are not empty.</param>
internal sealed record StartLine(int Number, int Records, string Text)
{
    public List<string> Split(char delimiter) => [.. LooseLine.Split(Text, delimiter).Select(field => field.Trim())];
}

/// <summary>The first lines of a file, where its header should be found.</summary>
internal static class StartOfFile
{
    private const int MostLines = 40;

    /// <summary>
    /// Returns the first line with delimiters, which titles seldom have;
    /// if no line has any, the first line; null if there are no lines.
    /// </summary>
    public static StartLine? FirstOfTable(string text)
    {
        IReadOnlyList<StartLine> lines = Lines(text);
        return lines.FirstOrDefault(line => line.Text.AsSpan().IndexOfAny(",;\t|") >= 0) ?? lines.FirstOrDefault();
    }

    /// <summary>Returns the lines that contain text, except one that only declares the delimiter.</summary>
    public static IReadOnlyList<StartLine> Lines(string text)
    {
        string[] all = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n', MostLines + 1);
        List<StartLine> lines = [];
        int records = 0;
        for (int i = 0; i < Math.Min(all.Length, MostLines); i++)
        {
            if (all[i].Length == 0) continue;
            if (FirstRecords.DeclaredDelimiter(all[i]) is null && all[i].AsSpan().Trim(",;\t ").Length > 0) lines.Add(new StartLine(i + 1, records, all[i]));
            records++;
        }
        return lines;
    }
}
