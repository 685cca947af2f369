namespace Indicators.Definitions.Rules;

/// <summary>Whether a row must have a figure.</summary>
internal enum FigureNeed
{
    Given,
    Missing,
}

/// <summary>A row that meets some conditions meets others too, or has (or lacks) a figure.</summary>
/// <param name="If">What a row meets so that the rule is about it.</param>
/// <param name="Then">What it then must meet.</param>
/// <param name="Figure">Whether it then must have a figure; null where that does not matter.</param>
internal sealed record ConditionalRule(RuleHeader Header, IReadOnlyList<Condition> If, IReadOnlyList<Condition> Then, FigureNeed? Figure) : Rule(Header);
