namespace Indicators.Graphics.Charts;

/// <summary>A named value in a bar or dot chart.</summary>
/// <param name="Emphasis">Whether the item is shown in bold and in the accent colour, such as a region among its states.</param>
public sealed record ChartItem(string Name, ChartPoint Point, bool Emphasis = false);
