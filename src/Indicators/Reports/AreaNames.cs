using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports;

/// <summary>
/// The names of regions and of the world, as written beside figures. If not all members are expected to report, the figure is that of the
/// reporting countries, and the name says so, with their number. Names are written as within a sentence.
/// </summary>
internal sealed class AreaNames(ReportSource source, ReportText text)
{
    /// <summary>The name beside a figure of an indicator.</summary>
    public string NameOf(ReferenceArea place, IndicatorDefinition indicator, Period period)
    {
        if (place.IsArea) return text.Name(place);
        return NameOf(place, period, Expected(place, indicator, period), Reporting(new FigureAreas(source, indicator, place), period));
    }

    /// <summary>The name beside the figures of several periods; if the number of reporting countries differs, it gives the range.</summary>
    public string NameOf(ReferenceArea place, IndicatorDefinition indicator, IReadOnlyList<Period> periods)
    {
        Period last = periods[^1];
        Period[] shown = [.. periods.Where(period => source.Results.Find(indicator.Id, place, period) is { HasValue: true })];
        if (place.IsArea || shown.Length == 0) return NameOf(place, indicator, last);
        var areas = new FigureAreas(source, indicator, place);
        int[] counts = [.. shown.Select(period => Reporting(areas, period))];
        return counts.Min() < counts.Max() ? text.ReportingCountries(place, counts.Min(), counts.Max(), source.Reporting.CountMembers(place, last))
            : NameOf(place, last, shown.Min(period => Expected(place, indicator, period)), counts[0]);
    }

    private int Expected(ReferenceArea place, IndicatorDefinition indicator, Period period) => source.Results.Find(indicator.Id, place, period)?.ExpectedAreas ?? 0;

    private int Reporting(FigureAreas areas, Period period) => areas.FindIn(period).Except(areas.NotReporting(period)).Count(IsMember);

    /// <summary>The numbers of reporting areas and of all members of a region or the world.</summary>
    public (int Reporting, int Members) MembersBehind(ReferenceArea place, IndicatorDefinition indicator, Period period) =>
        (Reporting(new FigureAreas(source, indicator, place), period), source.Reporting.CountMembers(place, period));

    /// <summary>The name of a region in a report of all its figures, for its countries that filed at least one return.</summary>
    public string NameOf(ReferenceArea place, Period period)
    {
        ResponseStatus reporting = source.Reporting;
        ReturnState[][] states = [.. reporting.GetAreas(place, period).Where(reporting.IsMember)
            .Select(area => reporting.Structures.Select(structure => reporting.GetReturnState(structure, area, period)).ToArray())];
        return NameOf(
            place, period, states.Count(area => area.Any(state => state != ReturnState.NotAsked)), states.Count(area => area.Contains(ReturnState.Filed)));
    }

    private bool IsMember(ReferenceArea area) => source.Reporting.IsMember(source.Programme.Areas.IndexOf(area.Code));

    private string NameOf(ReferenceArea place, Period period, int expected, int reporting)
    {
        int members = source.Reporting.CountMembers(place, period);
        return expected >= members ? text.Name(place) : text.ReportingCountries(place, reporting, members);
    }
}
