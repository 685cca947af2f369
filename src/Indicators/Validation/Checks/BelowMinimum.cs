using Indicators.Definitions;

namespace Indicators.Validation.Checks;

/// <summary>No figure is below the structure's minimum; counts and shares have 0 unless another is declared.</summary>
internal sealed class BelowMinimum : FigureCheck
{
    public override string Name => "below-minimum";

    protected override bool Holds(double value, Column measure) => value >= Minimum(measure);

    protected override string Message(Column measure) => $"The figure is below {Text(Minimum(measure))}, the smallest that {measure.Name} may be.";

    private static double Minimum(Column measure) =>
        measure.Minimum ?? (measure.Type == MeasureType.Amount ? double.NegativeInfinity : 0);
}
