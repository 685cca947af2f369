using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// A header with several columns that are periods or codes of one dimension: each row
/// then contains several figures, whereas a submission has a row for each figure.
/// </summary>
/// <param name="Structure">The structure that the header resembles most.</param>
/// <param name="Across">The column of the structure whose values are headers: the period or a dimension.</param>
/// <param name="Fields">The header.</param>
/// <param name="Values">The indexes of the fields that are values of this column.</param>
/// <param name="Unknown">The indexes of the fields that are not columns of the structure.</param>
internal sealed record WideTable(Structure Structure, Column Across, IReadOnlyList<string> Fields, IReadOnlyList<int> Values, IReadOnlyList<int> Unknown)
{
    /// <summary>Finds a wide table; returns null if the header is not that of one.</summary>
    public static WideTable? Find(IReadOnlyList<string> fields, IReadOnlyList<StructureTables> candidates)
    {
        WideTable? best = null;
        int bestScore = 0;
        foreach (StructureTables tables in candidates)
        {
            var match = HeaderMatch.Match(tables, fields);
            foreach (Column column in tables.Structure.Columns.Where(column => column.Role is ColumnRole.Period or ColumnRole.Dimension && match.Fields[tables.IndexOf(column)] < 0))
            {
                int[] across = [.. match.Unknown.Where(field => IsValueOf(column, fields[field]))];
                // If a row of data takes the place of the header, some of its cells are codes or not text.
                if (match.Unknown.Any(field => !across.Contains(field) && IsCell(tables, fields[field], field)) || across.Length == fields.Count) continue;
                if (column.Role == ColumnRole.Dimension && match.Named == 0) continue;
                if (across.Length < 2 || across.Select(field => fields[field]).Distinct(StringComparer.Ordinal).Count() < 2) continue;
                // The other columns that the header names distinguish between structures with the same code lists.
                int score = across.Length * 4 + match.Named * 8 - match.Missing.Count;
                if (best is not null && score <= bestScore) continue;
                bestScore = score;
                best = new WideTable(tables.Structure, column, fields, across, [.. match.Unknown]);
            }
        }
        return best;
    }

    /// <remarks>The example is composed of the header's texts; no cell of a row is shown.</remarks>
    public void Report(int line, FindingCollector findings)
    {
        Message what = Across.Role == ColumnRole.Period ? FileMessages.ArePeriods : FileMessages.AreCodesOf(Across.Name);
        string first = Shown(Values[0]), last = Shown(Values[^1]);
        string[] others = [.. Fields.Select((_, field) => field).Where(field => !Values.Contains(field) && Fields[field].Length > 0).Select(Shown)];
        string header = string.Join(',', [.. others, Across.Name, Structure.Measure.Name]);
        Message row = FileMessages.ExampleRow(cells: string.Join(',', others.Select(name => $"<{name}>").Append(ExampleOf(Fields[Values[0]], first))), header: first);
        findings.Add(FindingCodes.WideTable, FileMessages.WideTable(first: first, last: last, count: Values.Count, what: what), line, first,
            FileMessages.RowPerFigure(across: Across.Name, measure: Structure.Measure.Name, header: header, row: row));
    }

    private string ExampleOf(string written, string shown)
    {
        if (Across.Role == ColumnRole.Period) return Period.TryParse(written, out _) ? written : $"<{Across.Name} of {shown}>";
        return CodeOf(Across.CodeList!, written) ?? $"<{Across.Name} of {shown}>";
    }

    /// <summary>
    /// Formats a header for findings. A code or period may be shown even if it contains no letter. A header that is neither, nor a
    /// column of the structure, may be a cell of a row that takes the place of the header.
    /// </summary>
    private string Shown(int field) => Unknown.Contains(field) && !Values.Contains(field) ? $"field {field + 1}" : Values.Contains(field) && Across.CodeList?.Contains(Fields[field]) == true ? Fields[field] : ShownHeader.Format(Fields[field], field);

    private static bool IsCell(StructureTables tables, string text, int field) =>
        ShownHeader.Format(text, field) != text || tables.Areas.Contains(text);

    private static bool IsValueOf(Column column, string header) =>
        column.Role == ColumnRole.Period ? PeriodHeader.IsPeriod(header) : column.CodeList is { } list && header.Length is > 0 and <= 60 && IsCodeOf(list, header);

    /// <summary>Returns the code of a header that is a code or the name of one; null if a code is only part of the header.</summary>
    private static string? CodeOf(CodeList list, string header)
    {
        if (list.Contains(header)) return header;
        string words = FoldedText.Fold(header);
        return list.Codes.FirstOrDefault(code => code.Name.Languages.Any(language => FoldedText.Fold(code.Name[language]) == words))?.Id;
    }

    /// <summary>Whether a header is or contains a code or name of the list, as in <c>female_0_4</c>.</summary>
    private static bool IsCodeOf(CodeList list, string header)
    {
        if (list.Contains(header)) return true;
        string words = $"_{FoldedText.Fold(header)}_";
        foreach (Code code in list.Codes)
        {
            string id = FoldedText.Fold(code.Id);
            if (id.Length >= 3 && words.Contains($"_{id}_", StringComparison.Ordinal)) return true;
            foreach (string language in code.Name.Languages)
                if (FoldedText.Fold(code.Name[language]) is { Length: >= 3 } name && words.Contains($"_{name}_", StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
