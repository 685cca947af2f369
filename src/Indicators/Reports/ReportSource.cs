using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Reports;

/// <summary>Which report to compose.</summary>
/// <param name="Region">A code of the set, or <see cref="RegionSet.Unassigned"/>.</param>
public sealed record ReportRequest(RegionSet Set, string Region, Period Period, string Language);

/// <summary>The data for reports. All figures come from protected tables.</summary>
public sealed record ReportSource
{
    public required Programme Programme { get; init; }

    /// <summary>The figures, computed with the regions of <see cref="RegionsAsOf"/> for the whole series.</summary>
    public required IndicatorResults Results { get; init; }

    /// <summary>What the regional rates of the results would be under other rules.</summary>
    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>Changes, contributions, shares and ranks of the results.</summary>
    public required TrendsByIndicator Trends { get; init; }

    /// <summary>For an indicator, a region and its newest period, the series of the areas that report that period.</summary>
    public required Func<IndicatorDefinition, ReferenceArea, Period, IReadOnlyList<SameReportersPoint>> SameReporters { get; init; }

    /// <summary>The figures of these that the data files by each period's own regions do not give; null if there are none.</summary>
    public Lazy<RegionSeries?> ChangedRegions { get; init; } = new((RegionSeries?)null);

    public required ResponseStatus ResponseStatus { get; init; }

    /// <summary>The year whose mapping defines the regions.</summary>
    public required int RegionsAsOf { get; init; }

    /// <summary>The submissions that are held back, sorted by path.</summary>
    public required IReadOnlyList<HeldBackFile> HeldBack { get; init; }

    /// <summary>The date of documents: the last day of the newest accepted period.</summary>
    public required DateOnly Date { get; init; }
}
