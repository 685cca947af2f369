using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>The format of rules: their kinds, and the tables of keys derived from them.</summary>
/// <param name="kinds">In the order of the README.</param>
internal sealed class RuleFormat(IReadOnlyList<RuleDeclaration> kinds)
{
    /// <summary>The keys of each kind, followed by those of the maps that only this kind has.</summary>
    private IEnumerable<MapShape> Shapes => kinds.SelectMany(kind =>
        kind.Keys.Select(key => key.Value is ListShape { Item: MapShape item } ? item : key.Value as MapShape).OfType<MapShape>().Prepend(kind.Shape)).Distinct();

    /// <summary>The keys of a rule, including those of its kind.</summary>
    public MapShape Rule { get; } = DefinitionKeys.CreateRule([.. kinds.Select(kind => new MapVariant(kind.Name, kind.Shape))]);

    /// <summary>The keys of a structure.</summary>
    public MapShape Structure => field ??= DefinitionKeys.CreateStructure(Rule);

    /// <summary>Every table of the format, in the order of the README.</summary>
    public IReadOnlyList<MapShape> Tables => DefinitionKeys.CreateAll(Structure, [Rule, .. Shapes]);

    public RuleDeclaration? Find(string name) => kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Describes a rule as written, for readers who see its name in a report.</summary>
    public WrittenRule Describe(RuleDeclaration kind, YamlMapping written) => new(
        kind.Meaning,
        [
            .. Rule.Keys.Where(key => key.Name == "where").Concat(kind.Keys).Where(key => written.Has(key.Name))
                .Select(key => new RuleKey(key.Name, YamlText.Format(written.Entry(key.Name)!.Value), key.Meaning)),
        ],
        written.Line);
}
