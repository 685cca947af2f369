using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Validation.Formats;

/// <summary>The report that scripts read. Its keys are a contract.</summary>
public sealed class JsonReport : IValidationReportWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public string Format => "json";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            json.WriteString("tool", report.Tool);
            WriteDefinitions(report.Definitions, json);
            json.WriteStartArray("files");
            foreach (ValidatedSubmission file in report.Files) WriteFile(file, options, json);
            json.WriteEndArray();
            WriteSummary(report, json);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteDefinitions(IReadOnlyList<DefinitionFile> definitions, Utf8JsonWriter json)
    {
        json.WriteStartArray("definitions");
        foreach (DefinitionFile definition in definitions)
        {
            json.WriteStartObject();
            json.WriteString("path", definition.Path);
            json.WriteString("sha256", definition.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFile(ValidatedSubmission file, ValidationReportOptions options, Utf8JsonWriter json)
    {
        string[] areas = [.. file.Identities.Select(identity => identity.Area).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<ShownFindings> groups = ShownFindings.Of(file, options.MaxFindings ?? int.MaxValue);
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("structure", file.Structure);
        json.WriteString("area", areas.Length == 1 ? areas[0] : null);
        json.WriteString("encoding", file.Encoding);
        json.WriteString("delimiter", file.Delimiter?.ToString());
        if (file.Rows is { } rows) json.WriteNumber("rows", rows);
        else json.WriteNull("rows");
        json.WriteBoolean("accepted", file.Accepted);
        json.WriteStartArray("findings");
        foreach (Finding finding in groups.SelectMany(group => group.Shown).Order(Comparer<Finding>.Create(Finding.CompareByPlace)))
            WriteFinding(finding, options, json);
        json.WriteEndArray();
        if (groups.Any(group => group.NotShown > 0)) WriteNotShown(groups, json);
        json.WriteStartArray("rules");
        foreach (RuleCount rule in file.Rules) WriteRule(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Finding finding, ValidationReportOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteNumber("level", finding.Level);
        if (finding.Line is { } line) json.WriteNumber("line", line);
        else json.WriteNull("line");
        json.WriteString("column", finding.Column);
        json.WriteString("key", finding.Key);
        json.WriteString("rule", finding.Rule);
        json.WriteString("outcome", finding.Outcome switch
        {
            Outcome.Pass => "pass",
            Outcome.Fail => "fail",
            _ => "undecided",
        });
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        if (options.ShowValues && finding.CellValue is { } cell) json.WriteString("cell", cell);
        json.WriteEndObject();
    }

    private static void WriteNotShown(IEnumerable<ShownFindings> groups, Utf8JsonWriter json)
    {
        json.WriteStartArray("not_shown");
        foreach (ShownFindings group in groups.Where(group => group.NotShown > 0))
        {
            json.WriteStartObject();
            json.WriteString("code", group.Code);
            json.WriteString("severity", Name(group.Severity));
            json.WriteNumber("count", group.NotShown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRule(RuleCount rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("pass", rule.Pass);
        json.WriteNumber("fail", rule.Fail);
        json.WriteNumber("undecided", rule.Undecided);
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

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };
}
