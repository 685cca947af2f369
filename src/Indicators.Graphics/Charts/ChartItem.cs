namespace Indicators.Graphics.Charts;

/// <summary>A named value in a bar or dot chart.</summary>
/// <param name="Emphasis">Whether the chart is about the item: it is in the accent colour and in bold, and other bars are grey.</param>
public sealed record ChartItem(string Name, ChartPoint Point, bool Emphasis = false)
{
    /// <summary>The value of an earlier period, such as a year before, drawn as an upright line across the bar; null for none.</summary>
    public double? Earlier { get; init; }
}
