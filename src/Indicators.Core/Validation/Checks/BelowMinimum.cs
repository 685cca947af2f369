using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Validation.Checks;

/// <summary>No figure is below the structure's minimum, which for counts and shares is 0 unless declared otherwise.</summary>
internal sealed class BelowMinimum : FigureCheck
{
    public override string Name => FindingCodes.BelowMinimum;

    protected override bool MayFail(FigureSummary figures, Column measure) => figures.Least < Minimum(measure);

    protected override int Next(double[] values, int row, Column measure)
    {
        double minimum = Minimum(measure);
        for (; row < values.Length; row++)
            if (values[row] < minimum) return row;
        return -1;
    }

    protected override Message Describe(Column measure) => CheckMessages.BelowMinimum(minimum: Minimum(measure), measure: measure.Name);

    private static double Minimum(Column measure) =>
        measure.Minimum ?? (measure.Type == MeasureType.Amount ? double.NegativeInfinity : 0);
}
