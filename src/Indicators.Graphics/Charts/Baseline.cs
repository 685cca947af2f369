namespace Indicators.Graphics.Charts;

/// <summary>Where the value axis of lines and dots starts. Bars always start at zero.</summary>
public enum Baseline
{
    /// <summary>At zero when the values come near it, else near the values; then the chart says so.</summary>
    Automatic,

    Zero,
}
