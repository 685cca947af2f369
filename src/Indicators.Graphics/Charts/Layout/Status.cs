namespace Indicators.Graphics.Charts.Layout;

/// <summary>What is said once of the figures of a chart.</summary>
internal static class Status
{
    /// <summary>The word for the subtitle if a figure is provisional; otherwise empty.</summary>
    public static string Words(IEnumerable<ChartPoint> points, ChartWords words) =>
        points.Any(point => point is { DrawnValue: not null, Mark: PointMark.Provisional }) ? words.Provisional : "";
}
