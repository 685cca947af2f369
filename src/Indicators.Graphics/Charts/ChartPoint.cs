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
    /// <summary>Not made of the same parts as the point before it, such as a sum that lacks one of them: never joined to it by a line.</summary>
    public bool IsApart { get; init; }

    /// <summary>A sum without some of its parts, which would be greater with them: its bar is open at the end.</summary>
    public bool IsPartial { get; init; }

    /// <summary>A letter beside the mark that a note explains, such as who is missing from a sum; null for none.</summary>
    public string? Letter { get; init; }

    public static ChartPoint Missing => new(null, PointMark.Missing);

    public static ChartPoint Suppressed => new(null, PointMark.Suppressed);

    /// <summary>The value that may be drawn: null for missing, suppressed and what is no number.</summary>
    public double? Shown =>
        Mark is PointMark.Missing or PointMark.Suppressed || Value is not { } value || !double.IsFinite(value) ? null : value;

    public bool IsSuppressed => Mark == PointMark.Suppressed;

    public bool IsMissing => Shown is null && !IsSuppressed;
}
