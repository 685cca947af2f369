using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads the components of an indicator and the conditions on their rows.</summary>
/// <param name="indicators">The ids of all indicators, including those whose files have errors.</param>
internal sealed class ComponentReader(DefinitionContext context, SourceFile file, IReadOnlyCollection<string> indicators)
{
    private static readonly string[] Sources = ["structure", "reference", "indicator", "sum-of"];

    /// <summary>The keys that are allowed with certain sources only.</summary>
    private static readonly (string Key, string[] With)[] Companions =
        [("where", ["structure"]), ("over-time", ["structure"]), ("at", ["structure", "indicator"]), ("lookback", ["reference"])];

    public Component? Read(YamlMapping? map, OverTime? usual)
    {
        if (map is null) return null;
        string[] sources = [.. Sources.Where(map.Has)];
        if (sources.Length == 0)
        {
            context.Findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, DefinitionMessages.ComponentWithoutSource, DefinitionMessages.ComponentSources);
            return null;
        }
        foreach (string second in sources.Skip(1))
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf(second), DefinitionMessages.ComponentWithTwo(first: sources[0], second: second), DefinitionMessages.KeepOneSource);
        foreach ((string key, string[] with) in Companions)
            if (map.Has(key) && !with.Contains(sources[0]))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf(key), DefinitionMessages.KeyWithSource(key: key, with: [.. with], source: sources[0]), CommonMessages.RemoveKey);
        if (sources[0] == "sum-of") return SumOf(map, usual);
        return map.Scalar(sources[0]) is not { } source ? null : sources[0] switch
        {
            "structure" => ReadStructure(map, source, usual),
            "reference" => ReadReference(map, source),
            _ => ReadIndicator(map, source),
        };
    }

    private Component ReadStructure(YamlMapping map, YamlScalar source, OverTime? usual)
    {
        Structure? structure = context.FindStructure(file, source);
        ComponentTime at = map.Choice<ComponentTime>("at") ?? ComponentTime.Period;
        if (at == ComponentTime.Opening && map.Choice<OverTime>("over-time") is { } written and not OverTime.EndOfPeriod)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("over-time"), DefinitionMessages.OpeningOfFlow(EnumWords.Format(written)), DefinitionMessages.RemoveOverTime);
        IReadOnlyList<Condition> where = Conditions(map.Map("where"), structure);
        UnitCheck.Report(context, file, map.Has("where") ? map.LineOf("where") : source.Line, structure, where);
        return new Component
        {
            Source = ComponentSource.Structure,
            SourceId = source.Text,
            Where = where,
            OverTime = at == ComponentTime.Opening ? OverTime.EndOfPeriod : map.Choice<OverTime>("over-time") ?? usual ?? OverTime.EndOfPeriod,
            Time = at,
        };
    }

    private Component ReadReference(YamlMapping map, YamlScalar source)
    {
        context.CheckReferenceSeries(file, source);
        return new Component { Source = ComponentSource.Reference, SourceId = source.Text, Lookback = map.Whole("lookback") ?? 0 };
    }

    private Component ReadIndicator(YamlMapping map, YamlScalar source)
    {
        if (!indicators.Contains(source.Text))
            context.Findings.AddUnknown(file, source.Line, DefinitionMessages.AnIndicator, source.Text, indicators);
        return new Component
        {
            Source = ComponentSource.Indicator,
            SourceId = source.Text,
            Time = map.Choice<ComponentTime>("at") ?? ComponentTime.Period,
        };
    }

    private Component? SumOf(YamlMapping map, OverTime? usual)
    {
        Component?[] terms = [.. map.List("sum-of").OfType<YamlMapping>().Select(term => Read(term, usual))];
        return terms.Length == 0 || terms.Any(term => term is null) ? null : new Component
        {
            Source = ComponentSource.Terms,
            SourceId = "",
            Terms = [.. terms.OfType<Component>()],
            OverTime = terms[0]!.OverTime,
        };
    }

    /// <summary>
    /// Returns the conditions, sorted by dimension; conditions that the structure cannot meet give findings. The structure is null if it has errors itself.
    /// </summary>
    public IReadOnlyList<Condition> Conditions(YamlMapping? where, Structure? structure)
    {
        List<Condition> conditions = [];
        foreach (YamlEntry entry in where?.Entries ?? [])
        {
            IReadOnlyList<YamlScalar> codes = YamlMapping.WordsOf(entry.Value);
            context.CheckDistinct(file, codes);
            if (structure is not null) CheckCondition(entry.Key, codes, structure);
            conditions.Add(new Condition(entry.Key.Text, [.. codes.Select(code => code.Text)]));
        }
        conditions.Sort((left, right) => string.CompareOrdinal(left.Dimension, right.Dimension));
        return conditions;
    }

    private void CheckCondition(YamlScalar name, IReadOnlyList<YamlScalar> codes, Structure structure)
    {
        if (structure.Dimensions.FirstOrDefault(column => column.Name == name.Text) is not { } column)
        {
            context.Findings.AddUnknown(file, name.Line, DefinitionMessages.ADimensionOf(structure.Id), name.Text, structure.Dimensions.Select(dimension => dimension.Name));
            return;
        }
        foreach (YamlScalar code in codes)
        {
            if (column.CodeList is { } list && (!list.Contains(code.Text) || column.Excluded.Contains(code.Text)))
                context.Findings.AddUnknown(file, code.Line, DefinitionMessages.ACodeOf(column: column.Name, structure: structure.Id), code.Text, list.Codes.Select(known => known.Id));
            else if (column.Totals.Contains(code.Text))
                context.Findings.Add(FindingCodes.DefinitionTotalAsLeaf, file, code.Line, DefinitionMessages.TotalCode(code: code.Text, column: column.Name), DefinitionMessages.ListCodesOfTotal);
        }
    }
}
