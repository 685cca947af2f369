using System.Globalization;
using System.Text;
using Indicators.Findings;

namespace Indicators.Validation.Formats;

/// <summary>
/// The report that people read: by file and code, the first places and how many more there are, the summary last. Lines
/// are not wrapped or cut, so that it reads the same in a terminal of any width and in a file.
/// </summary>
public sealed class TextReport : IValidationReportWriter
{
    private const int DefaultLimit = 5;

    public string Format => "text";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output)
    {
        var text = new StringBuilder();
        foreach (ValidatedSubmission file in report.Files)
            if (file.Findings.Count > 0) WriteFile(file, options, text);
        if (report.Files.SelectMany(file => file.Rules).Any(rule => rule.Undecided > 0)) WriteUndecided(report, text);
        text.Append(Counted(report.Files.Count, "file")).Append(": ").Append(Number(report.Accepted)).Append(" accepted, ")
            .Append(Number(report.HeldBack)).Append(" held back; ").Append(Counts(report.Count)).Append(".\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteFile(ValidatedSubmission file, ValidationReportOptions options, StringBuilder text)
    {
        text.Append(Plain(file.Path)).Append(": ").Append(file.Accepted ? "accepted" : "held back").Append("; ").Append(Counts(file.Count)).Append('\n');
        if (file.Structure is not null)
            text.Append("  read as ").Append(file.Structure).Append(", ").Append(file.Encoding).Append(", separated by ").Append(DelimiterName(file.Delimiter))
                .Append(file.Rows is { } rows ? ", " + Counted(rows, "row") : "").Append('\n');
        foreach (ShownFindings group in ShownFindings.Of(file, options.MaxFindings ?? DefaultLimit))
        {
            text.Append("  ").Append(SeverityName(group.Severity)).Append(' ').Append(group.Code).Append(" (").Append(Number(group.Total)).Append("): ")
                .Append(FindingCatalogue.Entry(group.Code).Title).Append('\n');
            foreach (Finding finding in group.Shown) WriteFinding(finding, options, text);
            if (group.NotShown > 0) text.Append("    and ").Append(Number(group.NotShown)).Append(" more\n");
        }
        text.Append('\n');
    }

    private static void WriteFinding(Finding finding, ValidationReportOptions options, StringBuilder text)
    {
        text.Append("    ");
        if (finding.Line is { } line) text.Append("line ").Append(Number(line));
        if (finding.Column is { Length: > 0 } column) text.Append(finding.Line is null ? "" : ", ").Append("column ").Append(Plain(column));
        if (finding.Line is not null || finding.Column is { Length: > 0 }) text.Append(": ");
        text.Append(Plain(finding.Message));
        if (options.ShowValues && finding.CellValue is { } cell) text.Append(" The cell holds \"").Append(Plain(cell)).Append("\".");
        if (finding.Hint is { } hint) text.Append(' ').Append(Plain(hint));
        if (finding.Key is { } key) text.Append(" [").Append(key).Append(']');
        text.Append('\n');
    }

    private static void WriteUndecided(ValidationReport report, StringBuilder text)
    {
        IEnumerable<string> rules = report.Files.SelectMany(file => file.Rules).GroupBy(rule => rule.Rule)
            .Select(group => (Rule: group.Key, Undecided: group.Sum(rule => rule.Undecided)))
            .Where(rule => rule.Undecided > 0).OrderBy(rule => rule.Rule, StringComparer.Ordinal)
            .Select(rule => $"{rule.Rule} {Number(rule.Undecided)}");
        text.Append("Undecided, since an operand is missing (rows by rule): ").AppendJoin(", ", rules).Append(".\n");
    }

    private static string Counts(Func<Severity, long> count) =>
        $"{Counted(count(Severity.Error), "error")}, {Counted(count(Severity.Warning), "warning")}, {Number(count(Severity.Information))} information";

    private static string Counted(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    private static string DelimiterName(char? delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        _ => "tab",
    };

    /// <summary>The text without control characters, which a file could use to rewrite the reader's screen.</summary>
    private static string Plain(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;
}
