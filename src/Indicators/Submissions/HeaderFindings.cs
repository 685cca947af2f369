using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>Reports what is wrong with a header, or worth knowing about it.</summary>
internal static class HeaderFindings
{
    /// <summary>Whether every needed column is there, once.</summary>
    public static bool Report(HeaderMatch match, int line, FindingCollector findings)
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
        foreach (int field in match.Unknown)
            findings.Add("unknown-column", $"Field {field + 1} is no column of {match.Structure.Id} and is ignored.", line, match.Headers[field],
                match.Headers[field].Length == 0 ? "The header is blank: remove the delimiter at the end of the lines, or name the column." : null);
        if (match.Normalised.Count > 0)
            findings.Add("header-normalised",
                $"Headers were recognised although they are written otherwise than in the structure: {string.Join(", ", match.Normalised.Select(field => NameOf(match, field)))}.", line);
        return match.Fits && match.Repeated.Count == 0;
    }

    private static string NameOf(HeaderMatch match, int field) => match.Structure.Columns[Array.IndexOf(match.Fields, field)].Name;
}
