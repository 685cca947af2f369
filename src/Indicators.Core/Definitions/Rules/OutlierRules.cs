namespace Indicators.Definitions.Rules;

/// <summary>The change of an area's figure is not an outlier among the changes of all areas.</summary>
/// <param name="By">The dimensions by which figures are grouped; each group has its own distribution over areas.</param>
/// <param name="LeastUnits">The minimum number of changes in a distribution.</param>
internal abstract record OutlierRule(RuleHeader Header, ComparisonBase ComparisonBase, IReadOnlyList<string> By, int LeastUnits) : Rule(Header)
{
    public override bool Compares => true;
}

/// <summary>Outlier detection by the method of Hidiroglou and Berthelot (1986).</summary>
/// <param name="U">The importance of size, from 0 (none) to 1.</param>
/// <param name="A">The minimum distance from the median, as a share of the median.</param>
/// <param name="C">The number of distances allowed.</param>
/// <param name="Quantile">The lower of the two quantiles that define the distances.</param>
internal sealed record HidiroglouBerthelotRule(
    RuleHeader Header, ComparisonBase ComparisonBase, IReadOnlyList<string> By, int LeastUnits, double U, double A, double C, double Quantile)
    : OutlierRule(Header, ComparisonBase, By, LeastUnits);

/// <summary>Outlier detection by the distance of a log ratio from the median, in median absolute deviations.</summary>
/// <param name="Limit">The largest absolute score allowed.</param>
internal sealed record RobustChangeRule(RuleHeader Header, ComparisonBase ComparisonBase, IReadOnlyList<string> By, int LeastUnits, double Limit)
    : OutlierRule(Header, ComparisonBase, By, LeastUnits);
