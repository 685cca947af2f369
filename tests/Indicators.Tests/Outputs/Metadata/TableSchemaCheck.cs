using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Tests.Outputs.Metadata;

/// <summary>
/// A small validator of the Table Schema specification, version 1, as an office's own tool would be: it knows the schema's
/// JSON and nothing of this program.
/// </summary>
internal sealed class TableSchemaCheck(JsonElement schema)
{
    private readonly JsonElement[] fields = [.. schema.GetProperty("fields").EnumerateArray()];
    private readonly HashSet<string> missing = [.. schema.GetProperty("missingValues").EnumerateArray().Select(value => value.GetString()!)];

    /// <summary>What is wrong with a table, a line each.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        if (!header.SequenceEqual(fields.Select(field => field.GetProperty("name").GetString()))) return ["header"];
        List<string> faults = [];
        int[] key = schema.TryGetProperty("primaryKey", out JsonElement names)
            ? [.. names.EnumerateArray().Select(name => Array.FindIndex(fields, field => field.GetProperty("name").GetString() == name.GetString()))]
            : [];
        HashSet<string> keys = [];
        foreach ((int index, string[] row) in rows.Index())
        {
            faults.AddRange(row.Select((cell, i) => Fault(fields[i], cell)).OfType<string>().Select(fault => $"{index}: {fault}"));
            if (key.Length > 0 && !keys.Add(string.Join('\0', key.Select(i => row[i])))) faults.Add($"{index}: primary key");
        }
        return faults;
    }

    private string? Fault(JsonElement field, string cell)
    {
        string name = field.GetProperty("name").GetString()!;
        JsonElement constraints = field.TryGetProperty("constraints", out JsonElement written) ? written : default;
        if (missing.Contains(cell)) return Is(constraints, "required") ? $"{name} required" : null;
        switch (field.GetProperty("type").GetString())
        {
            case "integer":
                if (!long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)) return $"{name} type";
                return Limit(constraints, name, whole);
            case "number":
                string point = field.TryGetProperty("decimalChar", out JsonElement mark) ? mark.GetString()! : ".";
                string text = field.TryGetProperty("groupChar", out JsonElement group) ? cell.Replace(group.GetString()!, "", StringComparison.Ordinal) : cell;
                if (point != "." && text.Contains('.', StringComparison.Ordinal)) return $"{name} type";
                text = text.Replace(point, ".", StringComparison.Ordinal);
                if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return $"{name} type";
                return Limit(constraints, name, number);
            case "string":
                if (Has(constraints, "pattern", out JsonElement pattern) && !Regex.IsMatch(cell, $"^{pattern.GetString()}$")) return $"{name} pattern";
                return Has(constraints, "enum", out JsonElement words) && words.EnumerateArray().All(word => word.GetString() != cell) ? $"{name} enum" : null;
            default:
                throw new InvalidOperationException($"{name} has a type that this check does not know.");
        }
    }

    private static string? Limit(JsonElement constraints, string name, double number)
    {
        if (Has(constraints, "minimum", out JsonElement minimum) && number < minimum.GetDouble()) return $"{name} minimum";
        return Has(constraints, "maximum", out JsonElement maximum) && number > maximum.GetDouble() ? $"{name} maximum" : null;
    }

    private static bool Is(JsonElement constraints, string name) => Has(constraints, name, out JsonElement value) && value.GetBoolean();

    private static bool Has(JsonElement constraints, string name, out JsonElement value)
    {
        value = default;
        return constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out value);
    }
}
