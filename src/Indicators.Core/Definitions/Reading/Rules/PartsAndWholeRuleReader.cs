using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="PartsAndWholeRule"/>.</summary>
internal static class PartsAndWholeRuleReader
{
    public static RuleDeclaration<PartsAndWholeRule> Declaration { get; } = new("parts-and-whole", KeyMessages.KindPartsAndWhole,
    [
        new("over", RuleShapes.Dimension, Need.Always, KeyMessages.Over),
        new("whole", RuleShapes.CodeOrCodes, Need.Optional, KeyMessages.Whole),
        new("parts", RuleShapes.Codes, Need.Optional, KeyMessages.Parts),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, KeyMessages.MustOfParts),
        .. ToleranceReader.Keys,
    ], Read);

    private static PartsAndWholeRule? Read(RuleReadContext reading)
    {
        if (reading.Dimension("over") is not { } over) return null;
        IReadOnlyList<WholeAndParts> families = reading.Map.Has("whole") ? [Named(reading, over)] : Hierarchy(reading, over);
        if (!reading.Map.Has("whole") && reading.Map.Has("parts"))
            reading.Lacks(RuleMessages.PartsWithoutWhole, RuleMessages.WriteWhole);
        else if (!reading.Map.Has("whole") && families.Count == 0)
            reading.Impossible("over", RuleMessages.NoParents(over.Name), RuleMessages.WriteWholeOrParent);
        foreach (Condition condition in reading.Header.Where.Where(condition => condition.Dimension == over.Name))
            foreach (WholeAndParts family in families)
                if (!family.Whole.Intersect(condition.Codes).Any() || !family.Parts.Intersect(condition.Codes).Any())
                    reading.Impossible("where", RuleMessages.ConditionLeavesNone(over.Name));
        return new PartsAndWholeRule(reading.Header, over.Name, families, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }

    private static WholeAndParts Named(RuleReadContext reading, Column over)
    {
        IReadOnlyList<string> whole = reading.Codes("whole", over), parts = reading.Codes("parts", over);
        if (parts.Count == 0) parts = [.. Taken(over).Where(code => !over.Totals.Contains(code) && !whole.Contains(code))];
        if (parts.Intersect(whole).Any()) reading.Impossible("parts", RuleMessages.WholeAndPart(parts.Intersect(whole).First()));
        return new WholeAndParts(whole, parts);
    }

    private static List<WholeAndParts> Hierarchy(RuleReadContext reading, Column over)
    {
        HashSet<string> taken = [.. Taken(over)];
        return
        [
            .. over.CodeList!.Codes.Where(code => code.Parent is { } parent && taken.Contains(code.Id) && taken.Contains(parent))
                .GroupBy(code => code.Parent!).Select(family => new WholeAndParts([family.Key], [.. family.Select(code => code.Id)])),
        ];
    }

    private static IEnumerable<string> Taken(Column column) => column.CodeList!.Codes.Select(code => code.Id).Where(code => !column.Excluded.Contains(code));
}
