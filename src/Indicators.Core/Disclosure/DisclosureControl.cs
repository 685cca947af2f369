using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Disclosure;

/// <summary>
/// Protects people in small cells; published figures are computed only from the sums it returns. It protects the components, before
/// any rate, share or mean is computed from them.
/// </summary>
internal sealed class DisclosureControl(DisclosurePolicy policy)
{
    /// <exception cref="ArgumentException">The sums were made for another policy, so the cells that this policy changes are not separate leaves.</exception>
    public ProtectedTable Protect(AggregateTable table)
    {
        if (table.SmallCountThreshold != policy.SmallCountThreshold) throw new ArgumentException("The sums were made for another policy.", nameof(table));
        double[] leaves = policy.Method switch
        {
            DisclosureMethod.None => table.LeafValues,
            DisclosureMethod.Rounding => LeafRounding.Round(table, policy.Base),
            _ => throw new InvalidOperationException($"No protection is known by the name {policy.Method}."),
        };
        (double[] values, double[] imputedValues) = ProtectedSums.Recompute(table, leaves);
        return new ProtectedTable(table, values, imputedValues, policy);
    }
}
