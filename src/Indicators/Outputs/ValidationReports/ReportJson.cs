using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Indicators.Definitions;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>Shared code of the reports in JSON.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes one value and a line end.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Layout)) write(json);
        output.Write("\n"u8);
    }

    public static void WriteDefinitions(IReadOnlyList<DefinitionFile> definitions, Utf8JsonWriter json)
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

    public static void WriteRules(IReadOnlyList<RuleCount> rules, Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (RuleCount rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteNumber("pass", rule.Pass);
            json.WriteNumber("fail", rule.Fail);
            json.WriteNumber("undecided", rule.Undecided);
            if (rule.NoHistory > 0) json.WriteNumber("no_history", rule.NoHistory);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
