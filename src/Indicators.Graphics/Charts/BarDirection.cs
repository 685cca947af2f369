namespace Indicators.Graphics.Charts;

public enum BarDirection
{
    /// <summary>For categories with names.</summary>
    Horizontal,

    /// <summary>For periods, whose labels are thinned out if they would collide.</summary>
    Vertical,
}
