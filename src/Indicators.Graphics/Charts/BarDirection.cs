namespace Indicators.Graphics.Charts;

public enum BarDirection
{
    /// <summary>For names.</summary>
    Horizontal,

    /// <summary>For periods; their labels thin out where they would collide.</summary>
    Vertical,
}
