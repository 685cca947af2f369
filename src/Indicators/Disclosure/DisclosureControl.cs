using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Disclosure;

/// <summary>
/// Protects people in small cells: the one door between sums and everything that is shown. Protection works on the components,
/// before any rate, share or mean is computed from them.
/// </summary>
public sealed class DisclosureControl(DisclosurePolicy policy)
{
    public ProtectedTable Protect(AggregateTable table)
    {
        double[] values = policy.Method switch
        {
            DisclosureMethod.None => table.Values,
            DisclosureMethod.Rounding => Recompute(table, LeafRounding.Round(table, policy.Base)),
            _ => throw new InvalidOperationException($"No protection is known by the name {policy.Method}."),
        };
        return new ProtectedTable(table, values, policy);
    }

    /// <summary>Adds up again from protected leaves. A sum that had no value has none now.</summary>
    private static double[] Recompute(AggregateTable table, double[] leaves)
    {
        var result = new double[table.SumCount];
        for (int sum = 0; sum < result.Length; sum++)
        {
            double total = 0;
            for (int i = table.PartStarts[sum]; i < table.PartStarts[sum + 1]; i++)
            {
                int part = table.Parts[i];
                double value = part < leaves.Length ? leaves[part] : result[part - leaves.Length];
                if (!double.IsNaN(value)) total += value;
            }
            result[sum] = double.IsNaN(table.Values[sum]) ? double.NaN : total;
        }
        return result;
    }
}
