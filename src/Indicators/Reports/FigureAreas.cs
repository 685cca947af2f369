using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Reports;

/// <summary>
/// The areas included in, and missing from, the figures of a region or the world, to distinguish a fall from a late office. For an area,
/// the figure is its own.
/// </summary>
internal sealed class FigureAreas(ReportSource source, IndicatorDefinition indicator, ReferenceArea referenceArea)
{
    private readonly Dictionary<Period, HashSet<ReferenceArea>> known = [];

    /// <summary>The areas included in the reference area's figure, reported or imputed.</summary>
    public IReadOnlySet<ReferenceArea> FindIn(Period period)
    {
        if (referenceArea.IsArea) return new HashSet<ReferenceArea> { referenceArea };
        if (!known.TryGetValue(period, out HashSet<ReferenceArea>? areas))
            known[period] = areas = [.. Reporting(period), .. NotReporting(period).Where(area => source.Results.Find(indicator.Id, area, period) is { HasValue: true })];
        return areas;
    }

    /// <summary>The areas that were expected to report the figure and did not, whether or not it is imputed. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> NotReporting(Period period) => referenceArea.IsArea ? [] : [.. source.Results.GetNotReporting(indicator, referenceArea, period).Select(ReferenceArea.Area)];

    /// <summary>The areas that filed every component, but for which there is no reference figure. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Unmeasured(Period period) => referenceArea.IsArea ? [] : [.. source.Results.GetUnmeasured(indicator, referenceArea, period).Select(ReferenceArea.Area)];

    /// <summary>The expected areas that the reference area's figure lacks, for any reason. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Lacking(Period period) => [.. NotReporting(period).Where(area => !FindIn(period).Contains(area)).Concat(Unmeasured(period)).Order()];

    /// <summary>Whether the figures of two periods include the same areas, so that they can be compared.</summary>
    public bool AreSame(Period first, Period second) => referenceArea.IsArea || FindIn(first).SetEquals(FindIn(second));

    /// <summary>The areas that reported both periods. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> FindCommonReporters(Period first, Period second) => [.. Reporting(first).Intersect(Reporting(second))];

    private ReferenceArea[] Reporting(Period period) => [.. source.Results.GetReporters(indicator, referenceArea, period).Select(ReferenceArea.Area)];
}
