namespace Indicators.Graphics.Charts;

/// <param name="Points">One for each category of the chart, in their order.</param>
/// <param name="Style">Null takes the palette's style of the series' position.</param>
public sealed record LineSeries(string Name, IReadOnlyList<ChartPoint> Points, SeriesStyle? Style = null);
