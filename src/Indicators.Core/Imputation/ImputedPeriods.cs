using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Imputation;

/// <summary>What one rule estimates of one structure: which periods of which areas, and from which.</summary>
internal sealed class ImputedPeriods
{
    private readonly SortedDictionary<int, SortedDictionary<Period, ImputationSource>> byArea;

    internal ImputedPeriods(FiledPeriods filed, SortedDictionary<int, SortedDictionary<Period, ImputationSource>> byArea)
    {
        this.byArea = byArea;
        Together = byArea.Count == 0 ? filed : new FiledPeriods(
            filed.Areas.SelectMany(area => filed.PeriodsOf(area).Concat(PeriodsOf(area).Keys).Select(period => new ReportingUnit(area, period))));
    }

    /// <summary>The areas with an estimate, ascending.</summary>
    public IEnumerable<int> Areas => byArea.Keys;

    /// <summary>An area's estimated periods in order. None of them can be made from what it filed.</summary>
    public IReadOnlyDictionary<Period, ImputationSource> PeriodsOf(int area) =>
        byArea.TryGetValue(area, out SortedDictionary<Period, ImputationSource>? periods) ? periods : new Dictionary<Period, ImputationSource>();

    /// <summary>The filed periods and the estimated ones. Who reported, and coverage, is never taken from it.</summary>
    public FiledPeriods Together { get; }
}
