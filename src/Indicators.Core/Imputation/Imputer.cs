using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Imputation;

/// <summary>
/// Finds the periods that an area was expected to report but did not, and the periods of the area from which they are imputed. The
/// imputed periods have the frequency at which the area files: a late quarter is imputed from a quarter, and its year from four.
/// </summary>
internal sealed class Imputer(Programme programme)
{
    public ImputationPlan Impute(Observations observations)
    {
        ImputationRule[] rules = [.. programme.Indicators.Select(indicator => indicator.Imputation).OfType<ImputationRule>().Distinct()];
        var plans = new Dictionary<(ImputationRule, string, OverTime), ImputedPeriods>();
        foreach (ImputationRule rule in rules)
            foreach (ObservationTable table in observations.Tables)
                foreach (OverTime overTime in Enum.GetValues<OverTime>())
                    plans[(rule, table.Structure.Id, overTime)] = Plan(rule, table, overTime);
        return new ImputationPlan(plans);
    }

    private ImputedPeriods Plan(ImputationRule rule, ObservationTable table, OverTime overTime)
    {
        var filed = new FiledPeriods(table.Filings);
        var expected = new ExpectedReporters(programme, table.Structure.Id, filed);
        var byArea = new SortedDictionary<int, SortedDictionary<Period, ImputationSource>>();
        foreach (int area in filed.Areas)
        {
            var found = new SortedDictionary<Period, ImputationSource>();
            // Fine periods first: a year computed from filed and imputed quarters needs no imputation of its own.
            foreach (IGrouping<Frequency, Period> known in filed.GetPeriods(area).GroupBy(period => period.Frequency).OrderByDescending(group => group.Key))
            {
                var together = new FiledPeriods(filed.GetPeriods(area).Concat(found.Keys).Select(period => new ReportingUnit(area, period)));
                foreach (Period period in filed.ReportedPeriods(known.Key, overTime))
                    if (!together.HasFigure(area, period, overTime) && expected.IsExpected(area, period) && SourceOf(rule, [.. known], period) is { } source)
                        found[period] = source;
            }
            if (found.Count > 0) byArea[area] = found;
        }
        return new ImputedPeriods(filed, byArea);
    }

    /// <param name="known">The periods of one frequency that the area filed, in order.</param>
    internal static ImputationSource? SourceOf(ImputationRule rule, IReadOnlyList<Period> known, Period missing)
    {
        int next = known.TakeWhile(period => period.Ordinal < missing.Ordinal).Count();
        if (next == 0) return null;
        Period before = known[next - 1];
        if (rule.Method != ImputationMethod.Linear)
            return missing.Ordinal - before.Ordinal <= rule.Periods ? new ImputationSource(before, null) : null;
        return next < known.Count && known[next].Ordinal - before.Ordinal - 1 <= rule.Periods ? new ImputationSource(before, known[next]) : null;
    }
}
