using System.Text.Json;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Text;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>Writes the part of the ESS report about one file.</summary>
internal sealed class EssFileWriter(ReportedFile file, string tool, string time, ValidationReportOptions options, Utf8JsonWriter json)
{
    /// <summary>The language in which rules are identified: codes of the catalogue, and rules of the structures.</summary>
    private const string Language = "indicators";

    public void WriteFinding(Finding finding, string id)
    {
        FindingEntry entry = FindingCatalogue.Entry(finding.Code);
        Start(id, "validation");
        WriteRule(finding.Rule ?? finding.Code, finding.Severity, entry, finding.Level, finding.Change);
        WriteData(finding, FindingText.Sentence(finding, options));
        End(finding.Outcome switch { Outcome.Pass => "1", Outcome.Fail => "0", _ => "NA" });
    }

    /// <summary>How often a rule passed, failed or was undecided, and its outcome for the file if no listed finding gives it.</summary>
    /// <param name="isListed">Whether a finding of the rule is listed.</param>
    public void WriteRule(RuleCount rule, bool isListed)
    {
        if (!isListed)
        {
            FindingEntry entry = FindingCatalogue.Entry(rule.Code);
            Start($"{rule.Rule}:{file.Path}", "validation");
            WriteRule(rule.Rule, rule.Severity ?? entry.Severity, entry, rule.Level ?? entry.Level, null);
            WriteData(null, null);
            End(rule.Fail > 0 ? "0" : rule.Undecided > 0 ? "NA" : "1");
        }
        WriteCount($"{rule.Rule}:pass:{file.Path}", FormatMessages.EssPass(rule.Rule), rule.Pass);
        WriteCount($"{rule.Rule}:fail:{file.Path}", FormatMessages.EssFail(rule.Rule), rule.Fail);
        WriteCount($"{rule.Rule}:undecided:{file.Path}", FormatMessages.EssUndecided(rule.Rule), rule.Undecided);
    }

    public void WriteNotShown(ShownFindings group)
    {
        if (group.NotShown == 0) return;
        string severity = FindingText.SeverityName(group.Severity);
        WriteCount($"{group.Code}:{severity}:not-listed:{file.Path}", FormatMessages.EssNotListed(code: group.Code, severity: FindingLine.SeverityWord(group.Severity)), group.NotShown);
    }

    private void WriteCount(string id, Message expression, long count)
    {
        Start(id, "aggregation");
        json.WriteStartObject("aggregate");
        json.WriteString("language", Language);
        json.WriteString("expression", expression.In(options.Language));
        json.WriteEndObject();
        WriteData(null, null);
        End(DataNumber.Format(count));
    }

    private void Start(string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", FindingText.Plain(id));
        json.WriteString("type", type);
        json.WriteStartObject("event");
        json.WriteString("time", time);
        json.WriteString("actor", tool.Split(' ', 2)[0]);
        json.WriteString("agent", tool);
        json.WriteString("trigger", "submission");
        json.WriteEndObject();
    }

    /// <param name="level">The ESS level, for which the schema has no property.</param>
    private void WriteRule(string expression, Severity severity, FindingEntry entry, int level, SeverityChange? change)
    {
        json.WriteStartObject("rule");
        json.WriteString("language", Language);
        json.WriteString("expression", expression);
        json.WriteString("severity", FindingText.SeverityName(severity));
        json.WriteString("description", FormatMessages.EssRule(title: entry.Title, meaning: entry.Meaning, level: level).In(options.Language));
        if (change is not null)
        {
            json.WriteString("change", "down");
            json.WriteString("explanation", change.Explanation.In(options.Language));
        }
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes the file as source and, as target, the file or the cell by its line, key and column. Keys with several parts are lists.
    /// </summary>
    private void WriteData(Finding? finding, string? description)
    {
        json.WriteStartObject("data");
        WriteKey("source", [file.Path]);
        List<string> target = [file.Path];
        if (finding?.Line is { } line) target.Add($"line={DataNumber.Format(line)}");
        if (finding?.Key is { } key) target.AddRange(key.Split(';'));
        if (finding?.Column is { Length: > 0 } column) target.Add($"column={column}");
        WriteKey("target", target);
        if (description is not null) json.WriteString("description", description);
        json.WriteEndObject();
    }

    private void WriteKey(string name, IEnumerable<string> parts)
    {
        json.WriteStartArray(name);
        json.WriteStartArray();
        foreach (string part in parts) json.WriteStringValue(FindingText.Plain(part));
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private void End(string value)
    {
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
