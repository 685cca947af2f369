namespace Indicators.Graphics.Charts;

/// <summary>What must be said beside a value, or in its place.</summary>
public enum PointMark
{
    None,

    /// <summary>Drawn hollow, its line dashed.</summary>
    Provisional,

    /// <summary>Drawn hollow with a dot, its line dashed.</summary>
    Estimated,

    /// <summary>Drawn with a ring.</summary>
    LowReliability,

    /// <summary>Breaks the line.</summary>
    Missing,

    /// <summary>A stated mark outside the scale, never a value.</summary>
    Suppressed,
}

/// <summary>One value of a chart.</summary>
/// <param name="Value">In the chart's unit; null is missing unless the mark says suppressed.</param>
/// <param name="BreakBefore">Not comparable with the point before it: a marked gap.</param>
public readonly record struct ChartPoint(double? Value, PointMark Mark = PointMark.None, bool BreakBefore = false)
{
    public static ChartPoint Missing => new(null, PointMark.Missing);

    public static ChartPoint Suppressed => new(null, PointMark.Suppressed);

    /// <summary>The value that may be drawn: null for missing, suppressed and what is no number.</summary>
    public double? Shown =>
        Mark is PointMark.Missing or PointMark.Suppressed || Value is not { } value || !double.IsFinite(value) ? null : value;

    public bool IsSuppressed => Mark == PointMark.Suppressed;

    public bool IsMissing => Shown is null && !IsSuppressed;
}
