using System.Collections.Concurrent;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;
using Indicators.Validation;

namespace Indicators.Analysis;

/// <summary>How an area stands with a return that a report looks at.</summary>
public enum ReturnState
{
    /// <summary>It was not due, or the area is not asked for it: nobody is blamed.</summary>
    NotAsked,

    Filed,

    /// <summary>The area sent it, and it has errors.</summary>
    HeldBack,

    /// <summary>Expected, and nothing was sent.</summary>
    Missing,
}

/// <summary>
/// Who has reported and who was expected to, by structure. It holds no figures. A return is judged at its own frequency: one
/// that an area files by year for the last year that was due when the report's period ended, and not for a quarter of it.
/// </summary>
public sealed class ResponseStatus
{
    private readonly Programme programme;
    private readonly ProtectedTable table;
    private readonly Dictionary<string, OverTime[]> usesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpectedReporters> expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FiledPeriods> sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, Period), bool> due = new();

    /// <param name="heldBack">What the submissions that are held back are of.</param>
    public ResponseStatus(Programme programme, ProtectedTable table, IEnumerable<SubmissionIdentity> heldBack)
    {
        this.programme = programme;
        this.table = table;
        ILookup<string, SubmissionIdentity> late = heldBack.ToLookup(identity => identity.Structure, StringComparer.Ordinal);
        ILookup<string, OverTime> uses = Uses(programme).ToLookup(use => use.Structure, use => use.OverTime, StringComparer.Ordinal);
        foreach (string structure in table.Filed.Keys.Union(late.Select(filings => filings.Key)))
        {
            FiledPeriods filed = table.Filed.GetValueOrDefault(structure, FiledPeriods.None);
            ReportingUnit[] accepted = [.. filed.Areas.SelectMany(area => filed.PeriodsOf(area).Select(period => new ReportingUnit(area, period)))];
            sent[structure] = new FiledPeriods([.. accepted, .. late[structure]
                .Select(identity => new ReportingUnit(programme.Areas.IndexOf(identity.Area), identity.Period)).Where(filing => filing.Area >= 0)]);
            if (!uses.Contains(structure) || !table.Filed.ContainsKey(structure)) continue;
            usesOf[structure] = [.. uses[structure].Distinct()];
            expected[structure] = new ExpectedReporters(programme, structure, sent[structure]);
        }
    }

    /// <summary>The structures that somebody filed and an indicator uses, sorted.</summary>
    public IEnumerable<string> Structures => usesOf.Keys.Order(StringComparer.Ordinal);

    /// <summary>How an area stands with a return when a report's period has ended.</summary>
    public ReturnState StateOf(string structure, int area, Period report)
    {
        if (DueFor(structure, area, report) is not { } period) return ReturnState.NotAsked;
        if (usesOf[structure].Any(overTime => table.Filed[structure].Reports(area, period, overTime))) return ReturnState.Filed;
        if (usesOf[structure].Any(overTime => sent[structure].Reports(area, period, overTime))) return ReturnState.HeldBack;
        return expected[structure].Expects(area, period) ? ReturnState.Missing : ReturnState.NotAsked;
    }

    /// <summary>
    /// The period that a return of an area is judged for: the report's own where the area files it so finely, else the last one of
    /// the area's own frequency that ended with it or before. A period that nobody has filed is not due. Null where none was.
    /// </summary>
    public Period? DueFor(string structure, int area, Period report)
    {
        DateOnly earliest = report.LastDay.AddYears(-programme.Lookback);
        if (FrequencyOf(structure, area, report, earliest) is not { } frequency) return null;
        Period period = frequency <= report.Frequency ? report.Within(frequency) : report.Split(frequency).Last();
        for (; period.LastDay >= earliest; period = period.Next(-1))
            if (period.LastDay <= report.LastDay && IsDue(structure, period)) return period;
        return null;
    }

    /// <summary>Whether an area filed, and has accepted, the return that an indicator is counted in, for a period of the indicator.</summary>
    public bool Filed(IndicatorDefinition indicator, int area, Period period) =>
        table.Filed.TryGetValue(programme.CarrierOf(indicator).Id, out FiledPeriods? filed)
        && filed.Reports(area, period, programme.Resolve(indicator.Numerator).OverTime);

    /// <summary>Why an area has no figure that is expected of it.</summary>
    public AbsenceReason WhyAbsent(IndicatorDefinition indicator, ReferenceArea area, Period period) =>
        new AbsenceReasons(programme, table, sent, indicator).Find(area, period);

    /// <summary>The newest period that an area filed a structure for, or null.</summary>
    public Period? Newest(string structure, int area) =>
        table.Filed[structure].PeriodsOf(area) is { Count: > 0 } periods ? periods[^1] : null;

    /// <summary>The areas of a region that ever filed or were expected, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> AreasOf(ReferenceArea region, Period period)
    {
        IEnumerable<int> areas = expected.Values.SelectMany(reporters => reporters.Areas).Distinct().Order();
        return areas.Where(area => IsIn(region, area, period));
    }

    /// <summary>Whether an area belongs to a region in a period.</summary>
    public bool IsIn(ReferenceArea region, int area, Period period) =>
        region.Type == ReferenceArea.WorldType || table.Mappings[region.Type].RegionOf(area, period) == region.Code;

    /// <summary>How many areas make a region in a period, whether or not they ever filed: those that are areas, and exist then.</summary>
    public int MembersOf(ReferenceArea region, Period period) => Enumerable.Range(0, programme.Areas.Codes.Count).Count(area =>
        IsMember(area) && programme.Areas[area].IsValidAt(period) && IsIn(region, area, period));

    /// <summary>Whether a code of the areas is one, and not a mark for those that are not known.</summary>
    public bool IsMember(int area) => programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area";

    /// <summary>
    /// The regions of a set that have an area that ever filed, in the set's order. The areas of no region are none: they have a
    /// report only where one is asked for.
    /// </summary>
    public IEnumerable<ReferenceArea> RegionsOf(RegionSet set, Period period) => set.Regions
        .Select(region => ReferenceArea.Region(set, region.Id)).Where(place => AreasOf(place, period).Any());

    /// <summary>What indicators take from structures. A year's stock may have been filed where its flow has not.</summary>
    private static IEnumerable<(string Structure, OverTime OverTime)> Uses(Programme programme) => programme.Indicators.SelectMany(indicator =>
        IndicatorComponents.Select(indicator).Where(part => part.Role != ComponentRole.LeftOut).SelectMany(part => programme.Terms(part.Component))
            .Where(term => term.Source == ComponentSource.Structure).Select(term => (term.SourceId, term.OverTime))
            .Concat(indicator.Breakdowns.Select(breakdown => (breakdown.Structure, programme.Resolve(indicator.Numerator).OverTime))));

    /// <summary>How often an area is asked for a return, in a report of a period; null where it neither sent it lately nor has to.</summary>
    private Frequency? FrequencyOf(string structure, int area, Period report, DateOnly earliest)
    {
        IReadOnlyList<Frequency> declared = programme.Structures[structure].Frequencies;
        Frequency[] usual = [.. sent[structure].PeriodsOf(area).Where(period => period.LastDay <= report.LastDay && period.LastDay >= earliest)
            .Select(period => period.Frequency).Distinct()];
        if (usual.Length == 0) usual = expected[structure].Expects(area, report) ? [.. declared] : [];
        if (usual.Length == 0) return null;
        Frequency finest = usual.Max();
        if (finest < report.Frequency) return finest;
        return declared.All(frequency => frequency > report.Frequency) ? declared.Min() : report.Frequency;
    }

    private bool IsDue(string structure, Period period) => due.GetOrAdd((structure, period), _ =>
        table.Filed[structure].Areas.Any(area => usesOf[structure].Any(overTime => table.Filed[structure].Reports(area, period, overTime))));
}
