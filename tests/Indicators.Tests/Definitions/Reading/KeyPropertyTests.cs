using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Validation.Rules;

namespace Indicators.Tests.Definitions.Reading;

public sealed class KeyPropertyTests
{
    /// <summary>Every key of the programme in miniature: file, line, name.</summary>
    private static readonly (string Path, int Line, string Key)[] Keys =
    [
        .. MinimalProgramme.Files.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(file => KnownKeys(file.Key, file.Value).Select(key => (file.Key, key.Line, key.Name))),
    ];

    public static TheoryData<string, int, string> EveryKey => [.. Keys.Select(key => (key.Path, key.Line, key.Key)).Distinct()];

    [Theory]
    [MemberData(nameof(EveryKey))]
    public void A_key_with_a_letter_too_many_is_found_on_its_line_with_the_right_one_as_hint(string path, int line, string key)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(path, Misspell(path, line, key, key + "x"));
        Finding finding = Assert.Single(folder.Read().Findings, finding => finding.Code == "definition-unknown-key");
        Assert.Equal((folder.Path + "/" + path, line, $"Did you mean '{key}'?"), (finding.File, finding.Line, finding.Hint));
    }

    [Fact]
    public void The_miniature_uses_every_key_of_the_format()
    {
        IEnumerable<string> known = RuleKinds.Format.Tables.Where(shape => shape != DefinitionKeys.CodeListColumns && shape != DefinitionKeys.RegionSetColumns && shape != DefinitionKeys.SpellingColumns)
            .SelectMany(shape => shape.Keys).Select(key => key.Name);
        Assert.Empty(known.Except(Keys.Select(key => key.Key)));
    }

    [Fact]
    public void Any_typing_error_in_any_key_is_a_finding_on_its_line()
    {
        Gen<(int, int, char)> typing = Gen.Choose(0, Keys.Length - 1).SelectMany(index =>
            Gen.Choose(0, Keys[index].Key.Length - 1).SelectMany(place => Gen.Choose('a', 'z').Select(letter => (index, place, (char)letter))));
        Prop.ForAll(typing.ToArbitrary(), sample =>
        {
            (string path, int line, string key) = Keys[sample.Item1];
            string typed = string.Concat(key.AsSpan(0, sample.Item2), [sample.Item3], key.AsSpan(sample.Item2 + 1));
            if (typed == key) return true;
            using var folder = DefinitionsFolder.Minimal();
            folder.Write(path, Misspell(path, line, key, typed));
            return folder.Read().Findings.Any(finding => finding.Severity == Severity.Error && finding.Line == line && finding.File == folder.Path + "/" + path);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Whatever is done to a file, the reader ends with findings or a programme and never with an exception.</summary>
    [Fact]
    public void A_damaged_file_never_breaks_the_reader()
    {
        string[] paths = [.. MinimalProgramme.Files.Keys.Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Gen<(string, int, int, int)> damage = Gen.Elements(paths).SelectMany(path => Gen.Choose(0, MinimalProgramme.Files[path].Length - 1).SelectMany(start =>
            Gen.Choose(0, 12).SelectMany(length => Gen.Choose(0, Marks.Length - 1).Select(mark => (path, start, length, mark)))));
        Prop.ForAll(damage.ToArbitrary(), sample =>
        {
            (string path, int start, int length, int mark) = sample;
            string text = MinimalProgramme.Files[path];
            using var folder = DefinitionsFolder.Minimal();
            folder.Write(path, string.Concat(text.AsSpan(0, start), Marks[mark], text.AsSpan(Math.Min(text.Length, start + length))));
            DefinitionReadResult reading = folder.Read();
            return reading.Programme is not null != reading.Findings.Any(finding => finding.Severity == Severity.Error)
                && reading.Findings.All(finding => finding.Line is null or > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static readonly string[] Marks =
        ["", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "\"", "'", "#", "&a ", "*a ", "!b ", "|", ">", "%", "@", "`", "?", "? ", ",", "\0", "\u0085", "é", "~", "---\n", "...\n", "<<: ", "\"\"", "''", "[]", "{}"];

    private static string Misspell(string path, int line, string key, string typed)
    {
        string[] lines = MinimalProgramme.Files[path].Split('\n');
        int place = lines[line - 1].IndexOf(key + ":", StringComparison.Ordinal);
        lines[line - 1] = string.Concat(lines[line - 1].AsSpan(0, place), typed, lines[line - 1].AsSpan(place + key.Length));
        return string.Join('\n', lines);
    }

    /// <summary>The keys that the format knows, by a walk over the tree; names of dimensions, languages and the like are not among them.</summary>
    private static IEnumerable<(int Line, string Name)> KnownKeys(string path, string text)
    {
        SourceFile file = new(path, path, System.Text.Encoding.UTF8.GetBytes(text));
        MapShape shape = path switch
        {
            "programme.yaml" => DefinitionKeys.Programme,
            _ when path.StartsWith("structures/", StringComparison.Ordinal) => RuleKinds.Format.Structure,
            _ when path.StartsWith("indicators/", StringComparison.Ordinal) => DefinitionKeys.Indicator,
            _ => DefinitionKeys.Report,
        };
        return Walk(YamlTree.Read(file, new DefinitionFindings())!, shape);
    }

    private static IEnumerable<(int Line, string Name)> Walk(YamlValue value, ValueShape shape) => (value, shape) switch
    {
        (YamlMapping map, MapShape known) => map.Entries.SelectMany(entry =>
            Walk(entry.Value, known.Key(entry.Key.Text, known.Variant is { } variant ? map.Word(variant) : null)!.Value).Prepend((entry.Key.Line, entry.Key.Text))),
        (YamlList list, ListShape items) => list.Items.SelectMany(item => Walk(item, items.Item)),
        _ => [],
    };
}
