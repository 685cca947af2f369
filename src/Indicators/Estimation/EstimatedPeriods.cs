using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Estimation;

/// <summary>What one rule estimates of one structure: which periods of which areas, and from which.</summary>
public sealed class EstimatedPeriods
{
    private readonly SortedDictionary<int, SortedDictionary<Period, EstimateSource>> byArea;

    internal EstimatedPeriods(FiledPeriods filed, SortedDictionary<int, SortedDictionary<Period, EstimateSource>> byArea)
    {
        this.byArea = byArea;
        Together = byArea.Count == 0 ? filed : new FiledPeriods(
            filed.Areas.SelectMany(area => filed.Of(area).Concat(Of(area).Keys).Select(period => new Filing(area, period))));
    }

    /// <summary>The areas with an estimate, ascending.</summary>
    public IEnumerable<int> Areas => byArea.Keys;

    /// <summary>An area's estimated periods in order. None of them can be made from what it filed.</summary>
    public IReadOnlyDictionary<Period, EstimateSource> Of(int area) =>
        byArea.TryGetValue(area, out SortedDictionary<Period, EstimateSource>? periods) ? periods : new Dictionary<Period, EstimateSource>();

    /// <summary>The filed periods and the estimated ones. Who reported, and coverage, is never taken from it.</summary>
    public FiledPeriods Together { get; }
}
