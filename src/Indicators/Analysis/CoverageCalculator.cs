using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>Who files the return that one indicator is taken from, and who is expected to: not who reports its figure.</summary>
internal sealed class CoverageCalculator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure)
{
    private readonly FiledPeriods filed = table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None;
    private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
    private readonly ExpectedReporters expected = new(programme, structure, table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None);

    /// <summary>The areas that filed or were expected at some time, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> Areas => expected.Areas;

    public bool Reports(int area, Period period) => filed.Reports(area, period, overTime);

    public bool Expects(int area, Period period) => expected.Expects(area, period);
}
