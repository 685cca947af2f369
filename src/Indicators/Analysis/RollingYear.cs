using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Computes a component over a year that may begin with any period.</summary>
public static class RollingYear
{
    /// <param name="values">One for each period, in order. For a stock, the last one is returned.</param>
    /// <param name="overTime">How the periods combine: as a sum, a mean, or the last one for a stock.</param>
    /// <returns>NaN if a required period has no figure.</returns>
    public static double Compute(IReadOnlyList<double> values, OverTime overTime) => overTime switch
    {
        OverTime.Sum => values.Sum(),
        OverTime.Mean => values.Sum() / values.Count,
        _ => values[^1],
    };
}
