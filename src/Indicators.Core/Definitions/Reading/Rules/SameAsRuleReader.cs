using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="SameAsRule"/>.</summary>
internal static class SameAsRuleReader
{
    public static RuleDeclaration<SameAsRule> Declaration { get; } = new("same-as", KeyMessages.KindSameAs,
    [
        new("other", RuleSourceReader.Shape, Need.Always, KeyMessages.OtherCells),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.BySameAs),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, KeyMessages.MustOfSides),
        .. ToleranceReader.Keys,
    ], Read);

    private static SameAsRule Read(RuleReadContext reading)
    {
        (RuleSource other, Structure? structure) = RuleSourceReader.Read(reading, reading.Map.Map("other"));
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? Declared(reading.Structure, other.Structure);
        RuleSourceReader.CheckComparable(reading, reading.Map.LineOf("other"), by, structure);
        if (other.Structure == reading.Structure.Id && other.Where.Select(Words).SequenceEqual(reading.Header.Where.Select(Words)))
            reading.Impossible("other", RuleMessages.SameCells);
        return new SameAsRule(reading.Header, other, by, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }

    private static IReadOnlyList<string> Declared(Structure structure, string other) =>
        structure.SameAs is { } sameAs && sameAs.Structure == other
            ? [.. structure.Dimensions.Select(column => column.Name).Where(sameAs.On.Contains)]
            : [];

    private static string Words(Condition condition) => $"{condition.Dimension}={string.Join(',', condition.Codes.Order(StringComparer.Ordinal))}";
}
