using System.Text;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// The report for people: by file and code, the first locations and the number of others; then the outcomes of each rule; finally the summary.
/// Lines are not wrapped or cut, so that the report is the same in every terminal and in a file.
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
        RuleTable.Write(report, options.Language, text);
        text.Append(FormatMessages.Summary(
            files: FormatMessages.Files(report.Files.Count), accepted: FormatMessages.AcceptedCount(report.Accepted),
            heldBack: FormatMessages.HeldBackCount(report.HeldBack), counts: Counts(report.Count)).In(options.Language)).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteFile(ReportedFile file, ValidationReportOptions options, StringBuilder text)
    {
        string path = FindingText.Plain(file.Path);
        Message counts = Counts(new FindingList(file.Findings, file.Omitted).Count);
        text.Append((file.Submission switch
        {
            { IsAccepted: true } => FormatMessages.FileAccepted(file: path, counts: counts),
            { } => FormatMessages.FileHeldBack(file: path, counts: counts),
            _ => FormatMessages.FileCounts(file: path, counts: counts),
        }).In(options.Language)).Append('\n');
        if (file.Submission is { Structure: not null } read) text.Append("  ").Append(HowRead(read).In(options.Language)).Append('\n');
        foreach (ShownFindings group in ShownFindings.Select(file, options.MaxFindings ?? DefaultLimit))
        {
            if (options.OnlyErrors && group.Severity != Severity.Error) continue;
            text.Append("  ").Append(Color(group.Severity, options.WithColor)).Append(FormatMessages.Group(
                severity: FindingLine.SeverityWord(group.Severity), code: group.Code, count: group.Total,
                title: FindingCatalogue.Entry(group.Code).Title).In(options.Language)).Append(options.WithColor ? "\u001b[0m" : "").Append('\n');
            foreach (Finding finding in group.Shown) text.Append("    ").Append(FindingText.FormatWithLocation(finding, options)).Append('\n');
            if (group.NotShown > 0) text.Append("    ").Append(FormatMessages.AndMore(group.NotShown).In(options.Language)).Append('\n');
        }
        text.Append('\n');
    }

    /// <summary>The escape sequence that starts the colour of a severity, if the terminal shows colours.</summary>
    private static string Color(Severity severity, bool withColor) => withColor
        ? $"\u001b[{severity switch { Severity.Error => "1;31", Severity.Warning => "33", _ => "36" }}m"
        : "";

    private static Message HowRead(ValidatedSubmission read)
    {
        List<object> how = [read.Structure!, read.Encoding!];
        if (read.Locale is { } locale) how.Add(FormatMessages.FiguresAsIn(locale));
        how.Add(FormatMessages.SeparatedBy(DelimiterName(read.Delimiter)));
        if (read.Rows is { } rows) how.Add(FormatMessages.Rows(rows));
        return FormatMessages.ReadAs(how);
    }

    private static Message Counts(Func<Severity, long> count) => FormatMessages.Counts(
        errors: FormatMessages.Errors(count(Severity.Error)), warnings: FormatMessages.Warnings(count(Severity.Warning)),
        informations: FormatMessages.Informations(count(Severity.Information)));

    private static Message DelimiterName(char? delimiter) => delimiter switch
    {
        ',' => FormatMessages.Comma,
        ';' => FormatMessages.Semicolon,
        _ => FormatMessages.Tab,
    };
}
