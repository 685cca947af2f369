namespace Indicators.Definitions.Rules;

/// <summary>A sum of cells, times a factor.</summary>
internal sealed record BalanceTerm(IReadOnlyList<Condition> Where, double Factor);

/// <summary>A linear identity: sums of cells, each times its factor, give zero, or no more or no less than it.</summary>
/// <param name="By">The dimensions in which cells are kept apart, beside the area and the period; all others are summed over leaves.</param>
internal sealed record BalanceRule(RuleHeader Header, IReadOnlyList<BalanceTerm> Terms, IReadOnlyList<string> By, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header);
