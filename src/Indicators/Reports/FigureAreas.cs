using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Reports;

/// <summary>
/// Whose figures are in those of a region or the world, and whose are missing: what tells a fall from a late office. Of an area
/// the figure is its own.
/// </summary>
internal sealed class FigureAreas(ReportSource source, IndicatorDefinition indicator, ReferenceArea place)
{
    private readonly Dictionary<Period, HashSet<ReferenceArea>> known = [];

    /// <summary>The areas whose figures are in the place's: reported, or estimated in their stead.</summary>
    public IReadOnlySet<ReferenceArea> FindIn(Period period)
    {
        if (place.IsArea) return new HashSet<ReferenceArea> { place };
        if (!known.TryGetValue(period, out HashSet<ReferenceArea>? areas))
            known[period] = areas = [.. Reporting(period), .. NotReporting(period).Where(area => source.Results.Find(indicator.Id, area, period) is { HasValue: true })];
        return areas;
    }

    /// <summary>The areas that were expected to report the figure and have not, be they estimated or not. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> NotReporting(Period period) => place.IsArea ? [] : [.. source.Results.NotReporting(indicator, place, period).Select(ReferenceArea.Area)];

    /// <summary>The areas that filed all that they had to, and cannot be measured for want of a public figure. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Unmeasured(Period period) => place.IsArea ? [] : [.. source.Results.Unmeasured(indicator, place, period).Select(ReferenceArea.Area)];

    /// <summary>The expected areas that the place's figure lacks, for whatever reason. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Lacking(Period period) => [.. NotReporting(period).Where(area => !FindIn(period).Contains(area)).Concat(Unmeasured(period)).Order()];

    /// <summary>Whether two periods' figures are of the same areas, so that the one may be laid beside the other.</summary>
    public bool AreSame(Period one, Period other) => place.IsArea || FindIn(one).SetEquals(FindIn(other));

    /// <summary>The areas that reported both periods. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Both(Period one, Period other) => [.. Reporting(one).Intersect(Reporting(other))];

    private ReferenceArea[] Reporting(Period period) => [.. source.Results.Reporters(indicator, place, period).Select(ReferenceArea.Area)];
}
