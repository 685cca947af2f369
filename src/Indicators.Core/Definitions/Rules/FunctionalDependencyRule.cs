namespace Indicators.Definitions.Rules;

/// <summary>Rows that agree in some columns also agree in another.</summary>
internal sealed record FunctionalDependencyRule(RuleHeader Header, IReadOnlyList<string> From, string To) : Rule(Header);
