using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Tests.Outputs.ValidationReports;

/// <summary>The rules of the ESS validation report's schema 1.0.1, and the form of time that its documentation asks for.</summary>
internal static partial class EssSchema
{
    public static IReadOnlyList<string> Faults(JsonElement report)
    {
        if (report.ValueKind != JsonValueKind.Array) return ["the report is no array"];
        List<string> faults = [];
        foreach ((int index, JsonElement item) in report.EnumerateArray().Index())
        {
            List<string> validation = Validation(item), aggregation = Aggregation(item);
            if (validation.Count == 0 && aggregation.Count == 0) faults.Add($"{index}: is both a validation and an aggregation");
            if (validation.Count > 0 && aggregation.Count > 0) faults.Add($"{index}: {string.Join(", ", validation)}; {string.Join(", ", aggregation)}");
        }
        return faults;
    }

    private static List<string> Validation(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return ["no object"];
        List<string> faults = Common(item, "validation");
        if (item.TryGetProperty("value", out JsonElement value) && !OneOf(value, "0", "1", "NA")) faults.Add("value");
        if (item.TryGetProperty("rule", out JsonElement rule))
        {
            Texts(rule, ["language", "expression"], ["description", "explanation"], faults);
            if (!rule.TryGetProperty("severity", out JsonElement severity) || !OneOf(severity, "information", "warning", "error")) faults.Add("severity");
            if (rule.TryGetProperty("change", out JsonElement change) && !OneOf(change, "up", "down")) faults.Add("change");
        }
        return faults;
    }

    private static List<string> Aggregation(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return ["no object"];
        List<string> faults = Common(item, "aggregation");
        if (item.TryGetProperty("value", out JsonElement value) && value.ValueKind != JsonValueKind.String) faults.Add("value");
        if (item.TryGetProperty("aggregate", out JsonElement aggregate)) Texts(aggregate, ["language", "expression"], ["description"], faults);
        return faults;
    }

    private static List<string> Common(JsonElement item, string type)
    {
        List<string> faults = [];
        if (item.TryGetProperty("id", out JsonElement id) && id.ValueKind != JsonValueKind.String) faults.Add("id");
        if (item.TryGetProperty("type", out JsonElement given) && !OneOf(given, type)) faults.Add("type");
        if (item.TryGetProperty("event", out JsonElement happened))
        {
            Texts(happened, ["time", "actor"], [], faults);
            if (happened.TryGetProperty("time", out JsonElement time) && time.ValueKind == JsonValueKind.String && !BasicTime().IsMatch(time.GetString()!)) faults.Add("form of time");
        }
        if (item.TryGetProperty("data", out JsonElement data))
        {
            foreach (string name in (string[])["source", "target"])
                if (!data.TryGetProperty(name, out JsonElement keys) || keys.ValueKind != JsonValueKind.Array || keys.EnumerateArray().Any(key => key.ValueKind != JsonValueKind.Array))
                    faults.Add(name);
            Texts(data, [], ["description"], faults);
        }
        return faults;
    }

    private static void Texts(JsonElement item, string[] required, string[] optional, List<string> faults)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            faults.Add("no object");
            return;
        }
        faults.AddRange(required.Where(name => !item.TryGetProperty(name, out JsonElement text) || text.ValueKind != JsonValueKind.String));
        faults.AddRange(optional.Where(name => item.TryGetProperty(name, out JsonElement text) && text.ValueKind != JsonValueKind.String));
    }

    private static bool OneOf(JsonElement value, params string[] words) => value.ValueKind == JsonValueKind.String && words.Contains(value.GetString());

    [GeneratedRegex(@"^(\d{8}T\d{6}Z)?$")]
    private static partial Regex BasicTime();
}
