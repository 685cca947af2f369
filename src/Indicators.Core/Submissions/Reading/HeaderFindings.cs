using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Reading;

/// <summary>Reports what is wrong with a header, or worth knowing about it.</summary>
internal static class HeaderFindings
{
    /// <summary>What pandas, R and others call the row numbers that they write before the first column.</summary>
    private static readonly string[] NamesOfRowNumbers = ["unnamed_0", "x", "index", "rowname", "rownames", "row_names", "rowid", "row_id", "row", "row_number", "n"];

    /// <summary>Whether every needed column is there, once.</summary>
    /// <param name="match">The header.</param>
    /// <param name="line">The line that it stands at.</param>
    /// <param name="understood">Columns that the structure does not have and that are not ignored.</param>
    /// <param name="findings">The file's.</param>
    public static bool Report(HeaderMatch match, int line, IReadOnlyList<ConceptColumn> understood, FindingCollector findings)
    {
        if (match.Named == 0)
        {
            // Without a single known header the line may be data, which must not be repeated.
            findings.Add("no-header", $"The first line names no column of {match.Structure.Id}.", line,
                hint: "Check that the header line is there and that the file is comma, semicolon or tab separated.");
            return false;
        }
        foreach (Column column in match.Missing)
            findings.Add("missing-column", $"The column {column.Name} is missing.", line, column.Name, "Add it to the header and to every row.");
        foreach ((int field, Column column) in match.Repeated)
            findings.Add("repeated-column", $"The column {column.Name} is there more than once: field {field + 1} repeats it.", line, match.Headers[field],
                "Keep one of them.");
        foreach (int field in match.Unknown.Where(field => understood.All(column => column.Field != field)))
            findings.Add("unknown-column", $"Field {field + 1} is no column of {match.Structure.Id} and is ignored.", line, match.Headers[field],
                HintFor(match.Headers[field], field));
        if (match.Normalised.Count > 0)
            findings.Add("header-normalised",
                $"Headers were recognised although they are written otherwise than in the structure: {string.Join(", ", match.Normalised.Select(field => NameOf(match, field)))}.", line);
        return match.Fits && match.Repeated.Count == 0;
    }

    private static string? HintFor(string header, int field)
    {
        if (field == 0 && (header.Length == 0 || NamesOfRowNumbers.Contains(FoldedText.Fold(header))))
            return "It seems to hold the numbers of rows: export the table without them (index=False in pandas, row.names = FALSE in R). If it holds something else, name the column.";
        return header.Length == 0 ? "The header is blank: remove the delimiter at the end of the lines, or name the column." : null;
    }

    private static string NameOf(HeaderMatch match, int field) => match.Structure.Columns[Array.IndexOf(match.Fields, field)].Name;
}
