using System.Text.Json;
using Indicators.Findings;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>The report for scripts, whose keys are stable.</summary>
public sealed class JsonReport : IValidationReportWriter
{
    public string Format => "json";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output) => ReportJson.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("tool", report.Tool);
        ReportJson.WriteDefinitions(report.Definitions, json);
        json.WriteStartArray("files");
        foreach (ReportedFile file in ReportedFile.Select(report))
            if (file.Submission is { } submission) WriteFile(file, submission, options, json);
        json.WriteEndArray();
        if (report.WorkspaceFindings.Count > 0) WriteWorkspace(report, options, json);
        WriteSummary(report, json);
        json.WriteEndObject();
    });

    private static void WriteFile(ReportedFile reported, ValidatedSubmission file, ValidationReportOptions options, Utf8JsonWriter json)
    {
        string[] areas = [.. file.Identities.Select(identity => identity.Area).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<ShownFindings> groups = ShownFindings.Select(reported, options.MaxFindings ?? int.MaxValue);
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("structure", file.Structure);
        json.WriteString("area", areas.Length == 1 ? areas[0] : null);
        json.WriteString("encoding", file.Encoding);
        if (file.Locale is not null) json.WriteString("locale", file.Locale);
        json.WriteString("delimiter", file.Delimiter?.ToString());
        if (file.Rows is { } rows) json.WriteNumber("rows", rows);
        else json.WriteNull("rows");
        json.WriteBoolean("accepted", file.IsAccepted);
        json.WriteStartArray("findings");
        foreach (Finding finding in groups.SelectMany(group => group.Shown).Order(Comparer<Finding>.Create(Finding.CompareByLocation)))
            WriteFinding(finding, null, options, json);
        json.WriteEndArray();
        if (groups.Any(group => group.NotShown > 0)) WriteNotShown(groups, json);
        ReportJson.WriteRules(file.Rules, json);
        json.WriteEndObject();
    }

    /// <summary>Writes the findings about the workspace's own files, such as its exceptions.</summary>
    private static void WriteWorkspace(ValidationReport report, ValidationReportOptions options, Utf8JsonWriter json)
    {
        json.WriteStartArray("workspace_findings");
        foreach (Finding finding in report.WorkspaceFindings) WriteFinding(finding, finding.File, options, json);
        json.WriteEndArray();
    }

    /// <param name="file">Null if the finding is written inside its file.</param>
    private static void WriteFinding(Finding finding, string? file, ValidationReportOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (file is not null) json.WriteString("path", file);
        json.WriteString("code", finding.Code);
        json.WriteString("severity", FindingText.SeverityName(finding.Severity));
        json.WriteNumber("level", finding.Level);
        if (finding.Line is { } line) json.WriteNumber("line", line);
        else json.WriteNull("line");
        if (finding.Rows > 1) json.WriteNumber("rows", finding.Rows);
        json.WriteString("column", finding.Column);
        json.WriteString("key", finding.Key);
        json.WriteString("rule", finding.Rule);
        json.WriteString("outcome", FindingText.OutcomeName(finding.Outcome));
        json.WriteString("message", finding.Problem.In(options.Language));
        json.WriteString("hint", finding.Advice?.In(options.Language));
        if (options.ShowValues && finding.CellValue is { } cell) json.WriteString("cell", cell);
        if (finding.Change is { } change) WriteChange(change, options, json);
        if (options.ShowValues && finding.Figures is { } figures) json.WriteString("figures", figures.In(options.Language));
        json.WriteEndObject();
    }

    private static void WriteNotShown(IEnumerable<ShownFindings> groups, Utf8JsonWriter json)
    {
        json.WriteStartArray("not_shown");
        foreach (ShownFindings group in groups.Where(group => group.NotShown > 0))
        {
            json.WriteStartObject();
            json.WriteString("code", group.Code);
            json.WriteString("severity", FindingText.SeverityName(group.Severity));
            json.WriteNumber("count", group.NotShown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChange(SeverityChange change, ValidationReportOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject("change");
        json.WriteString("from", FindingText.SeverityName(change.From));
        json.WriteString("explanation", change.Explanation.In(options.Language));
        json.WriteString("source", change.Source);
        json.WriteEndObject();
    }

    private static void WriteSummary(ValidationReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files.Count);
        json.WriteNumber("accepted", report.Accepted);
        json.WriteNumber("held_back", report.HeldBack);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("information", report.Count(Severity.Information));
        json.WriteEndObject();
    }
}
