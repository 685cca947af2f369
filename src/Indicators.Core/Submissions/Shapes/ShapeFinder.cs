using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// Recognises files whose first line matches no structure: tables below title lines, wide tables, tables with another delimiter or with
/// quoted lines, and tables in Eurostat's form. One finding reports the cause; its consequences are not reported.
/// </summary>
/// <param name="candidates">The structures that the file may have.</param>
internal sealed class ShapeFinder(IReadOnlyList<StructureTables> candidates)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly (char Delimiter, Message Name)[] OtherDelimiters = [('|', FileMessages.VerticalBars), (' ', FileMessages.Spaces), ('^', FileMessages.Circumflexes), ('~', FileMessages.Tildes), (':', FileMessages.Colons), ('/', FileMessages.Slashes), ('#', FileMessages.NumberSigns)];

    /// <summary>Reports the file's shape.</summary>
    /// <param name="text">The start of the file.</param>
    /// <param name="findings">The findings of the file.</param>
    /// <returns>The line that seems to be the header; null if nothing is known about the file's shape.</returns>
    public StartLine? Report(string text, FindingCollector findings)
    {
        IReadOnlyList<StartLine> lines = StartOfFile.Lines(text);
        if (lines.Count == 0) return null;
        StartLine first = lines[0];
        if (EurostatForm.IsHeader(first.Text))
        {
            EurostatForm.Report(first.Number, findings);
            return first;
        }
        if (IsQuoted(first))
        {
            findings.Add(FindingCodes.QuotedLine, FileMessages.HeaderInQuotes, first.Number, hint: FileMessages.RemoveLineQuotes);
            return first;
        }
        if (OtherDelimiter(first) is { } other)
        {
            findings.Add(FindingCodes.WrongDelimiter, FileMessages.HeaderSeparatedBy(other), first.Number, hint: FileMessages.SeparateCells);
            return first;
        }
        foreach (StartLine line in lines.Skip(1))
        {
            if (!Delimiters.Any(delimiter => Fits(line.Split(delimiter)))) continue;
            ReportTitles(line, findings);
            return line;
        }
        if (AnnotatedHeader.Find(first, candidates) is { } annotated)
        {
            annotated.Report(first.Number, findings);
            return first;
        }
        return Wide(lines, findings);
    }

    private static void ReportTitles(StartLine header, FindingCollector findings) =>
        findings.Add(FindingCodes.TitleLines, FileMessages.HeaderOnLine(header.Number), header.Number,
            hint: FileMessages.RemoveLinesBefore(header.Number - 1));

    private StartLine? Wide(IReadOnlyList<StartLine> lines, FindingCollector findings)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
            foreach (char delimiter in Delimiters)
            {
                List<string> fields = lines[i].Split(delimiter);
                // A sentence that mentions years is not a header: rows have as many cells as the header.
                if (fields.Count < 3 || Math.Abs(lines[i + 1].Split(delimiter).Count - fields.Count) > 1) continue;
                if (WideTable.Find(fields, candidates) is { } wide)
                {
                    if (i > 0) ReportTitles(lines[i], findings);
                    wide.Report(lines[i].Number, findings);
                    return lines[i];
                }
                // Rows follow, and their cells are not headers.
                if (candidates.Any(tables => HeaderMatch.Match(tables, fields).Named > 1)) return null;
            }
        return null;
    }

    private bool Fits(List<string> fields) => fields.Count > 2 && candidates.Any(tables => HeaderMatch.Match(tables, fields).Fits);

    private bool IsQuoted(StartLine line)
    {
        string text = line.Text.Trim();
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"') return false;
        string inner = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return Delimiters.Any(delimiter => line.Split(delimiter).Count == 1 && Fits(LooseLine.Split(inner, delimiter)));
    }

    private Message? OtherDelimiter(StartLine line)
    {
        foreach ((char delimiter, Message name) in OtherDelimiters)
            if (Fits([.. line.Split(delimiter).Where(field => field.Length > 0 || delimiter != ' ')])) return name;
        return null;
    }
}
