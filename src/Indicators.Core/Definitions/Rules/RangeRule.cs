namespace Indicators.Definitions.Rules;

/// <summary>Each figure lies between two inclusive limits.</summary>
internal sealed record RangeRule(RuleHeader Header, double Minimum, double Maximum) : Rule(Header);
