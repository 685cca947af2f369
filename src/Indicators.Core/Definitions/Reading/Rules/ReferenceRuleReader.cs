using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ReferenceRule"/>.</summary>
internal static class ReferenceRuleReader
{
    public static RuleDeclaration<ReferenceRule> Declaration { get; } = new("reference", KeyMessages.KindReference,
    [
        new("series", new WordShape(KeyMessages.ValueReferenceSeries), Need.Always, KeyMessages.Series),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByRow),
        new("times", new NumberShape(0), Need.Optional, KeyMessages.SeriesFactor),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, KeyMessages.MustOfSides),
        .. ToleranceReader.Keys,
    ], Read);

    private static ReferenceRule? Read(RuleReadContext reading)
    {
        if (reading.Map.Scalar("series") is not { } series) return null;
        if (!reading.Context.CodeLists.ContainsKey("reference-series"))
            reading.Context.Findings.AddUnknown(reading.File, series.Line, ExpressionMessages.AReferenceSeries, series.Text, []);
        reading.Context.CheckCode(reading.File, series, "reference-series", ExpressionMessages.AReferenceSeries);
        return new ReferenceRule(
            reading.Header, series.Text, reading.ReadGroupColumns(), reading.Map.Number("times") ?? 1,
            reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }
}
