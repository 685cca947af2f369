namespace Indicators.Graphics.Charts;

/// <summary>A labelled dotted line at one value: a target or a regional value.</summary>
/// <param name="Label">Without the value; the chart adds it.</param>
public sealed record ReferenceLine(double Value, string Label);
