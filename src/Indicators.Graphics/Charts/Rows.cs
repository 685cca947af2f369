namespace Indicators.Graphics.Charts;

/// <summary>A row of a dot strip or a heat table: the values of several areas, and the one of the whole.</summary>
/// <param name="Values">One for each area of the chart, in the same order.</param>
/// <param name="Whole">The value of the whole, such as the region.</param>
public sealed record ComparisonRow(string Name, IReadOnlyList<ChartPoint> Values, ChartPoint Whole)
{
    /// <summary>A text in the last column, such as the change in a year; null for none.</summary>
    public string? Change { get; init; }

    /// <summary>Whether the areas stand for too little of the whole; a diamond beside the name says so.</summary>
    public bool IsLow { get; init; }

    /// <summary>Whether a gap separates the row from the one before.</summary>
    public bool StartsGroup { get; init; }
}

/// <summary>A row of a population pyramid.</summary>
public sealed record PyramidRow(string Name, ChartPoint Left, ChartPoint Right);

/// <summary>A value against its target, such as what was received of what is required.</summary>
/// <param name="Text">What is written behind, such as "78 %"; null for the value in the chart's numbers.</param>
/// <param name="Remark">A second text in muted ink, such as "304.6 of 393.1"; null for none.</param>
public sealed record BulletItem(string Name, ChartPoint Value, double? Target, string? Text = null, string? Remark = null, bool Emphasis = false);

/// <summary>A corner of a Lorenz curve: shares from 0 to 100 of all that is counted up to it.</summary>
/// <param name="Name">Written beside the stretch that ends here; empty for none.</param>
public sealed record CurvePoint(double Across, double Up, string Name = "");
