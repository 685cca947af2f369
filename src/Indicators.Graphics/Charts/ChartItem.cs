namespace Indicators.Graphics.Charts;

/// <summary>A named value of a bar or dot chart.</summary>
/// <param name="Emphasis">Set in bold and in the accent colour, such as the region among its states.</param>
public sealed record ChartItem(string Name, ChartPoint Point, bool Emphasis = false);
