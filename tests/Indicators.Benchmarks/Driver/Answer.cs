using System.Globalization;
using System.Text.Json;

namespace Indicators.Benchmarks.Driver;

/// <summary>What a program found: counts by the code of the finding, and sums by set, region and year. It says only what it judged.</summary>
internal sealed record Answer(IReadOnlyDictionary<string, double> Numbers)
{
    /// <summary>As competitors print it.</summary>
    public static Answer ParseCompetitor(string output)
    {
        using var json = JsonDocument.Parse(output);
        Dictionary<string, double> numbers = [];
        foreach (JsonProperty property in json.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number) numbers.Add(property.Name, property.Value.GetDouble());
            else foreach (JsonProperty sum in property.Value.EnumerateObject()) numbers.Add(sum.Name, sum.Value.GetDouble());
        }
        return new Answer(numbers);
    }

    /// <summary>From the tool's report in JSON.</summary>
    public static Answer ParseValidation(string output)
    {
        using var json = JsonDocument.Parse(output);
        JsonElement file = json.RootElement.GetProperty("files")[0];
        Dictionary<string, double> numbers = new() { ["rows"] = file.GetProperty("rows").GetDouble(), ["unknown-code"] = 0, ["not-a-number"] = 0 };
        void Count(JsonElement finding, double count)
        {
            string code = finding.GetProperty("code").GetString()!;
            if (numbers.TryGetValue(code, out double before)) numbers[code] = before + count;
        }
        foreach (JsonElement finding in file.GetProperty("findings").EnumerateArray()) Count(finding, 1);
        if (file.TryGetProperty("not_shown", out JsonElement rest))
            foreach (JsonElement group in rest.EnumerateArray()) Count(group, group.GetProperty("count").GetDouble());
        foreach (JsonElement rule in file.GetProperty("rules").EnumerateArray())
            if (Name(rule.GetProperty("rule").GetString()!, file.GetProperty("accepted").GetBoolean()) is { } name) numbers[name] = rule.GetProperty("fail").GetDouble();
        return new Answer(numbers);
    }

    /// <summary>The number of findings in the tool's report in JSON, shown or counted.</summary>
    public static long CountFindings(string output)
    {
        using var json = JsonDocument.Parse(output);
        JsonElement file = json.RootElement.GetProperty("files")[0];
        long count = file.GetProperty("findings").GetArrayLength();
        if (file.TryGetProperty("not_shown", out JsonElement rest)) count += rest.EnumerateArray().Sum(group => group.GetProperty("count").GetInt64());
        return count;
    }

    /// <summary>From the tool's figures in CSV: one indicator by region and year, without breakdown, where it has a value.</summary>
    public static Answer ParseFigures(string output)
    {
        Dictionary<string, double> numbers = [];
        foreach (string line in output.Split('\n').Where(line => line.StartsWith(ComparisonTask.Indicator + ",", StringComparison.Ordinal)))
        {
            string[] cells = line.Split(',');
            if (cells[1] is "unhcr" or "m49-region" or "world" && cells[2] != "_X" && cells[3].Length == 4 && cells[4] == "_T" && cells[5].Length > 0)
                numbers.Add($"{cells[1]}:{cells[2]}:{cells[3]}", double.Parse(cells[5], CultureInfo.InvariantCulture));
        }
        return new Answer(numbers);
    }

    /// <summary>The first number that both say and differ in, as text; null where there is none.</summary>
    public string? DifferenceFrom(Answer other)
    {
        string[] both = [.. Numbers.Keys.Intersect(other.Numbers.Keys).Order(StringComparer.Ordinal)];
        if (both.Length == 0) return "there is nothing that both say";
        return both.Where(name => Math.Abs(Numbers[name] - other.Numbers[name]) > 1e-6)
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} is {Numbers[name]} and {other.Numbers[name]}")).FirstOrDefault();
    }

    /// <param name="rule">The rule.</param>
    /// <param name="accepted">An unreadable row leaves the sums that it belongs to undecided; other programs do not know that.</param>
    private static string? Name(string rule, bool accepted) => rule switch
    {
        "below-minimum" or "duplicate-key" => rule,
        "application-types-of-applications" => "condition-not-met",
        "decisions-add-up" when accepted => "parts-differ",
        _ => null,
    };
}
