namespace Indicators.Graphics.Charts;

/// <summary>Where the value axis of lines and dots starts. The axis of bars always includes zero.</summary>
public enum Baseline
{
    /// <summary>At zero if the values come near it; otherwise near the values, with a note in the chart.</summary>
    Automatic,

    Zero,
}
