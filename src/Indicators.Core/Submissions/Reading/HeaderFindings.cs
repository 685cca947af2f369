using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Reading;

/// <summary>Reports faults of a header, and what is worth knowing about it.</summary>
internal static class HeaderFindings
{
    /// <summary>Names that pandas, R and others give to the row numbers that they write before the first column.</summary>
    private static readonly string[] NamesOfRowNumbers = ["unnamed_0", "x", "index", "rowname", "rownames", "row_names", "rowid", "row_id", "row", "row_number", "n"];

    /// <summary>Reports on a header; returns whether every necessary column is present exactly once.</summary>
    /// <param name="match">The header.</param>
    /// <param name="line">The line of the header.</param>
    /// <param name="understood">Columns that are not in the structure but are not ignored either.</param>
    /// <param name="findings">The findings of the file.</param>
    public static bool Report(HeaderMatch match, int line, IReadOnlyList<ConceptColumn> understood, FindingCollector findings)
    {
        if (match.Named == 0)
        {
            // If no header is known, the line may be data, which must not be repeated.
            findings.Add(FindingCodes.NoHeader, FileMessages.NoHeader(match.Structure.Id), line,
                hint: FileMessages.CheckHeader);
            return false;
        }
        foreach (Column column in match.Missing)
            findings.Add(FindingCodes.MissingColumn, FileMessages.ColumnMissing(column.Name), line, column.Name, FileMessages.AddColumn);
        foreach ((int field, Column column) in match.Repeated)
            findings.Add(FindingCodes.RepeatedColumn, FileMessages.ColumnRepeated(column: column.Name, field: field + 1), line, match.Headers[field],
                CommonMessages.KeepOne);
        foreach (int field in match.Unknown.Where(field => understood.All(column => column.Field != field)))
            findings.Add(FindingCodes.UnknownColumn, FileMessages.ColumnUnknown(field: field + 1, structure: match.Structure.Id), line, match.Headers[field],
                HintFor(match.Headers[field], field));
        if (match.Normalised.Count > 0)
            findings.Add(FindingCodes.HeaderNormalised,
                FileMessages.HeadersNormalised([.. match.Normalised.Select(field => NameOf(match, field))]), line);
        return match.Fits && match.Repeated.Count == 0;
    }

    private static Message? HintFor(string header, int field)
    {
        if (field == 0 && (header.Length == 0 || NamesOfRowNumbers.Contains(FoldedText.Fold(header))))
            return FileMessages.RowNumbers;
        return header.Length == 0 ? FileMessages.BlankHeader : null;
    }

    private static string NameOf(HeaderMatch match, int field) => match.Structure.Columns[Array.IndexOf(match.Fields, field)].Name;
}
