namespace Indicators.Definitions.Rules;

/// <summary>Wherever one combination of codes has a row, all of them have.</summary>
/// <param name="Of">Dimensions and the codes that are combined.</param>
internal sealed record CompleteCombinationsRule(RuleHeader Header, IReadOnlyList<Condition> Of) : Rule(Header);
