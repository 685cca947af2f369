using YamlDotNet.RepresentationModel;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>A column of a structure.</summary>
/// <param name="Headers">Its name and the other headers that offices may write.</param>
/// <param name="Totals">Codes that are sums of others.</param>
/// <param name="Blank">The code that a blank cell stands for; empty where there is none.</param>
internal sealed record PublicColumn(string Name, string Role, string CodeList, IReadOnlyList<string> Headers, IReadOnlyList<string> Totals, string Blank);

/// <summary>A part and the whole that a rule says it is within: the codes that tell them apart.</summary>
internal sealed record PublicSubset(string Dimension, string Part, string Whole);

/// <summary>What the definitions say of a structure.</summary>
internal sealed record PublicStructure(string Id, bool AbsentRowsAreZero, string SameAs, IReadOnlyList<PublicColumn> Columns,
    IReadOnlyList<(string Name, IReadOnlyList<string> Codes)> Unprotected, YamlMappingNode? Disclosure)
{
    public IEnumerable<PublicColumn> Dimensions => Columns.Where(column => column.Role == "dimension");

    /// <summary>What the rules say is within something else.</summary>
    public required IReadOnlyList<PublicSubset> Subsets { get; init; }

    public static PublicStructure Read(string file)
    {
        YamlMappingNode root = Yaml.Read(file);
        var columns = (YamlSequenceNode)(Yaml.Find(root, "columns") ?? throw new InvalidDataException($"{file} has no columns."));
        return new PublicStructure(Yaml.Text(root, "id"), Yaml.Text(root, "absent-rows") == "zero", Yaml.Text(Yaml.Map(root, "same-as"), "structure"),
            [.. columns.Children.OfType<YamlMappingNode>().Select(ColumnOf)], [.. Yaml.Conditions(Yaml.Map(root, "unprotected"))],
            Yaml.Map(root, "disclosure"))
        {
            Subsets = [.. ((Yaml.Find(root, "rules") as YamlSequenceNode)?.Children ?? (IList<YamlNode>)[]).OfType<YamlMappingNode>().SelectMany(SubsetOf)],
        };
    }

    private static IEnumerable<PublicSubset> SubsetOf(YamlMappingNode rule)
    {
        if (Yaml.Text(rule, "kind") != "balance" || Yaml.Text(rule, "must") != "at-most" || Yaml.Find(rule, "terms") is not YamlSequenceNode { Children: [YamlMappingNode part, YamlMappingNode whole] }
            || Yaml.Text(whole, "factor") != "-1") yield break;
        (string Name, IReadOnlyList<string> Codes)[] some = [.. Yaml.Conditions(Yaml.Map(part, "where"))], all = [.. Yaml.Conditions(Yaml.Map(whole, "where"))];
        if (some is [var one] && all is [var other] && one.Name == other.Name) yield return new PublicSubset(one.Name, Box.Join(one.Codes), Box.Join(other.Codes));
    }

    /// <summary>Whether all rows of the box are among those that count no persons.</summary>
    public bool LeavesUnprotected(Box box) => Unprotected.Count > 0 && Unprotected.All(condition =>
        box.Codes.TryGetValue(condition.Name, out string? codes) && codes.Split(',').All(condition.Codes.Contains));

    private static PublicColumn ColumnOf(YamlMappingNode node) => new(Yaml.Text(node, "name"), Yaml.Text(node, "role"), Yaml.Text(node, "code-list"),
        [Yaml.Text(node, "name"), .. Yaml.List(node, "aliases")], Yaml.List(node, "totals"), Yaml.Text(node, "blank"));
}
