namespace Indicators.Definitions.Rules;

/// <summary>No leaf equals the sum of all others: it would be a total reported under a leaf's code.</summary>
/// <param name="LeastParts">The minimum number of other leaves: fewer may add up to a figure by chance.</param>
/// <param name="LeastFigure">The minimum figure: smaller figures may be sums by chance.</param>
internal sealed record TotalAmongLeavesRule(RuleHeader Header, string Over, int LeastParts, double LeastFigure) : Rule(Header);
