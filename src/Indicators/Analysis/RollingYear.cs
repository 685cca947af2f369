using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>A component over the periods of a year that may begin with any of them.</summary>
public static class RollingYear
{
    /// <param name="values">One a period, in order. A stock is its last, and a year of stocks is no more than that.</param>
    /// <returns>NaN where a period that is needed has no figure.</returns>
    public static double Compute(IReadOnlyList<double> values, OverTime overTime) => overTime switch
    {
        OverTime.Sum => values.Sum(),
        OverTime.Mean => values.Sum() / values.Count,
        _ => values[^1],
    };
}
