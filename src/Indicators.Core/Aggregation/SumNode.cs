using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>A sum of cells, of other sums, or of both.</summary>
internal struct SumNode
{
    /// <summary>NaN where <see cref="Status"/> says why there is none.</summary>
    public double Value { get; internal set; }

    /// <summary>What cells that are no leaves add to it; NaN where there is none with a value.</summary>
    public double Fixed { get; internal set; }

    /// <summary>How many cells below it lack a value that exists.</summary>
    public int Gaps { get; internal set; }

    /// <summary>Where its parts begin in the list of all, and how many they are.</summary>
    internal int FirstPart, PartCount;

    public ObservationStatus Status { get; internal set; }

    /// <summary>What of it hinders comparing it with other periods.</summary>
    public ComparabilityFlags Marks { get; internal set; }

    /// <summary>Whether a cell that it counts was filed without its value.</summary>
    public bool LacksValue { get; internal set; }
}
