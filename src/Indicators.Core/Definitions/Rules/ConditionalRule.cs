namespace Indicators.Definitions.Rules;

/// <summary>Whether a row must have a figure.</summary>
internal enum FigureNeed
{
    Given,
    Missing,
}

/// <summary>A row that meets some conditions also meets others, or has (or lacks) a figure.</summary>
/// <param name="If">The conditions of the rows that the rule applies to.</param>
/// <param name="Then">The conditions that these rows must meet.</param>
/// <param name="Figure">Whether these rows must have or lack a figure; null if either is allowed.</param>
internal sealed record ConditionalRule(RuleHeader Header, IReadOnlyList<Condition> If, IReadOnlyList<Condition> Then, FigureNeed? Figure) : Rule(Header);
