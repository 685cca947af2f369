using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports;

/// <summary>
/// Whose figures are in those of a region or the world, and whose are missing: what tells a fall from a late office. Of an area
/// the figure is its own.
/// </summary>
internal sealed class FigureAreas(ReportSource source, IndicatorDefinition indicator, Place place)
{
    private readonly Dictionary<Period, HashSet<Place>> known = [];

    // A function of a region has no figures of areas: whose inputs it takes tells its areas.
    private readonly IndicatorDefinition[] counted = indicator.Function is { } function && !function.Name.HasAreaValue()
        ? [.. function.Inputs.Where(input => input.Source == ComponentSource.Indicator).Select(input => source.Programme.Indicator(input.SourceId))]
        : [indicator];

    /// <summary>The areas whose figures are in the place's: reported, or estimated in their stead.</summary>
    public IReadOnlySet<Place> In(Period period)
    {
        if (place.IsArea) return new HashSet<Place> { place };
        if (!known.TryGetValue(period, out HashSet<Place>? areas))
            known[period] = areas = [.. All(period).Where(area => Array.TrueForAll(counted, one => Row(one, area, period) is { } row && (row.HasValue || IsReported(row))))];
        return areas;
    }

    /// <summary>The areas that were expected to report the figure and have not, be they estimated or not. Sorted.</summary>
    public IReadOnlyList<Place> NotReporting(Period period) => place.IsArea ? [] :
        [.. All(period).Where(area => Array.Exists(counted, one => Row(one, area, period) is { ExpectedAreas: > 0 } row && !IsReported(row))).Order()];

    /// <summary>The expected areas that the place's figure lacks. Sorted.</summary>
    public IReadOnlyList<Place> Lacking(Period period) => [.. NotReporting(period).Where(area => !In(period).Contains(area))];

    /// <summary>Whether two periods' figures are of the same areas, so that the one may be laid beside the other.</summary>
    public bool AreSame(Period one, Period other) => place.IsArea || In(one).SetEquals(In(other));

    /// <summary>The areas that reported both periods. Sorted.</summary>
    public IReadOnlyList<Place> Both(Period one, Period other) =>
        [.. All(one).Where(area => Array.TrueForAll(counted, each => IsReported(Row(each, area, one)) && IsReported(Row(each, area, other)))).Order()];

    /// <summary>Whether a row is a figure that its area reported: one that is withheld for its small denominator is.</summary>
    private static bool IsReported(ResultRow? row) =>
        LikeForLike.IsReported(row) || row is { ReportingAreas: > 0, Status: ObservationStatus.NotSignificant };

    private IEnumerable<Place> All(Period period) => source.Reporting.AreasOf(place, period).Select(area => Place.Area(source.Programme.Areas[area].Id));

    private ResultRow? Row(IndicatorDefinition of, Place area, Period period) => source.Results.Find(of.Id, area, period);
}
