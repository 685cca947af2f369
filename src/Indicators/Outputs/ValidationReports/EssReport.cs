using System.Globalization;
using Indicators.Findings;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// The validation report of the European Statistical System, schema 1.0.1: an array of validations and aggregations. Each finding is a
/// validation that failed or was undecided; each rule without a listed finding is one validation of its file; three aggregations count a
/// rule's outcomes, and one counts the findings of a code that are not listed.
/// </summary>
/// <remarks>
/// https://github.com/data-cleaning/ValidatReport. An event must have a time (ISO 8601, basic). No clock is read, so it is that of the
/// data, see <see cref="ValidationReport.Date"/>; it is empty if no file has a period.
/// </remarks>
public sealed class EssReport : IValidationReportWriter
{
    public string Format => "ess";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output) => ReportJson.Write(output, json =>
    {
        IReadOnlyList<ReportedFile> files = ReportedFile.Select(report);
        DateOnly? newest = files.Max(NewestDay);
        IReadOnlyList<string> fingerprints = FindingFingerprint.Compute(files.SelectMany(file => file.Findings));
        int next = 0;
        json.WriteStartArray();
        foreach (ReportedFile file in files)
        {
            var writer = new EssFileWriter(file, report.Tool, Time(report.Date ?? NewestDay(file) ?? newest), options, json);
            IReadOnlyList<ShownFindings> groups = ShownFindings.Select(file, options.MaxFindings ?? int.MaxValue);
            HashSet<Finding> shown = new(groups.SelectMany(group => group.Shown), ReferenceEqualityComparer.Instance);
            foreach (Finding finding in file.Findings)
            {
                string id = fingerprints[next++];
                if (shown.Contains(finding)) writer.WriteFinding(finding, id);
            }
            HashSet<string> listed = [.. shown.Select(finding => finding.Rule ?? finding.Code)];
            foreach (RuleCount rule in file.Rules) writer.WriteRule(rule, listed.Contains(rule.Rule));
            foreach (ShownFindings group in groups) writer.WriteNotShown(group);
        }
        json.WriteEndArray();
    });

    private static DateOnly? NewestDay(ReportedFile file) =>
        file.Submission is { Filings.Count: > 0 } submission ? submission.Filings.Max(filing => filing.Period.LastDay) : null;

    private static string Time(DateOnly? day) => day is { } known ? known.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture) : "";
}
