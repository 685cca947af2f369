using Indicators.Definitions.Reading.Schema;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>
/// Compares a YAML file with the table of keys: unknown, missing and repeated keys, values of the wrong kind, and words that are not
/// among the choices.
/// </summary>
/// <param name="languages">The programme's languages; null if they are unknown, in which case languages are not checked.</param>
/// <param name="prepared">Other languages that a text may have.</param>
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
                findings.Add(FindingCodes.DefinitionUnknownKey, file, entry.Key.Line, DefinitionMessages.KeyUnknown(key: name, map: NameOf(shape, variant)),
                    NearestWord.Hint(name, shape.KeysOf(variant).Select(known => known.Name)));
                continue;
            }
            if (!seen.Add(name))
                findings.Add(FindingCodes.DefinitionDuplicate, file, entry.Key.Line, DefinitionMessages.KeyTwice(name), CommonMessages.KeepOne);
            if (!Allows(key, variant))
                findings.Add(FindingCodes.DefinitionContradiction, file, entry.Key.Line,
                    DefinitionMessages.KeyForVariant(key: name, variant: shape.Variant!, words: [.. key.OnlyFor], word: variant!), CommonMessages.RemoveKey);
            Value(entry.Value, key.Value, name, entry.Key.Line);
        }
        foreach (KeyShape key in variant is null ? shape.Keys : shape.KeysOf(variant))
        {
            bool needed = key.Need == Need.Always || (key.Need == Need.WhereAllowed && variant is not null && Allows(key, variant));
            if (needed && !seen.Contains(key.Name))
                findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, DefinitionMessages.KeyMissing(key: key.Name, map: NameOf(shape, variant)), DefinitionMessages.KeyExpected(key: key.Name, shape: key.Value.Describe()));
        }
    }

    /// <summary>Returns the word that determines which keys are allowed, or null if it is missing or invalid.</summary>
    private static string? Variant(YamlMapping map, MapShape shape) =>
        shape.Variant is { } name && map.Word(name) is { } word && Fault(word, shape.Key(name)!.Value) is null ? word : null;

    private static Message NameOf(MapShape shape, string? variant) =>
        shape.Variants.FirstOrDefault(one => one.Word == variant)?.More.Name ?? shape.Name;

    private static bool Allows(KeyShape key, string? variant) => key.OnlyFor.Count == 0 || variant is null || key.OnlyFor.Contains(variant);

    private void Value(YamlValue value, ValueShape shape, string name, int line)
    {
        switch (shape, value)
        {
            case (_, YamlScalar { IsNothing: true }):
                findings.Add(FindingCodes.DefinitionWrongType, file, line, DefinitionMessages.WithoutValue(name), DefinitionMessages.Expected(shape.Describe()));
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
                    findings.Add(FindingCodes.DefinitionBadValue, file, line, DefinitionMessages.TooFewItems(key: name, items: items.Items.Count, least: list.Least));
                foreach (YamlValue item in items.Items) Value(item, list.Item, name, item.Line);
                break;
            case (EitherShape either, _):
                Either(value, either, name, line);
                break;
            case (TextShape or WordShape or FlagShape or NumberShape or FractionShape or ChoiceShape, YamlScalar scalar):
                Word(scalar, shape, name);
                break;
            default:
                findings.Add(FindingCodes.DefinitionWrongType, file, line, DefinitionMessages.OfKind(key: name, kind: Kind(value)), DefinitionMessages.Expected(shape.Describe()));
                break;
        }
    }

    private void OpenMap(YamlMapping map, OpenMapShape shape)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (!seen.Add(entry.Key.Text))
                findings.Add(FindingCodes.DefinitionDuplicate, file, entry.Key.Line, DefinitionMessages.KeyTwice(entry.Key.Text), CommonMessages.KeepOne);
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
                findings.Add(FindingCodes.DefinitionDuplicate, file, entry.Key.Line, DefinitionMessages.LanguageTwice(language: language, key: name), CommonMessages.KeepOne);
            if (languages is not null && !languages.Contains(language) && !prepared.Contains(language))
                findings.AddUnknown(file, entry.Key.Line, DefinitionMessages.ALanguage, language, languages.Concat(prepared));
            if (entry.Value is not YamlScalar { IsNothing: false } text || text.Text.Trim().Length == 0)
                findings.Add(FindingCodes.DefinitionWrongType, file, entry.Key.Line, DefinitionMessages.NoTextIn(key: name, language: language), DefinitionMessages.ExpectedText);
        }
        if (languages is null) return;
        if (!seen.Contains(languages[0]))
            findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, DefinitionMessages.NoTextInFirst(key: name, language: languages[0]), DefinitionMessages.ExpectedTextIn(languages[0]));
        foreach (string language in languages.Skip(1).Where(language => !seen.Contains(language)))
            findings.Add(FindingCodes.DefinitionMissingLanguage, file, map.Line, DefinitionMessages.MissingLanguage(key: name, language: language, first: languages[0]));
    }

    private void Either(YamlValue value, EitherShape either, string name, int line)
    {
        ValueShape? fits = Flatten(either).FirstOrDefault(shape => SameKind(value, shape) && (value is not YamlScalar scalar || Fault(scalar.Text, shape) is null));
        if (fits is not null)
            Value(value, fits, name, line);
        else if (Flatten(either).Any(shape => SameKind(value, shape)))
            findings.Add(FindingCodes.DefinitionBadValue, file, line, DefinitionMessages.NotAValue(text: ((YamlScalar)value).Text, key: name), DefinitionMessages.Expected(either.Describe()));
        else
            findings.Add(FindingCodes.DefinitionWrongType, file, line, DefinitionMessages.OfKind(key: name, kind: Kind(value)), DefinitionMessages.Expected(either.Describe()));
    }

    private void Word(YamlScalar scalar, ValueShape shape, string name)
    {
        if (Fault(scalar.Text, shape) is not { } code) return;
        Message hint = DefinitionMessages.Expected(shape.Describe());
        if (shape is ChoiceShape choice && NearestWord.Find(scalar.Text, choice.Words) is { } nearest) hint = CommonMessages.DidYouMean(nearest);
        findings.Add(code, file, scalar.Line, DefinitionMessages.NotAValue(text: scalar.Text, key: name), hint);
    }

    /// <summary>Returns the code of the finding about an invalid word, or null.</summary>
    private static string? Fault(string text, ValueShape shape)
    {
        switch (shape)
        {
            case FlagShape: return text is "true" or "false" ? null : FindingCodes.DefinitionWrongType;
            case ChoiceShape choice: return choice.Words.Contains(text) ? null : FindingCodes.DefinitionBadValue;
            case FractionShape: return FractionShape.TryParse(text, out _) ? null : FindingCodes.DefinitionBadValue;
            case WordShape word: return word.Accepts is null || word.Accepts(text) ? null : FindingCodes.DefinitionBadValue;
            case NumberShape range:
                if (!NumberShape.TryParse(text, out double number)) return FindingCodes.DefinitionWrongType;
                return number >= range.Least && number <= range.Most && (!range.Whole || number == Math.Truncate(number)) ? null : FindingCodes.DefinitionBadValue;
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

    private static Message Kind(YamlValue value) => value switch
    {
        YamlMapping => DefinitionMessages.KindMap,
        YamlList => DefinitionMessages.KindList,
        _ => DefinitionMessages.KindSingle,
    };
}
