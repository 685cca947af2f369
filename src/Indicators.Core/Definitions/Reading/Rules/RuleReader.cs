using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads the rules of a structure. A rule that cannot be evaluated gives a finding here, never one about data.</summary>
internal static class RuleReader
{
    /// <summary>
    /// The maximum number of cells of a structure whose rules compare: positions among the cells of all areas, periods and codes are
    /// 63-bit numbers.
    /// </summary>
    public const double MostCells = long.MaxValue;

    /// <param name="structure">The structure, complete except for its rules; all other structures have been read too.</param>
    /// <param name="format">The format of rules.</param>
    public static IReadOnlyList<Rule> ReadAll(DefinitionContext context, SourceFile file, YamlMapping map, Structure structure, RuleFormat format)
    {
        List<Rule> rules = [];
        YamlMapping[] written = [.. map.List("rules").OfType<YamlMapping>()];
        // For a rule with format errors nothing else is reported; the other rules are checked.
        YamlMapping[] readable = [.. written.Where(rule => !context.Findings.HasErrorsWithin(file, rule.Line, rule.LastLine))];
        YamlScalar[] ids = [.. written.Select(rule => rule.Scalar("id")).OfType<YamlScalar>()];
        context.CheckDistinct(file, ids);
        foreach (YamlScalar id in ids.Where(id => FindingCatalogue.TryGet(id.Text, out _)))
            context.Findings.Add(FindingCodes.DefinitionBadValue, file, id.Line, RuleMessages.IdIsCode(id.Text), RuleMessages.CallOtherwise);
        foreach (YamlMapping rule in readable)
            if (Read(context, file, rule, structure, format) is { } read) rules.Add(read);
        return rules;
    }

    private static Rule? Read(DefinitionContext context, SourceFile file, YamlMapping map, Structure structure, RuleFormat format)
    {
        if (map.Word("id") is not { } id || map.Word("kind") is not { } word || format.Find(word) is not { } kind) return null;
        RuleHeader header = new(
            id, word, map.Choice<Severity>("severity"), map.Whole("level"), map.Choice<WhenMissing>("when-missing") ?? WhenMissing.Undecided,
            map.Text("message", context.Languages), RuleColumns.Conditions(context, file, map.Map("where"), structure))
        { Written = format.Describe(kind, map) };
        Rule? rule = kind.Read(new RuleReadContext(context, file, structure, map, header));
        if (rule is not { Compares: true }) return rule;
        foreach (Structure compared in rule.OtherStructures.Select(other => context.Structures.GetValueOrDefault(other)).Prepend(structure).OfType<Structure>().DistinctBy(compared => compared.Id, StringComparer.Ordinal))
            if (CellsOf(context, compared) > MostCells)
                context.Findings.Add(FindingCodes.DefinitionImpossibleRule, file, map.Line,
                    RuleMessages.TooManyCells(compared.Id), RuleMessages.DropDimension);
        return rule;
    }

    /// <summary>Returns the number of possible cells: for all areas, periods and codes of the dimensions.</summary>
    private static double CellsOf(DefinitionContext context, Structure structure)
    {
        const int years = Period.LatestYear - Period.EarliestYear + 1;
        double periods = 0;
        foreach (Frequency frequency in structure.Frequencies) periods += years * (double)(int)frequency;
        double areas = Math.Max(structure.ReportingArea.CodeList?.Codes.Count ?? 0, context.CodeLists.GetValueOrDefault("areas")?.List.Codes.Count ?? 0);
        return structure.Dimensions.Where(column => column.CodeList is not null)
            .Aggregate(areas * periods, (product, column) => product * column.CodeList!.Codes.Count);
    }
}
