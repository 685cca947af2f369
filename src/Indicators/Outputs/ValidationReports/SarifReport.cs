using System.Text.Json;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Text;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// SARIF 2.1.0, for code-scanning services. The rules are the catalogue of codes, the same in every run; accepted exceptions are
/// suppressions; notifications state what a run leaves out; the files' properties count each rule's outcomes.
/// </summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
public sealed class SarifReport : IValidationReportWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public string Format => "sarif";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output) => ReportJson.Write(output, json =>
    {
        IReadOnlyList<ReportedFile> files = ReportedFile.Select(report);
        var selection = SarifSelection.Select(files, options.MaxFindings);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(report.Tool, options.Language, json);
        WriteInvocation(selection, options.Language, json);
        json.WriteStartArray("artifacts");
        foreach (ReportedFile file in files) WriteArtifact(file, json);
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (SarifResult result in selection.Results) WriteResult(result, options, json);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        ReportJson.WriteDefinitions(report.Definitions, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(string tool, MessageCatalogue language, Utf8JsonWriter json)
    {
        int blank = tool.LastIndexOf(' ');
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", blank < 0 ? tool : tool[..blank]);
        if (blank >= 0) json.WriteString("version", tool[(blank + 1)..]);
        json.WriteStartArray("rules");
        // Faults of the definitions end a command before there is a report.
        foreach (FindingEntry entry in FindingCatalogue.OfSubmissions) WriteRule(entry, language, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(FindingEntry entry, MessageCatalogue language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Code);
        WriteText("shortDescription", entry.Title.In(language), json);
        WriteText("fullDescription", entry.Meaning.In(language), json);
        WriteText("help", entry.Remedy.In(language), json);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(entry.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue($"ess-level-{DataNumber.Format(entry.Level)}");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(SarifSelection selection, MessageCatalogue language, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        if (selection.IsCut)
            WriteNotification(null, "warning",
                FormatMessages.SarifLimit(SarifSelection.MostResults).In(language), json);
        foreach (SarifLeftOut one in selection.LeftOut)
            WriteNotification(one.Code, "warning",
                FormatMessages.SarifCounted(count: one.Count, code: one.Code, severity: FindingLine.SeverityWord(one.Severity)).In(language), json);
        if (selection.Results.Count > SarifSelection.MostKept)
            WriteNotification(null, "note",
                FormatMessages.SarifKept(kept: SarifSelection.MostKept, results: selection.Results.Count).In(language), json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(string? code, string level, string message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteText("message", message, json);
        if (code is not null)
        {
            json.WriteStartObject("associatedRule");
            json.WriteString("id", code);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteArtifact(ReportedFile file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("location");
        json.WriteString("uri", ArtifactUri.Format(file.Path));
        json.WriteEndObject();
        if (file.Submission is { } submission)
        {
            json.WriteStartObject("properties");
            json.WriteString("structure", submission.Structure);
            json.WriteBoolean("accepted", submission.IsAccepted);
            ReportJson.WriteRules(file.Rules, json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteResult(SarifResult result, ValidationReportOptions options, Utf8JsonWriter json)
    {
        Finding finding = result.Finding;
        bool failed = finding.Outcome == Outcome.Fail;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        // In the standard, only failures have a level, not open or passed results.
        json.WriteString("kind", finding.Outcome switch { Outcome.Fail => "fail", Outcome.Pass => "pass", _ => "open" });
        json.WriteString("level", failed ? Level(finding.Severity) : "none");
        string sentence = FindingText.Sentence(finding, options);
        WriteText("message", finding.Column is { Length: > 0 } name
            ? FormatMessages.ColumnPrefix(column: FindingText.Plain(name), text: sentence).In(options.Language)
            : sentence, json);
        if (finding.Rows > 1) json.WriteNumber("occurrenceCount", finding.Rows);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri.Format(finding.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line ?? 1); // services show no result without a line
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", result.Fingerprint); // the only fingerprint that services use
        json.WriteEndObject();
        if (finding.Change is { } change) WriteSuppression(change, options, json);
        json.WriteStartObject("properties");
        json.WriteNumber("ess-level", finding.Level);
        if (finding.Rule is not null) json.WriteString("rule", finding.Rule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSuppression(SeverityChange change, ValidationReportOptions options, Utf8JsonWriter json)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", change.Explanation.In(options.Language));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
