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
    public string NameOf(ReferenceArea referenceArea, IndicatorDefinition indicator, Period period)
    {
        if (referenceArea.IsArea) return text.Name(referenceArea);
        return NameOf(referenceArea, period, Expected(referenceArea, indicator, period), Reporting(new FigureAreas(source, indicator, referenceArea), period));
    }

    /// <summary>The name beside the figures of several periods; if the number of reporting countries differs, it gives the range.</summary>
    public string NameOf(ReferenceArea referenceArea, IndicatorDefinition indicator, IReadOnlyList<Period> periods)
    {
        Period last = periods[^1];
        Period[] shown = [.. periods.Where(period => source.Results.Find(indicator.Id, referenceArea, period) is { HasValue: true })];
        if (referenceArea.IsArea || shown.Length == 0) return NameOf(referenceArea, indicator, last);
        var areas = new FigureAreas(source, indicator, referenceArea);
        int[] counts = [.. shown.Select(period => Reporting(areas, period))];
        return counts.Min() < counts.Max() ? text.ReportingCountries(referenceArea, counts.Min(), counts.Max(), source.ResponseStatus.CountMembers(referenceArea, last))
            : NameOf(referenceArea, last, shown.Min(period => Expected(referenceArea, indicator, period)), counts[0]);
    }

    private int Expected(ReferenceArea referenceArea, IndicatorDefinition indicator, Period period) => source.Results.Find(indicator.Id, referenceArea, period)?.ExpectedAreas ?? 0;

    private int Reporting(FigureAreas areas, Period period) => areas.FindIn(period).Except(areas.NotReporting(period)).Count(IsMember);

    /// <summary>The numbers of reporting areas and of all members of a region or the world.</summary>
    public (int Reporting, int Members) MembersBehind(ReferenceArea referenceArea, IndicatorDefinition indicator, Period period) =>
        (Reporting(new FigureAreas(source, indicator, referenceArea), period), source.ResponseStatus.CountMembers(referenceArea, period));

    /// <summary>The name of a region in a report of all its figures, for its countries that filed at least one return.</summary>
    public string NameOf(ReferenceArea referenceArea, Period period)
    {
        ResponseStatus reporting = source.ResponseStatus;
        ReturnState[][] states = [.. reporting.GetAreas(referenceArea, period).Where(reporting.IsMember)
            .Select(area => reporting.Structures.Select(structure => reporting.GetReturnState(structure, area, period)).ToArray())];
        return NameOf(
            referenceArea, period, states.Count(area => area.Any(state => state != ReturnState.NotAsked)), states.Count(area => area.Contains(ReturnState.Filed)));
    }

    private bool IsMember(ReferenceArea area) => source.ResponseStatus.IsMember(source.Programme.Areas.IndexOf(area.Code));

    private string NameOf(ReferenceArea referenceArea, Period period, int expected, int reporting)
    {
        int members = source.ResponseStatus.CountMembers(referenceArea, period);
        return expected >= members ? text.Name(referenceArea) : text.ReportingCountries(referenceArea, reporting, members);
    }
}
