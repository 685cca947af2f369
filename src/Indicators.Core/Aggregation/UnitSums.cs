using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The sums, by item, of the cells of one filing that a component counts.</summary>
/// <param name="Items">The numbering that the items of the sums refer to.</param>
/// <param name="Sums">In the order of their first cells.</param>
/// <param name="Leaves">The leaves among the cells, grouped by sum.</param>
/// <param name="Codes">The codes of each sum; null if they need no assessment.</param>
internal sealed record UnitSums(ReportingUnit Filing, ItemNumbering Items, CellSum[] Sums, int[] Leaves, CodesFiled[]? Codes)
{
    /// <summary>Returns the leaves among the cells of a sum.</summary>
    public ReadOnlySpan<int> LeavesOf(in CellSum sum) => Leaves.AsSpan(sum.FirstLeaf, sum.LeafCount);
}
