using System.Text;
using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// The report that people read: by file and code, the first places and how many more there are, then how each rule came out, the summary last. Lines
/// are not wrapped or cut, so that it reads the same in a terminal of any width and in a file.
/// </summary>
public sealed class TextReport : IValidationReportWriter
{
    private const int DefaultLimit = 5;

    public string Format => "text";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output)
    {
        var text = new StringBuilder();
        foreach (ReportedFile file in ReportedFile.Select(report))
            if (options.OnlyErrors ? new FindingList(file.Findings, file.Omitted).Count(Severity.Error) > 0 : file.Findings.Count > 0) WriteFile(file, options, text);
        if (options.OnlyErrors)
        {
            output.Write(Encoding.UTF8.GetBytes(text.ToString()));
            return;
        }
        RuleTable.Write(report, text);
        text.Append(FindingText.Counted(report.Files.Count, "file")).Append(": ").Append(FindingText.Number(report.Accepted)).Append(" accepted, ")
            .Append(FindingText.Number(report.HeldBack)).Append(" held back; ").Append(Counts(report.Count)).Append(".\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteFile(ReportedFile file, ValidationReportOptions options, StringBuilder text)
    {
        string judgement = file.Submission is { } judged ? (judged.Accepted ? "accepted; " : "held back; ") : "";
        text.Append(FindingText.Plain(file.Path)).Append(": ").Append(judgement).Append(Counts(new FindingList(file.Findings, file.Omitted).Count)).Append('\n');
        if (file.Submission is { Structure: not null } read)
            text.Append("  read as ").Append(read.Structure).Append(", ").Append(read.Encoding).Append(read.Locale is { } locale ? $", figures as in {locale}" : "").Append(", separated by ").Append(DelimiterName(read.Delimiter))
                .Append(read.Rows is { } rows ? ", " + FindingText.Counted(rows, "row") : "").Append('\n');
        foreach (ShownFindings group in ShownFindings.Select(file, options.MaxFindings ?? DefaultLimit))
        {
            if (options.OnlyErrors && group.Severity != Severity.Error) continue;
            text.Append("  ").Append(SeverityName(group.Severity, options.WithColor)).Append(' ').Append(group.Code).Append(" (").Append(FindingText.Number(group.Total)).Append("): ")
                .Append(FindingCatalogue.Entry(group.Code).Title).Append('\n');
            foreach (Finding finding in group.Shown) text.Append("    ").Append(FindingText.WithPlace(finding, options)).Append('\n');
            if (group.NotShown > 0) text.Append("    and ").Append(FindingText.Number(group.NotShown)).Append(" more\n");
        }
        text.Append('\n');
    }

    private static string Counts(Func<Severity, long> count) =>
        $"{FindingText.Counted(count(Severity.Error), "error")}, {FindingText.Counted(count(Severity.Warning), "warning")}, {FindingText.Number(count(Severity.Information))} information";

    /// <summary>The word for a severity, in its colour where a terminal shows one.</summary>
    private static string SeverityName(Severity severity, bool withColor)
    {
        string name = FindingText.SeverityName(severity);
        if (!withColor) return name;
        string color = severity switch { Severity.Error => "1;31", Severity.Warning => "33", _ => "36" };
        return $"\u001b[{color}m{name}\u001b[0m";
    }

    private static string DelimiterName(char? delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        _ => "tab",
    };
}
