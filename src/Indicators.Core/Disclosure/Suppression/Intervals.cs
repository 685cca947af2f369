namespace Indicators.Disclosure.Suppression;

/// <summary>What an attacker derives: the least and the greatest possible value of every base cell and every sum, as far as they are bounded.</summary>
/// <param name="CellLowerBounds">For each base cell, a value that it is not below.</param>
/// <param name="CellUpperBounds">For each base cell, a value that it is not above; <see cref="AttackerBlock.Unbounded"/> if none is derived.</param>
/// <param name="SumLowerBounds">The same for the sums.</param>
/// <param name="IsComplete">Whether nothing moved any more when the propagation ended; if not, more rounds would narrow some intervals.</param>
internal sealed record Intervals(long[] CellLowerBounds, long[] CellUpperBounds, long[] SumLowerBounds, long[] SumUpperBounds, bool IsComplete)
{
    /// <summary>Returns the difference between the bounds of a sum; <see cref="AttackerBlock.Unbounded"/> if there is no upper bound.</summary>
    public long WidthOf(int sum) => SumUpperBounds[sum] == AttackerBlock.Unbounded ? AttackerBlock.Unbounded : SumUpperBounds[sum] - SumLowerBounds[sum];

    /// <summary>Returns the primary sums that are bounded more tightly than their required width, ascending.</summary>
    public int[] FindTooNarrow(SumSystem system) =>
        [.. Enumerable.Range(0, system.SumCount).Where(sum => system.IsPrimary(sum) && WidthOf(sum) < system.WidthOf(sum))];
}
