using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Validation.Checks;

/// <summary>No figure is above the structure's maximum, which for shares is 1 unless declared otherwise.</summary>
internal sealed class AboveMaximum : FigureCheck
{
    public override string Name => FindingCodes.AboveMaximum;

    protected override bool MayFail(FigureSummary figures, Column measure) => figures.Largest > Maximum(measure);

    protected override int Next(double[] values, int row, Column measure)
    {
        double maximum = Maximum(measure);
        for (; row < values.Length; row++)
            if (values[row] > maximum) return row;
        return -1;
    }

    protected override Message Describe(Column measure) => CheckMessages.AboveMaximum(maximum: Maximum(measure), measure: measure.Name);

    private static double Maximum(Column measure) =>
        measure.Maximum ?? (measure.Type == MeasureType.Share ? 1 : double.PositiveInfinity);
}
