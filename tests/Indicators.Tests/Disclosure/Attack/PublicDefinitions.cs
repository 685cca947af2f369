using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>A component of an indicator: which rows of which structure are summed.</summary>
/// <param name="OverTime"><c>sum</c>, <c>end-of-period</c>, <c>mean</c>, or empty.</param>
/// <param name="AtOpening">The stock at the end of the period before.</param>
internal sealed record PublicComponent(Box Box, string OverTime, bool AtOpening);

/// <summary>A breakdown: its dimensions, sorted, and the structure that carries them.</summary>
internal sealed record PublicBreakdown(IReadOnlyList<string> Dimensions, string Structure)
{
    /// <summary>The dimensions, with semicolons between them.</summary>
    public string Name { get; } = string.Join(';', Dimensions);
}

/// <summary>Rows that an indicator leaves out, and the words in which the method of a figure tells their number.</summary>
internal sealed record PublicLeftOut(PublicComponent Component, Regex Note);

/// <summary>What the definitions say of an indicator whose figures are sums or ratios of sums; other indicators have no components.</summary>
internal sealed record PublicIndicator(string Id, PublicComponent? Numerator, PublicComponent? Denominator, double Scale, string Aggregation,
    IReadOnlyList<PublicBreakdown> Breakdowns, IReadOnlyList<PublicLeftOut> LeftOut);

/// <summary>The published definitions, as far as the attack needs them: read here anew, with no code of the product.</summary>
internal sealed class PublicDefinitions
{
    private PublicDefinitions(string folder)
    {
        YamlMappingNode programme = Yaml.Read(Path.Combine(folder, "programme.yaml"));
        Structures = Directory.EnumerateFiles(Path.Combine(folder, "structures"), "*.yaml").Select(PublicStructure.Read)
            .ToDictionary(structure => structure.Id, StringComparer.Ordinal);
        CodeLists = Directory.EnumerateFiles(Path.Combine(folder, "code-lists"), "*.csv").ToDictionary(file => Path.GetFileNameWithoutExtension(file), CodesOf, StringComparer.Ordinal);
        Regions = RegionTable.Read(folder, Yaml.List(programme, "publish"), Yaml.Text(programme, "regions-as-of"));
        Rule = ProtectionRule.Read(Yaml.Map(programme, "disclosure"), null);
        StructureRules = Structures.Values.Where(structure => structure.Disclosure is not null)
            .ToDictionary(structure => structure.Id, structure => ProtectionRule.Read(structure.Disclosure, Rule), StringComparer.Ordinal);
        Indicators = IndicatorReader.Read(folder, programme);
        Constants = [.. new[] { "*.yaml", "*.md" }.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .SelectMany(file => NumberTokens.Find(File.ReadAllText(file), decimalComma: false)).Select(token => token.Value)

            .Concat(Directory.EnumerateFiles(Path.Combine(folder, "code-lists"), "*-classes.csv").SelectMany(file => CsvRows.Split(File.ReadAllText(file)))
                .SelectMany(row => row).Select(PublishedFolder.ParseNumber).OfType<double>())
            .Concat([0, 1, Rule.Base - 1, Rule.Base, Rule.Threshold, 100]).Distinct()];
    }

    public IReadOnlyDictionary<string, PublicStructure> Structures { get; }

    /// <summary>The codes of each code list, by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> CodeLists { get; }

    public RegionTable Regions { get; }

    /// <summary>The programme's rule of protection.</summary>
    public ProtectionRule Rule { get; }

    /// <summary>The rules of structures that have one of their own.</summary>
    public IReadOnlyDictionary<string, ProtectionRule> StructureRules { get; }

    public IReadOnlyDictionary<string, PublicIndicator> Indicators { get; }

    /// <summary>The numbers in the texts of the definitions, which sentences may repeat.</summary>
    public IReadOnlyList<double> Constants { get; }

    public static PublicDefinitions Read(string folder) => new(folder);

    /// <summary>Returns the rule that protects a sum; figures that count no persons have none.</summary>
    public ProtectionRule RuleOf(Box box) =>
        Structures.TryGetValue(box.Structure, out PublicStructure? structure) && structure.LeavesUnprotected(box) ? ProtectionRule.None
            : StructureRules.GetValueOrDefault(box.Structure, Rule);

    private static IReadOnlyList<string> CodesOf(string file)
    {
        string[][] rows = [.. CsvRows.Split(File.ReadAllText(file).TrimStart('\uFEFF'))];
        return rows.Length == 0 ? [] : [.. rows.Skip(1).Select(CsvRows.Column(rows[0], "code"))];
    }
}

/// <summary>The few ways in which the definitions write a value.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(file);
        stream.Load(reader);
        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new InvalidDataException($"{file} is no map.");
    }

    public static YamlNode? Find(YamlMappingNode? map, string key) => map is not null && map.Children.TryGetValue(key, out YamlNode? node) ? node : null;

    public static YamlMappingNode? Map(YamlMappingNode? map, string key) => Find(map, key) as YamlMappingNode;

    public static string Text(YamlMappingNode? map, string key) => Find(map, key) is YamlScalarNode { Value: { } text } ? text : "";

    /// <summary>Returns the texts of a list; a single text is a list of one.</summary>
    public static IReadOnlyList<string> List(YamlMappingNode? map, string key) => ListOf(Find(map, key));

    public static IReadOnlyList<string> ListOf(YamlNode? node) => node switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode sequence => [.. sequence.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        _ => [],
    };

    /// <summary>Returns the entries of a map of conditions: dimension to codes.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Codes)> Conditions(YamlMappingNode? map) =>
        map is null ? [] : map.Children.Select(entry => (((YamlScalarNode)entry.Key).Value ?? "", ListOf(entry.Value)));
}
