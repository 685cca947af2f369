namespace Indicators.Definitions.Rules;

/// <summary>The area's figures agree with those it has filed in another structure, or in other cells of the same one.</summary>
internal sealed record SameAsRule(RuleHeader Header, RuleSource Other, IReadOnlyList<string> By, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [Other.Structure];
}
