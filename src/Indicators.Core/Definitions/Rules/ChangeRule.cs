namespace Indicators.Definitions.Rules;

/// <summary>No figure changes by more than a factor, up or down, from an earlier period.</summary>
/// <param name="By">The dimensions by which rows are grouped and summed; null to check each row separately.</param>
/// <param name="Floor">Changes smaller than this amount are always allowed.</param>
internal sealed record ChangeRule(RuleHeader Header, ComparisonBase ComparisonBase, IReadOnlyList<string>? By, double Factor, double Floor) : Rule(Header)
{
    public override bool Compares => true;
}
