namespace Indicators.Definitions.Rules;

/// <summary>Rows that agree in some columns agree in another.</summary>
public sealed record FunctionalDependencyRule(RuleHeader Header, IReadOnlyList<string> From, string To) : Rule(Header);
