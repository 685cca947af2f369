using Indicators.Aggregation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Rounds every sum of protected counts by itself to the nearest multiple of the base, halves up, as Eurostat does. Parts need not add up to
/// their total: a total of n parts may differ from their sum by up to floor(base / 2) (n + 1).
/// </summary>
internal static class NearestRounding
{
    /// <summary>Rounds the sums that include a leaf.</summary>
    /// <param name="roundingBaseOf">Returns the base for a sum, by the number of its series; 0 if its policy is another.</param>
    /// <param name="values">The values of the sums; changed in place. NaN stays.</param>
    /// <param name="imputedValues">The imputed parts of the sums; changed in place.</param>
    public static void Round(AggregateTable table, Func<int, int> roundingBaseOf, double[] values, double[] imputedValues)
    {
        bool[] includesLeaf = new bool[table.SumCount];
        for (int sum = 0; sum < includesLeaf.Length; sum++)
            foreach (int part in table.PartsOf(sum))
                includesLeaf[sum] |= part < table.LeafValues.Length ? !table.References.ContainsKey(part) : includesLeaf[part - table.LeafValues.Length];
        for (int row = 0; row < table.Sums.Count; row++)
        {
            int roundingBase = roundingBaseOf(table.Sums.GetSeries(row));
            if (roundingBase == 0) continue;
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            for (int sum = first; sum < first + items.Count; sum++)
            {
                if (!includesLeaf[sum]) continue;
                values[sum] = RoundToNearest(values[sum], roundingBase);
                imputedValues[sum] = RoundToNearest(imputedValues[sum], roundingBase);
            }
        }
    }

    /// <summary>Rounds to the nearest multiple of a base, halves up; NaN stays.</summary>
    public static double RoundToNearest(double value, int roundingBase) => Math.Floor((value / roundingBase) + 0.5) * roundingBase;
}
