namespace Indicators.Graphics.Charts;

/// <summary>A labelled dotted line at one value, such as a target or a regional value.</summary>
/// <param name="Label">The label without the value, which the chart adds.</param>
/// <exception cref="ArgumentException">The value is not a finite number.</exception>
public sealed record ReferenceLine(double Value, string Label)
{
    public double Value { get; init; } = double.IsFinite(Value) ? Value : throw new ArgumentException("A line needs a finite value.", nameof(Value));
}
