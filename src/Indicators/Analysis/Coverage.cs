using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>How much of what was expected has been reported for a figure.</summary>
/// <param name="Part">The weight (or number) of the expected areas that report.</param>
/// <param name="Whole">The weight (or number) of the expected areas.</param>
/// <param name="Reporting">How many areas filed, an unknown area among them.</param>
/// <param name="Expected">How many areas were expected; an unknown area never is.</param>
/// <param name="ByCount">The areas are counted, because a weight is not known or the weights sum to zero.</param>
public readonly record struct Coverage(double Part, double Whole, int Reporting, int Expected, bool ByCount)
{
    /// <summary>From 0 to 1; 1 where nobody is expected and something was filed.</summary>
    public double Share => Expected == 0 ? (Reporting > 0 ? 1 : 0) : Part / Whole;

    public bool Reaches(Fraction limit) => Expected == 0 ? Reporting > 0 : limit.IsReachedBy(Part, Whole);
}
