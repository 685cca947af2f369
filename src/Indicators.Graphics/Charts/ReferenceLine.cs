namespace Indicators.Graphics.Charts;

/// <summary>A labelled dotted line at one value: a target or a regional value.</summary>
/// <param name="Label">Without the value; the chart adds it.</param>
/// <exception cref="ArgumentException">The value is no finite number.</exception>
public sealed record ReferenceLine(double Value, string Label)
{
    public double Value { get; init; } = double.IsFinite(Value) ? Value : throw new ArgumentException("A line needs a finite value.", nameof(Value));
}
