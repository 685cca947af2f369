using Indicators.Common;
using Indicators.Definitions.Reading.Schema;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>A value of a YAML document and the line on which it begins, from 1.</summary>
internal abstract record YamlValue(int Line)
{
    /// <summary>The last line on which a part of the value begins.</summary>
    public virtual int LastLine => Line;

    /// <summary>Adds the words in the value, at any depth, without keys.</summary>
    public abstract void AddWords(ISet<string> words);
}

/// <param name="Plain">Whether it is written without quotes.</param>
internal sealed record YamlScalar(string Text, bool Plain, int Line) : YamlValue(Line)
{
    /// <summary>Whether there is no text, or a null value.</summary>
    public bool IsNothing => Text.Length == 0 || (Plain && Text is "~" or "null");

    public override void AddWords(ISet<string> words) => words.Add(Text);

    /// <summary>Whether it is written as a block that keeps its lines; the first of them follows <see cref="YamlValue.Line"/>.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>Returns the line in the file of a line of the text, both from 1; if lines were joined, the line on which the value begins.</summary>
    public int LineOf(int lineOfText) => KeepsLines ? Line + lineOfText : Line;
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line)
{
    public override int LastLine => Items.Count == 0 ? Line : Items[^1].LastLine;

    public override void AddWords(ISet<string> words)
    {
        foreach (YamlValue item in Items) item.AddWords(words);
    }
}

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);

/// <summary>
/// Keys and values in the order written. The accessors return null or nothing if a value is absent or not of the requested kind:
/// <see cref="ShapeCheck"/> has already reported that.
/// </summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line) : YamlValue(Line)
{
    public override int LastLine => Entries.Count == 0 ? Line : Entries[^1].Value.LastLine;

    public override void AddWords(ISet<string> words)
    {
        foreach (YamlEntry entry in Entries) entry.Value.AddWords(words);
    }

    public YamlEntry? Entry(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);

    public bool Has(string key) => Entry(key) is not null;

    /// <summary>Returns the line of a key, or that of the map if the key is absent.</summary>
    public int LineOf(string key) => Entry(key)?.Key.Line ?? Line;

    public YamlMapping? Map(string key) => Entry(key)?.Value as YamlMapping;

    public IReadOnlyList<YamlValue> List(string key) => (Entry(key)?.Value as YamlList)?.Items ?? [];

    public YamlScalar? Scalar(string key) => Entry(key)?.Value is YamlScalar { IsNothing: false } scalar ? scalar : null;

    public string? Word(string key) => Scalar(key)?.Text;

    /// <summary>Returns the words of a list, or a single word written in place of a list.</summary>
    public IReadOnlyList<YamlScalar> Words(string key) => Entry(key) is { } entry ? WordsOf(entry.Value) : [];

    public static IReadOnlyList<YamlScalar> WordsOf(YamlValue value) => value switch
    {
        YamlScalar { IsNothing: false } scalar => [scalar],
        YamlList list => [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsNothing)],
        _ => [],
    };

    public double? Number(string key) =>
        Scalar(key) is { } scalar && NumberShape.TryParse(scalar.Text, out double number) ? number : null;

    public int? Whole(string key) => Number(key) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    public bool? Flag(string key) => Word(key) switch { "true" => true, "false" => false, _ => null };

    public Fraction? Fraction(string key) =>
        Scalar(key) is { } scalar && FractionShape.TryParse(scalar.Text, out Fraction fraction) ? fraction : null;

    public T? Choice<T>(string key) where T : struct, Enum => Word(key) is { } word ? EnumWords.Parse<T>(word) : null;

    /// <param name="languages">The programme's languages, which determine the order in the text; null if they are unknown.</param>
    public LocalizedText? Text(string key, IReadOnlyList<string>? languages)
    {
        switch (Entry(key)?.Value)
        {
            case YamlScalar { IsNothing: false } scalar:
                return new LocalizedText(languages?[0] ?? "", scalar.Text.Trim());
            case YamlMapping map:
                return LocalizedText.SelectLanguages(languages ?? [.. map.Entries.Select(entry => entry.Key.Text)], language => map.Word(language)?.Trim());
            default:
                return null;
        }
    }
}
