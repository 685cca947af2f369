using Indicators.Definitions;

namespace Indicators.Validation.Checks;

/// <summary>A count has no fraction.</summary>
internal sealed class NotWhole : FigureCheck
{
    public override string Name => "not-whole";

    protected override bool Holds(double value, Column measure) => measure.Type != MeasureType.Count || value == Math.Floor(value);

    protected override string Message(Column measure) => $"The figure has a fraction; {measure.Name} counts {measure.Unit ?? "things"}.";
}
