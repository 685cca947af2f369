using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>Checks a pattern that a solver claims to be permitted.</summary>
internal static class SuppressionProof
{
    /// <summary>Checks that every change is within its bounds, every sum that must stay does, and every one that must change does by its width.</summary>
    /// <param name="changes">Of each leaf.</param>
    /// <returns>
    /// The weight of the open sums that change, computed anew; null if the changes are not permitted. That no lighter pattern exists, as
    /// <see cref="SuppressAnswer.Bound"/> claims, is not proven; nothing that is published depends on it.
    /// </returns>
    public static long? FindWeight(SuppressRequest request, IReadOnlyList<long> changes)
    {
        if (changes.Count != request.Lowest.Count) return null;
        for (int leaf = 0; leaf < changes.Count; leaf++)
            if (changes[leaf] < request.Lowest[leaf] || changes[leaf] > request.Highest[leaf]) return null;
        long weight = 0;
        foreach (SuppressSum sum in request.Sums)
        {
            long change = 0;
            foreach (int leaf in sum.Leaves) change += changes[leaf];
            if (sum.Role == SumRole.Keep ? change != 0 : sum.Role == SumRole.Need && Math.Abs(change) < sum.Number) return null;
            if (sum.Role == SumRole.Open && change != 0) weight += sum.Number;
        }
        return weight;
    }
}
