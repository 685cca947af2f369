using Indicators.Definitions.Reading;
using Indicators.Lists;

namespace Indicators.Definitions.Rules;

/// <summary>The area's figures are those that it has filed in another structure, or in other cells of the same one.</summary>
public sealed record SameAsRule(RuleHeader Header, RuleSource Other, IReadOnlyList<string> By, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("same-as", "The area's figures are those that it has filed elsewhere.",
    [
        new("other", RuleSource.Shape, Need.Always, "The other side's cells."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Those of the structure's same-as, where it names the other one, unless written; else none."),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, "How the figure compares with the other side's; equal unless written."),
        .. Tolerance.Keys,
    ], Read);

    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [Other.Structure];

    private static SameAsRule Read(RuleReadContext reading)
    {
        (RuleSource other, Structure? structure) = RuleSources.Read(reading, reading.Map.Map("other"));
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? Declared(reading.Structure, other.Structure);
        RuleSources.CheckComparable(reading, reading.Map.LineOf("other"), by, structure);
        if (other.Structure == reading.Structure.Id && other.Where.Select(Words).SequenceEqual(reading.Header.Where.Select(Words)))
            reading.Impossible("other", "Both sides are the same cells, so that the rule cannot fail.");
        return new SameAsRule(reading.Header, other, by, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, Tolerance.Read(reading.Map));
    }

    private static IReadOnlyList<string> Declared(Structure structure, string other) =>
        structure.SameAs is { } sameAs && sameAs.Structure == other
            ? [.. structure.Dimensions.Select(column => column.Name).Where(sameAs.On.Contains)]
            : [];

    private static string Words(Condition condition) => $"{condition.Dimension}={string.Join(',', condition.Codes.Order(StringComparer.Ordinal))}";
}
