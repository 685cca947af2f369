namespace Indicators.Definitions.Rules;

/// <summary>An area's figures compare as required with a public series, such as refugees with inhabitants.</summary>
/// <param name="By">The dimensions by which rows are grouped and summed; null to check each row separately.</param>
/// <param name="Factor">The figure is compared with the reference multiplied by this factor.</param>
internal sealed record ReferenceRule(
    RuleHeader Header, string Series, IReadOnlyList<string>? By, double Factor, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    public override bool Compares => true;

    public override IReadOnlyList<string> ReferenceSeries => [Series];
}
