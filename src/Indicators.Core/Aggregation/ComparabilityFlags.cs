using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>What a reader must know about a figure whatever its status: a stronger status does not hide these flags.</summary>
[Flags]
public enum ComparabilityFlags : byte
{
    /// <summary>Nothing hinders a comparison.</summary>
    None = 0,

    /// <summary>The series breaks here: earlier figures are another series.</summary>
    Break = 1,

    /// <summary>The figure, or a part of it, follows another definition.</summary>
    OtherDefinition = 2,

    /// <summary>A figure included in this one is provisional, which a stronger status may hide.</summary>
    Provisional = 4,

    /// <summary>An area of the region filed the return but lacks the figure and is left out of it.</summary>
    LeavesOutArea = 8,

    /// <summary>The denominator is small: protection may change the figure considerably.</summary>
    SmallDenominator = 16,
}

internal static class ComparabilityFlagging
{
    public static ComparabilityFlags GetFlags(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => ComparabilityFlags.Break,
        ObservationStatus.DefinitionDiffers => ComparabilityFlags.OtherDefinition,
        ObservationStatus.Provisional => ComparabilityFlags.Provisional,
        _ => ComparabilityFlags.None,
    };
}
