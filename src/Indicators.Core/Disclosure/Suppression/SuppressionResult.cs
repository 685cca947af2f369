namespace Indicators.Disclosure.Suppression;

/// <summary>Which sums are suppressed, and the second table that proves it.</summary>
/// <param name="IsSuppressed">For each sum, whether it is suppressed: primary sums and those that differ in the second table.</param>
/// <param name="SecondTable">
/// For each base cell, its value in another table of whole numbers that has the same published sums. It is as confidential as the true
/// table.
/// </param>
/// <param name="Unprotected">
/// The primary sums without the required width, ascending: released ones, and those that cannot move without a released sum or a
/// publicly known cell. The caller unpublishes a sum that is in the way or ends the run; it never publishes the rest.
/// </param>
internal sealed record SuppressionResult(bool[] IsSuppressed, long[] SecondTable, int[] Unprotected)
{
    /// <summary>Further tables with the same published sums, for primary sums that the second table does not protect.</summary>
    public IReadOnlyList<long[]> Further { get; init; } = [];

    /// <summary>Sums that earlier releases give away, ascending: they are withheld, but count as published.</summary>
    public int[] Known { get; init; } = [];
}
