namespace Indicators.Graphics.Charts;

/// <param name="Points">One for each category of the chart, in the same order.</param>
/// <param name="Style">Null for the palette's style for the position of the series.</param>
public sealed record LineSeries(string Name, IReadOnlyList<ChartPoint> Points, SeriesStyle? Style = null);
