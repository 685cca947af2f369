using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>A formerly important area whose last figure is too old for another to be expected.</summary>
/// <param name="Last">The period of the area's last figure.</param>
internal sealed record LeavingArea(int Area, Period Last);

/// <summary>A reference area with at least one area that files, reports or is expected in a period.</summary>
/// <param name="AreaReports">Those areas, ascending.</param>
/// <param name="Coverage">The coverage of the total.</param>
/// <param name="Leaving">The areas that are no longer expected and had more than a twentieth of the weight.</param>
internal sealed record CoveredArea(ReferenceArea ReferenceArea, AreaReport[] AreaReports, Coverage Coverage, IReadOnlyList<LeavingArea> Leaving)
{
    /// <summary>Areas that filed within the lookback and never reported the total; an item may still be expected of them.</summary>
    public AreaReport[] Others { get; init; } = [];

    /// <summary>
    /// Areas that are no longer expected, whatever their weight, and those that filed and never reported the total. Their items may be no
    /// longer expected either.
    /// </summary>
    public IReadOnlyList<int> Left { get; init; } = [];

    /// <summary>Whether every area reports the total.</summary>
    public bool AllReport { get; } = Array.TrueForAll(AreaReports, report => report.IsReporting);

    /// <summary>The areas, as indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Areas { get; } = Array.ConvertAll(AreaReports, report => report.Area);
}

/// <summary>The covered reference areas of one indicator and structure by period, cached because every breakdown uses the same ones.</summary>
internal sealed class CoveredAreas(Programme programme, ProtectedTable table, FigureCoverage coverage)
{
    /// <summary>A leaving area is a break only if it had more than one part in this many of the weight.</summary>
    private const int SmallestLeaving = 20;

    private readonly Dictionary<Period, CoveredArea[]> byPeriod = [];

    /// <returns>Sorted by reference area.</returns>
    public IReadOnlyList<CoveredArea> FindIn(Period period)
    {
        if (byPeriod.TryGetValue(period, out CoveredArea[]? known)) return known;
        var coveredAreas = new List<CoveredArea>();
        var together = new Dictionary<ReferenceArea, List<AreaReport>>();
        List<(int Area, Period Last)> leaving = [];
        List<AreaReport> others = [];
        List<int> left = [];
        Period before = period.Next(-1);
        foreach (int area in coverage.Totals.Areas)
        {
            AreaReport report = coverage.FindTotal(area, period);
            if (!report.IsReporting && !report.IsExpected)
            {
                if (!coverage.Totals.HasCalendar && coverage.Totals.FindNewestPeriod(area, before) is { } last) leaving.Add((area, last));
                if (!coverage.Totals.HasCalendar && coverage.Totals.HasFiledRecently(area, before)) left.Add(area);
                if (!coverage.Totals.HasFiled(area, period))
                {
                    if (!coverage.Totals.HasCalendar && coverage.Totals.HasFiledRecently(area, period)) others.Add(report);
                    continue;
                }
            }
            coveredAreas.Add(new CoveredArea(ReferenceArea.Area(programme.Areas[area].Id), [report], Coverage.Compute([report], coverage.IsWeighted), []));
            foreach (ReferenceArea referenceArea in GetReferenceAreas(area, period)) (together.TryGetValue(referenceArea, out List<AreaReport>? of) ? of : together[referenceArea] = []).Add(report);
        }
        foreach ((ReferenceArea referenceArea, List<AreaReport> of) in together)
        {
            AreaReport[] reports = [.. of];
            coveredAreas.Add(new CoveredArea(referenceArea, reports, coverage.Compute(reports, referenceArea, period, BreakdownItem.Total.Number), Leaving(referenceArea, reports, leaving, period))
            {
                Left = left.Count == 0 ? [] : [.. left.Where(area => GetReferenceAreas(area, period).Contains(referenceArea))],
                Others = others.Count == 0 ? [] : [.. others.Where(other => GetReferenceAreas(other.Area, period).Contains(referenceArea))],
            });
        }
        return byPeriod[period] = [.. coveredAreas.OrderBy(covered => covered.ReferenceArea)];
    }

    /// <summary>Finds the areas of a reference area that are no longer expected and had more than a twentieth of its weight in the period before.</summary>
    private IReadOnlyList<LeavingArea> Leaving(ReferenceArea referenceArea, AreaReport[] reports, List<(int Area, Period Last)> leaving, Period period)
    {
        (int Area, Period Last)[] own = [.. leaving.Where(left => GetReferenceAreas(left.Area, period).Contains(referenceArea))];
        if (own.Length == 0) return [];
        AreaReport[] before = [.. own.Select(left => left.Area).Concat(reports.Select(report => report.Area)).Select(area => coverage.FindTotal(area, period.Next(-1)))];
        return Weighty(own, before, coverage.IsWeighted);
    }

    /// <summary>Selects the leaving areas that had more than a twentieth of the weight.</summary>
    /// <param name="before">The reports of all areas in the period before, with the leaving ones first.</param>
    public static IReadOnlyList<LeavingArea> Weighty(IReadOnlyList<(int Area, Period Last)> leaving, AreaReport[] before, bool weighs)
    {
        var whole = Coverage.Compute(before, weighs);
        return [.. leaving.Zip(before)
            .Where(pair => pair.Second.IsExpected && (whole.ByCount ? 1 : pair.Second.Weight) * SmallestLeaving > whole.Whole)
            .Select(pair => new LeavingArea(pair.First.Area, pair.First.Last))];
    }

    private IEnumerable<ReferenceArea> GetReferenceAreas(int area, Period period)
    {
        yield return ReferenceArea.World;
        foreach (RegionMapping mapping in table.Mappings.Values) yield return ReferenceArea.Region(mapping.Set, mapping.RegionOf(area, period));
    }
}
