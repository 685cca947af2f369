using System.Text.Json.Nodes;
using Indicators.Definitions.Reading.Schema;

namespace Indicators.Tests.Definitions;

/// <summary>The README's tables and the editor schemas, as the table of keys would have them.</summary>
internal static class FormatDocuments
{
    public static string Marker(MapShape shape) => $"<!-- keys: {shape.Name} -->";

    /// <summary>A Markdown table, with its marker, of the keys of a map.</summary>
    public static string Table(MapShape shape)
    {
        IEnumerable<string> rows = shape.Keys.Select(key => $"| `{key.Name}` | {Needed(key)} | {Cell(key.Value.Describe().ToString())} | {Cell(key.Meaning.ToString())} |");
        return string.Join('\n', [Marker(shape), "| key | needed | value | meaning |", "|---|---|---|---|", .. rows]);
    }

    public static JsonObject Schema(MapShape shape)
    {
        JsonObject schema = Create(shape);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", shape.Name.ToString());
        return schema;
    }

    private static string Needed(KeyShape key)
    {
        string only = string.Join(", ", key.OnlyFor);
        return key.Need switch
        {
            Need.Always => "yes",
            Need.WhereAllowed => $"for {only}",
            _ => only.Length > 0 ? $"no; only for {only}" : "no",
        };
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static JsonObject Create(ValueShape shape) => shape switch
    {
        TextShape => new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" },
                new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = new JsonObject { ["type"] = "string" } }),
        },
        // Editors read 002 and 1.5 as numbers; the reader takes them as written.
        WordShape or FractionShape => new JsonObject { ["type"] = new JsonArray("string", "number") },
        FlagShape => new JsonObject { ["type"] = "boolean" },
        ChoiceShape choice => new JsonObject { ["enum"] = new JsonArray([.. choice.Words.Select(word => JsonValue.Create(word))]) },
        NumberShape number => Number(number),
        ListShape list => List(list),
        OpenMapShape open => new JsonObject { ["type"] = "object", ["additionalProperties"] = Create(open.Value) },
        EitherShape either => new JsonObject { ["anyOf"] = new JsonArray(Create(either.First), Create(either.Second)) },
        MapShape map => Map(map),
        _ => throw new ArgumentException($"No schema for {shape}.", nameof(shape)),
    };

    private static JsonObject Number(NumberShape number)
    {
        JsonObject schema = new() { ["type"] = number.Whole ? "integer" : "number" };
        if (double.IsFinite(number.Least)) schema["minimum"] = number.Least;
        if (double.IsFinite(number.Most)) schema["maximum"] = number.Most;
        return schema;
    }

    private static JsonObject List(ListShape list)
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = Create(list.Item) };
        if (list.Least > 0) schema["minItems"] = list.Least;
        return schema;
    }

    private static JsonObject Map(MapShape map)
    {
        JsonObject properties = [];
        foreach (KeyShape key in map.KeysOf(null))
        {
            JsonObject property = Create(key.Value);
            property.Insert(0, "description", key.OnlyFor.Count == 0 ? key.Meaning.ToString() : $"Only for {string.Join(", ", key.OnlyFor)}. {key.Meaning}");
            properties[key.Name] = property;
        }
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Required(map),
            ["properties"] = properties,
        };
        if (map.Variants.Count > 0) schema["allOf"] = new JsonArray([.. map.Variants.Select(variant => Variant(map, variant.Word, variant.More))]);
        return schema;
    }

    private static JsonArray Required(MapShape map) =>
        new([.. map.Keys.Where(key => key.Need == Need.Always).Select(key => JsonValue.Create(key.Name))]);

    /// <summary>What holds where the deciding key has a word: the keys that may be written, and those that must be.</summary>
    private static JsonObject Variant(MapShape map, string word, MapShape more) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [map.Variant!] = new JsonObject { ["const"] = word } } },
        ["then"] = new JsonObject
        {
            ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. map.KeysOf(word).Select(key => JsonValue.Create(key.Name))]) },
            ["required"] = Required(more),
        },
    };
}
