using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of one filing that a component counts, added up by item.</summary>
/// <param name="Items">What the numbers of the sums' items mean.</param>
/// <param name="Sums">In the order of their first cells.</param>
/// <param name="Leaves">The leaves among the cells, by sum.</param>
/// <param name="Codes">The codes of each sum; null where nothing is to be judged by them.</param>
internal sealed record UnitSums(ReportingUnit Filing, ItemNumbering Items, CellSum[] Sums, int[] Leaves, CodesFiled[]? Codes)
{
    /// <summary>The leaves among the cells of a sum.</summary>
    public ReadOnlySpan<int> LeavesOf(in CellSum sum) => Leaves.AsSpan(sum.FirstLeaf, sum.LeafCount);
}
