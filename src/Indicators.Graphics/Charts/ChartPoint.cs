namespace Indicators.Graphics.Charts;

/// <summary>A qualification of a value, or a reason why there is none.</summary>
public enum PointMark
{
    None,

    /// <summary>Drawn in full ink: an open circle at the end of a line, a white notch below the end of a bar, and a word in the subtitle.</summary>
    Provisional,

    /// <summary>Drawn with a dashed line, pale inside.</summary>
    Estimated,

    /// <summary>Drawn with an open diamond.</summary>
    LowReliability,

    /// <summary>Interrupts the line.</summary>
    Missing,

    /// <summary>Drawn as a letter outside the scale, never as a value.</summary>
    Suppressed,
}

/// <summary>A value in a chart.</summary>
/// <param name="Value">The value in the chart's unit; null means missing, unless the mark is suppressed.</param>
/// <param name="BreakBefore">Whether the point is not comparable with the one before it; drawn as a gap with two strokes.</param>
public readonly record struct ChartPoint(double? Value, PointMark Mark = PointMark.None, bool BreakBefore = false)
{
    /// <summary>Whether the point has other parts than the one before it, for example a sum that lacks one of them; no line joins the two.</summary>
    public bool IsDisconnected { get; init; }

    /// <summary>Whether the point is a sum without some of its parts, which would make it greater; its bar is open at the end.</summary>
    public bool IsPartial { get; init; }

    /// <summary>A letter beside the mark that refers to a note, such as on areas missing from a sum; null for none.</summary>
    public string? Letter { get; init; }

    public static ChartPoint Missing => new(null, PointMark.Missing);

    public static ChartPoint Suppressed => new(null, PointMark.Suppressed);

    /// <summary>The value to draw; null if it is missing, suppressed or not a finite number.</summary>
    public double? DrawnValue =>
        Mark is PointMark.Missing or PointMark.Suppressed || Value is not { } value || !double.IsFinite(value) ? null : value;

    public bool IsSuppressed => Mark == PointMark.Suppressed;

    public bool IsMissing => DrawnValue is null && !IsSuppressed;
}
