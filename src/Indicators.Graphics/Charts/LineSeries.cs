namespace Indicators.Graphics.Charts;

/// <param name="Points">One for each category of the chart, in the same order.</param>
/// <param name="Style">Null for the palette's style for the position of the series.</param>
public sealed record LineSeries(string Name, IReadOnlyList<ChartPoint> Points, SeriesStyle? Style = null)
{
    /// <summary>
    /// The words at the newest period of a series that has not been reported for it, such as "not reported": the line stops in a filled
    /// dot, and a dotted upright marks the period. Null for none.
    /// </summary>
    public string? NotReported { get; init; }
}
