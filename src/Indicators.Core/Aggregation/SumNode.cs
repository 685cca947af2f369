using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>A sum of cells, of other sums, or of both.</summary>
internal struct SumNode
{
    /// <summary>The value; NaN if there is none, for the reason given by <see cref="Status"/>.</summary>
    public double Value { get; internal set; }

    /// <summary>The contribution of cells that are not leaves; NaN if none of them has a value.</summary>
    public double Fixed { get; internal set; }

    /// <summary>The number of cells included in it that lack an existing value.</summary>
    public int Gaps { get; internal set; }

    /// <summary>The start and number of its parts in the list of all parts.</summary>
    internal int FirstPart, PartCount;

    public ObservationStatus Status { get; internal set; }

    /// <summary>What hinders comparing it with other periods.</summary>
    public ComparabilityFlags Comparability { get; internal set; }

    /// <summary>Whether a cell included in it was filed without a value.</summary>
    public bool LacksValue { get; internal set; }
}
