namespace Indicators.Definitions.Rules;

/// <summary>What an area says of another is what the other says of it, such as people who left the one for the other.</summary>
/// <param name="Counterpart">The dimension of the rule's own structure that holds the other area.</param>
/// <param name="Other">The other area's cells.</param>
/// <param name="OtherCounterpart">The dimension of the other structure that holds this area.</param>
/// <param name="Lag">How many periods later the other side has it.</param>
internal sealed record MirrorRule(
    RuleHeader Header, string Counterpart, RuleSource Other, string OtherCounterpart, int Lag, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    /// <summary>Codes of the counterpart that are no area which files the other structure, such as the stateless: nothing is asked of them.</summary>
    public IReadOnlySet<string> CannotFile { get; init; } = new HashSet<string>();

    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [Other.Structure];
}
