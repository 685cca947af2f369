using Indicators.Common;
using Indicators.Definitions.Reading.Schema;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <param name="languages">The programme's languages; null where they are not known, and nothing is said of languages.</param>
/// <param name="prepared">Other languages that a text may have.</param>
/// <summary>Compares a YAML file with the table of keys: unknown, missing and repeated keys, values of another kind, words that are not among the choices.</summary>
internal sealed class ShapeCheck(SourceFile file, IReadOnlyList<string>? languages, IReadOnlyCollection<string> prepared, DefinitionFindings findings)
{
    public void Map(YamlMapping map, MapShape shape)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? variant = Variant(map, shape);
        foreach (YamlEntry entry in map.Entries)
        {
            string name = entry.Key.Text;
            if (shape.Key(name, variant) is not { } key)
            {
                findings.Add("definition-unknown-key", file, entry.Key.Line, $"'{name}' is not a key of {NameOf(shape, variant)}.",
                    NearestWord.Hint(name, shape.KeysOf(variant).Select(known => known.Name)));
                continue;
            }
            if (!seen.Add(name))
                findings.Add("definition-duplicate", file, entry.Key.Line, $"The key '{name}' is written twice.", "Keep one of them.");
            if (!Allows(key, variant))
                findings.Add("definition-contradiction", file, entry.Key.Line,
                    $"'{name}' is for {shape.Variant} {string.Join(" or ", key.OnlyFor)}, and this is {variant}.", "Remove the key.");
            Value(entry.Value, key.Value, name, entry.Key.Line);
        }
        foreach (KeyShape key in variant is null ? shape.Keys : shape.KeysOf(variant))
        {
            bool needed = key.Need == Need.Always || (key.Need == Need.WhereAllowed && variant is not null && Allows(key, variant));
            if (needed && !seen.Contains(key.Name))
                findings.Add("definition-missing-key", file, map.Line, $"The key '{key.Name}' of {NameOf(shape, variant)} is missing.", $"{key.Name}: {key.Value.Describe()}");
        }
    }

    /// <summary>The word that decides which keys may be written, or null where it is missing or itself at fault.</summary>
    private static string? Variant(YamlMapping map, MapShape shape) =>
        shape.Variant is { } name && map.Word(name) is { } word && Fault(word, shape.Key(name)!.Value) is null ? word : null;

    private static string NameOf(MapShape shape, string? variant) =>
        shape.Variants.FirstOrDefault(one => one.Word == variant)?.More.Name ?? shape.Name;

    private static bool Allows(KeyShape key, string? variant) => key.OnlyFor.Count == 0 || variant is null || key.OnlyFor.Contains(variant);

    private void Value(YamlValue value, ValueShape shape, string name, int line)
    {
        switch (shape, value)
        {
            case (_, YamlScalar { IsNothing: true }):
                findings.Add("definition-wrong-type", file, line, $"'{name}' has no value.", $"Expected: {shape.Describe()}.");
                break;
            case (MapShape known, YamlMapping map):
                Map(map, known);
                break;
            case (OpenMapShape open, YamlMapping map):
                OpenMap(map, open);
                break;
            case (TextShape, YamlMapping map):
                Texts(map, name);
                break;
            case (ListShape list, YamlList items):
                if (items.Items.Count < list.Least)
                    findings.Add("definition-bad-value", file, line, $"'{name}' holds {items.Items.Count} items; at least {list.Least} are needed.");
                foreach (YamlValue item in items.Items) Value(item, list.Item, name, item.Line);
                break;
            case (EitherShape either, _):
                Either(value, either, name, line);
                break;
            case (TextShape or WordShape or FlagShape or NumberShape or FractionShape or ChoiceShape, YamlScalar scalar):
                Word(scalar, shape, name);
                break;
            default:
                findings.Add("definition-wrong-type", file, line, $"'{name}' is {Kind(value)}.", $"Expected: {shape.Describe()}.");
                break;
        }
    }

    private void OpenMap(YamlMapping map, OpenMapShape shape)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (!seen.Add(entry.Key.Text))
                findings.Add("definition-duplicate", file, entry.Key.Line, $"The key '{entry.Key.Text}' is written twice.", "Keep one of them.");
            Value(entry.Value, shape.Value, entry.Key.Text, entry.Key.Line);
        }
    }

    private void Texts(YamlMapping map, string name)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            string language = entry.Key.Text;
            if (!seen.Add(language))
                findings.Add("definition-duplicate", file, entry.Key.Line, $"The language '{language}' of '{name}' is written twice.", "Keep one of them.");
            if (languages is not null && !languages.Contains(language) && !prepared.Contains(language))
                findings.AddUnknown(file, entry.Key.Line, "language", language, languages.Concat(prepared));
            if (entry.Value is not YamlScalar { IsNothing: false } text || text.Text.Trim().Length == 0)
                findings.Add("definition-wrong-type", file, entry.Key.Line, $"'{name}' has no text in '{language}'.", "Expected: a text.");
        }
        if (languages is null) return;
        if (!seen.Contains(languages[0]))
            findings.Add("definition-missing-key", file, map.Line, $"'{name}' has no text in '{languages[0]}', the programme's first language.", $"{languages[0]}: a text");
        foreach (string language in languages.Skip(1).Where(language => !seen.Contains(language)))
            findings.Add("definition-missing-language", file, map.Line, $"'{name}' has no text in '{language}'; readers of it see '{languages[0]}'.");
    }

    private void Either(YamlValue value, EitherShape either, string name, int line)
    {
        ValueShape? fits = Flatten(either).FirstOrDefault(shape => SameKind(value, shape) && (value is not YamlScalar scalar || Fault(scalar.Text, shape) is null));
        if (fits is not null)
            Value(value, fits, name, line);
        else if (Flatten(either).Any(shape => SameKind(value, shape)))
            findings.Add("definition-bad-value", file, line, $"'{((YamlScalar)value).Text}' is no value of '{name}'.", $"Expected: {either.Describe()}.");
        else
            findings.Add("definition-wrong-type", file, line, $"'{name}' is {Kind(value)}.", $"Expected: {either.Describe()}.");
    }

    private void Word(YamlScalar scalar, ValueShape shape, string name)
    {
        if (Fault(scalar.Text, shape) is not { } code) return;
        string hint = $"Expected: {shape.Describe()}.";
        if (shape is ChoiceShape choice && NearestWord.Find(scalar.Text, choice.Words) is { } nearest) hint = $"did you mean '{nearest}'?";
        findings.Add(code, file, scalar.Line, $"'{scalar.Text}' is no value of '{name}'.", hint);
    }

    /// <summary>The code of what is wrong with a word, or null.</summary>
    private static string? Fault(string text, ValueShape shape)
    {
        switch (shape)
        {
            case FlagShape: return text is "true" or "false" ? null : "definition-wrong-type";
            case ChoiceShape choice: return choice.Words.Contains(text) ? null : "definition-bad-value";
            case FractionShape: return FractionShape.TryParse(text, out _) ? null : "definition-bad-value";
            case WordShape word: return word.Accepts is null || word.Accepts(text) ? null : "definition-bad-value";
            case NumberShape range:
                if (!NumberShape.TryParse(text, out double number)) return "definition-wrong-type";
                return number >= range.Least && number <= range.Most && (!range.Whole || number == Math.Truncate(number)) ? null : "definition-bad-value";
            default: return null;
        }
    }

    private static IEnumerable<ValueShape> Flatten(ValueShape shape) =>
        shape is EitherShape either ? Flatten(either.First).Concat(Flatten(either.Second)) : [shape];

    private static bool SameKind(YamlValue value, ValueShape shape) => shape switch
    {
        MapShape or OpenMapShape => value is YamlMapping,
        ListShape => value is YamlList,
        TextShape => value is not YamlList,
        _ => value is YamlScalar,
    };

    private static string Kind(YamlValue value) => value switch
    {
        YamlMapping => "a map",
        YamlList => "a list",
        _ => "a single value",
    };
}
