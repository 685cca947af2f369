using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="PartsAndWholeRule"/>.</summary>
internal static class PartsAndWholeRuleReader
{
    public static RuleDeclaration<PartsAndWholeRule> Declaration { get; } = new("parts-and-whole", "The parts of a whole add up to it, or to no more than it.",
    [
        new("over", RuleShapes.Dimension, Need.Always, "The dimension that holds the whole and its parts."),
        new("whole", RuleShapes.CodeOrCodes, Need.Optional, "The code of the whole, or several that stand for the same one; unless written, every code that the list has as a parent."),
        new("parts", RuleShapes.Codes, Need.Optional, "With whole: its parts; unless written, all codes of the column that are no totals."),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, "How the sum of the parts compares with the other side; equal unless written."),
        .. ToleranceReader.Keys,
    ], Read);

    private static PartsAndWholeRule? Read(RuleReadContext reading)
    {
        if (reading.Dimension("over") is not { } over) return null;
        IReadOnlyList<WholeAndParts> families = reading.Map.Has("whole") ? [Named(reading, over)] : Hierarchy(reading, over);
        if (!reading.Map.Has("whole") && reading.Map.Has("parts"))
            reading.Lacks("The rule names parts and no whole.", "Write whole.");
        else if (!reading.Map.Has("whole") && families.Count == 0)
            reading.Impossible("over", $"The code list of '{over.Name}' has no parents.", "Write whole, or add the column parent to the list.");
        foreach (Condition condition in reading.Header.Where.Where(condition => condition.Dimension == over.Name))
            foreach (WholeAndParts family in families)
                if (!family.Whole.Intersect(condition.Codes).Any() || !family.Parts.Intersect(condition.Codes).Any())
                    reading.Impossible("where", $"The condition on '{over.Name}' leaves no whole, or none of its parts.");
        return new PartsAndWholeRule(reading.Header, over.Name, families, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }

    private static WholeAndParts Named(RuleReadContext reading, Column over)
    {
        IReadOnlyList<string> whole = reading.Codes("whole", over), parts = reading.Codes("parts", over);
        if (parts.Count == 0) parts = [.. Taken(over).Where(code => !over.Totals.Contains(code) && !whole.Contains(code))];
        if (parts.Intersect(whole).Any()) reading.Impossible("parts", $"'{parts.Intersect(whole).First()}' is both the whole and a part of it.");
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
