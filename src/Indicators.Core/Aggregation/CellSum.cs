using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The sum of the cells of one area, period and item that a component counts.</summary>
internal struct CellSum
{
    private double fixedSum;
    private bool anyFixed;

    /// <summary>The sum of all cells.</summary>
    public SumAccumulator Accumulator;

    public ComparabilityFlags Comparability;

    /// <summary>The item number.</summary>
    public int Item;

    /// <summary>The leaves among the cells, as a start index and a count in the list of their filing.</summary>
    public int FirstLeaf, LeafCount;

    /// <summary>The sum of the cells that are not leaves; NaN if none of them has a value.</summary>
    public readonly double Fixed => anyFixed ? fixedSum : double.NaN;

    /// <param name="isLeaf">Whether the cell is a leaf.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, ObservationStatus status, int gaps, bool isLeaf)
    {
        Accumulator.Add(value, status, gaps);
        if (status != ObservationStatus.Normal) Comparability |= ComparabilityFlagging.GetFlags(status);
        if (isLeaf)
        {
            LeafCount++;
        }
        else if (!double.IsNaN(value))
        {
            fixedSum += value;
            anyFixed = true;
        }
    }
}
