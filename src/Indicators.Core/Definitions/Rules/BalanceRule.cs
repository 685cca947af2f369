namespace Indicators.Definitions.Rules;

/// <summary>A sum of cells, multiplied by a factor.</summary>
internal sealed record BalanceTerm(IReadOnlyList<Condition> Where, double Factor);

/// <summary>A linear identity: the sum of the terms is zero, at most zero or at least zero.</summary>
/// <param name="By">The dimensions by which cells are grouped, in addition to area and period; all other dimensions are summed over leaves.</param>
internal sealed record BalanceRule(RuleHeader Header, IReadOnlyList<BalanceTerm> Terms, IReadOnlyList<string> By, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header);
