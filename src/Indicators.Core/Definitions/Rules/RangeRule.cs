namespace Indicators.Definitions.Rules;

/// <summary>Each figure lies between two limits, which belong to the range.</summary>
internal sealed record RangeRule(RuleHeader Header, double Minimum, double Maximum) : Rule(Header);
