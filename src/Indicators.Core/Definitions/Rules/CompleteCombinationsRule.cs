namespace Indicators.Definitions.Rules;

/// <summary>If one combination of codes has a row, all combinations have one.</summary>
/// <param name="Of">The dimensions and the codes that are combined.</param>
internal sealed record CompleteCombinationsRule(RuleHeader Header, IReadOnlyList<Condition> Of) : Rule(Header);
