using System.Buffers;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Shapes;

/// <summary>A header that matches a structure once units, notes and footnote marks are removed from its texts.</summary>
/// <param name="Match">The match without the annotations.</param>
/// <param name="Fields">The indexes of the annotated fields.</param>
internal sealed record AnnotatedHeader(HeaderMatch Match, IReadOnlyList<int> Fields)
{
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly SearchValues<char> NoteMarks = SearchValues.Create("([{*/:;\r\n†‡¹²³|");

    public static AnnotatedHeader? Find(StartLine line, IReadOnlyList<StructureTables> candidates)
    {
        AnnotatedHeader? best = null;
        foreach (char delimiter in Delimiters)
        {
            List<string> fields = line.Split(delimiter);
            foreach (StructureTables tables in candidates)
            {
                string[] plain = [.. fields.Select(field => tables.FindHeader(field).Column >= 0 ? field : WithoutNote(field))];
                var match = HeaderMatch.Match(tables, plain);
                if (!match.Fits || (best is not null && match.Named <= best.Match.Named)) continue;
                int[] changed = [.. fields.Index().Where(field => field.Item != plain[field.Index] && match.Fields.Contains(field.Index)).Select(field => field.Index)];
                if (changed.Length > 0) best = new AnnotatedHeader(match, changed);
            }
        }
        return best;
    }

    public void Report(int line, FindingCollector findings)
    {
        Message[] columns =
            [.. Fields.Select(field => FileMessages.FieldSeems(field: field + 1, column: Match.Structure.Columns[Array.IndexOf(Match.Fields, field)].Name))];
        findings.Add(FindingCodes.AnnotatedHeader, FileMessages.AnnotatedHeaders(columns), line,
            hint: Match.Structure.Measure.Unit is { } unit ? FileMessages.NamesAloneUnit(unit) : FileMessages.NamesAlone);
    }

    /// <summary>Returns the text before a bracket, slash, line end or footnote mark.</summary>
    private static string WithoutNote(string header)
    {
        int end = header.AsSpan().IndexOfAny(NoteMarks);
        string plain = (end > 0 ? header[..end] : header).Trim();
        return plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '#').Trim();
    }
}
