namespace Indicators.Definitions.Rules;

/// <summary>An area's figures compare with a public series, such as refugees with inhabitants.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Factor">The figure is compared with so many times the reference.</param>
internal sealed record ReferenceRule(
    RuleHeader Header, string Series, IReadOnlyList<string>? By, double Factor, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    public override bool Compares => true;

    public override IReadOnlyList<string> ReferenceSeries => [Series];
}
