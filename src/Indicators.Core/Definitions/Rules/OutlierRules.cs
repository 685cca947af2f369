namespace Indicators.Definitions.Rules;

/// <summary>The change of an area's figure is no outlier among the changes of all areas.</summary>
/// <param name="By">The distribution is taken over areas, for each code of these dimensions by itself.</param>
/// <param name="LeastUnits">Fewer changes make no distribution.</param>
internal abstract record OutlierRule(RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits) : Rule(Header)
{
    public override bool Compares => true;
}

/// <summary>By the method of Hidiroglou and Berthelot (1986).</summary>
/// <param name="U">How much size counts, from 0, not at all, to 1.</param>
/// <param name="A">The least distance from the median that is allowed, as a part of it.</param>
/// <param name="C">How many such distances are allowed.</param>
/// <param name="Quantile">The lower of the two quantiles that distances are measured to.</param>
internal sealed record HidiroglouBerthelotRule(
    RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits, double U, double A, double C, double Quantile)
    : OutlierRule(Header, Against, By, LeastUnits);

/// <summary>By the distance of a log ratio from the median, in median absolute deviations.</summary>
/// <param name="Limit">The largest score, without its sign.</param>
internal sealed record RobustChangeRule(RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits, double Limit)
    : OutlierRule(Header, Against, By, LeastUnits);
