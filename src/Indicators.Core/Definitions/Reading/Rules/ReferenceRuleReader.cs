using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ReferenceRule"/>.</summary>
internal static class ReferenceRuleReader
{
    public static RuleDeclaration<ReferenceRule> Declaration { get; } = new("reference", "An area's figures compare with a public series.",
    [
        new("series", new WordShape("code of reference-series"), Need.Always, "The series; the figure of the period's year is taken."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("times", new NumberShape(0), Need.Optional, "What the series is multiplied by; 1 unless written."),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, "How the figure compares with the other side's; equal unless written."),
        .. ToleranceReader.Keys,
    ], Read);

    private static ReferenceRule? Read(RuleReadContext reading)
    {
        if (reading.Map.Scalar("series") is not { } series) return null;
        if (!reading.Context.CodeLists.ContainsKey("reference-series"))
            reading.Context.Findings.AddUnknown(reading.File, series.Line, "reference series", series.Text, []);
        reading.Context.CheckCode(reading.File, series, "reference-series", "reference series");
        return new ReferenceRule(
            reading.Header, series.Text, reading.ReadGroupColumns(), reading.Map.Number("times") ?? 1,
            reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }
}
