using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>What hinders comparing a figure with those of other periods. Unlike a status, no stronger flag hides it.</summary>
[Flags]
public enum SeriesMarks : byte
{
    None = 0,

    /// <summary>The series breaks here: earlier figures are another series.</summary>
    Break = 1,

    /// <summary>The figure, or a part of it, follows another definition.</summary>
    OtherDefinition = 2,
}

internal static class SeriesMarking
{
    public static SeriesMarks Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => SeriesMarks.Break,
        ObservationStatus.DefinitionDiffers => SeriesMarks.OtherDefinition,
        _ => SeriesMarks.None,
    };
}
