using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Imputation;

/// <summary>What one rule imputes in one structure: which periods of which areas, and from which periods.</summary>
internal sealed class ImputedPeriods
{
    private readonly SortedDictionary<int, SortedDictionary<Period, ImputationSource>> byArea;

    internal ImputedPeriods(FiledPeriods filed, SortedDictionary<int, SortedDictionary<Period, ImputationSource>> byArea)
    {
        this.byArea = byArea;
        FiledOrImputed = byArea.Count == 0 ? filed : new FiledPeriods(
            filed.Areas.SelectMany(area => filed.GetPeriods(area).Concat(PeriodsOf(area).Keys).Select(period => new ReportingUnit(area, period))));
    }

    /// <summary>The areas with imputed periods, ascending.</summary>
    public IEnumerable<int> Areas => byArea.Keys;

    /// <summary>Returns an area's imputed periods, in order. None of them can be computed from what the area filed.</summary>
    public IReadOnlyDictionary<Period, ImputationSource> PeriodsOf(int area) =>
        byArea.TryGetValue(area, out SortedDictionary<Period, ImputationSource>? periods) ? periods : new Dictionary<Period, ImputationSource>();

    /// <summary>The filed and the imputed periods. Never used to determine response or coverage.</summary>
    public FiledPeriods FiledOrImputed { get; }
}
