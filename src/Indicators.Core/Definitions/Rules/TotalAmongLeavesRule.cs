namespace Indicators.Definitions.Rules;

/// <summary>No leaf is the sum of all the others: it would be a total under a leaf's code.</summary>
/// <param name="LeastParts">So few other leaves may add up to one by chance.</param>
/// <param name="LeastFigure">Figures below it may be sums by chance.</param>
internal sealed record TotalAmongLeavesRule(RuleHeader Header, string Over, int LeastParts, double LeastFigure) : Rule(Header);
