using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Validation.Checks;

/// <summary>A count has no fraction.</summary>
internal sealed class NotWhole : FigureCheck
{
    public override string Name => FindingCodes.NotWhole;

    protected override bool MayFail(FigureSummary figures, Column measure) => !figures.AreWhole;

    protected override int Next(double[] values, int row, Column measure)
    {
        if (measure.Type != MeasureType.Count) return -1;
        for (; row < values.Length; row++)
            if (values[row] > Math.Floor(values[row])) return row;
        return -1;
    }

    protected override Message Describe(Column measure) => measure.Unit is { } unit
        ? CheckMessages.NotWholeUnit(measure: measure.Name, unit: unit)
        : CheckMessages.NotWhole(measure.Name);
}
