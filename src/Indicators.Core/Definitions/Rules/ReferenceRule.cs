using Indicators.Definitions.Reading;

namespace Indicators.Definitions.Rules;

/// <summary>An area's figures compare with a public series, such as refugees with inhabitants.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Factor">The figure is compared with so many times the reference.</param>
public sealed record ReferenceRule(
    RuleHeader Header, string Series, IReadOnlyList<string>? By, double Factor, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("reference", "An area's figures compare with a public series.",
    [
        new("series", new WordShape("code of reference-series"), Need.Always, "The series; the figure of the period's year is taken."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("times", new NumberShape(0), Need.Optional, "What the series is multiplied by; 1 unless written."),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, "How the figure compares with the other side's; equal unless written."),
        .. Tolerance.Keys,
    ], Read);

    public override bool Compares => true;

    public override IReadOnlyList<string> ReferenceSeries => [Series];

    private static ReferenceRule? Read(RuleReadContext reading)
    {
        if (reading.Map.Scalar("series") is not { } series) return null;
        if (!reading.Context.CodeLists.ContainsKey("reference-series"))
            reading.Context.Findings.AddUnknown(reading.File, series.Line, "reference series", series.Text, []);
        reading.Context.CheckCode(reading.File, series, "reference-series", "reference series");
        return new ReferenceRule(
            reading.Header, series.Text, reading.ReadGroupColumns(), reading.Map.Number("times") ?? 1,
            reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, Tolerance.Read(reading.Map));
    }
}
