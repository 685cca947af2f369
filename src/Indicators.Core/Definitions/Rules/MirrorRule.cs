namespace Indicators.Definitions.Rules;

/// <summary>The figures of two areas about each other agree, such as people who moved from one area to the other.</summary>
/// <param name="Counterpart">The dimension of the rule's own structure that contains the other area.</param>
/// <param name="Other">The cells of the other area.</param>
/// <param name="OtherCounterpart">The dimension of the other structure that contains this area.</param>
/// <param name="Lag">The number of periods by which the other area's figure is later.</param>
internal sealed record MirrorRule(
    RuleHeader Header, string Counterpart, RuleSource Other, string OtherCounterpart, int Lag, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header)
{
    /// <summary>Codes of the counterpart that do not file the other structure, such as the stateless: the rule does not apply to them.</summary>
    public IReadOnlySet<string> CannotFile { get; init; } = new HashSet<string>();

    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [Other.Structure];
}
