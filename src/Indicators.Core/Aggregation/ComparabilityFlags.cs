using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>What a reader must know of a figure whatever its status is: no stronger flag hides it.</summary>
[Flags]
public enum ComparabilityFlags : byte
{
    /// <summary>Nothing keeps the figures from being compared.</summary>
    None = 0,

    /// <summary>The series breaks here: earlier figures are another series.</summary>
    Break = 1,

    /// <summary>The figure, or a part of it, follows another definition.</summary>
    OtherDefinition = 2,

    /// <summary>A figure below is provisional, which a stronger flag may hide.</summary>
    Provisional = 4,

    /// <summary>An area of the region that filed the return lacks the figure and is not in it.</summary>
    LeavesOutArea = 8,

    /// <summary>The denominator is small: protection may move the figure by much.</summary>
    SmallDenominator = 16,
}

internal static class ComparabilityFlagging
{
    public static ComparabilityFlags MarksOf(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => ComparabilityFlags.Break,
        ObservationStatus.DefinitionDiffers => ComparabilityFlags.OtherDefinition,
        ObservationStatus.Provisional => ComparabilityFlags.Provisional,
        _ => ComparabilityFlags.None,
    };
}
