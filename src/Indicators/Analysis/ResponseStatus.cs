using System.Collections.Concurrent;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;
using Indicators.Validation;

namespace Indicators.Analysis;

/// <summary>The state of an area's return in a report.</summary>
public enum ReturnState
{
    /// <summary>The return was not due, or is not required of the area.</summary>
    NotAsked,

    Filed,

    /// <summary>The area submitted the return, and it is held back for errors.</summary>
    HeldBack,

    /// <summary>The return was expected and was not submitted.</summary>
    Missing,
}

/// <summary>
/// Which areas reported and which were expected, by structure, without any figures. A return is assessed at its own frequency: an annual
/// return for the last year that was due by the end of the report's period, not for a quarter of it.
/// </summary>
public sealed class ResponseStatus
{
    private readonly Programme programme;
    private readonly ProtectedTable table;
    private readonly Dictionary<string, OverTime[]> usesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpectedReporters> expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FiledPeriods> sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, Period), bool> due = new();

    /// <param name="heldBack">The identities of the submissions that are held back.</param>
    public ResponseStatus(Programme programme, ProtectedTable table, IEnumerable<SubmissionIdentity> heldBack)
    {
        this.programme = programme;
        this.table = table;
        ILookup<string, SubmissionIdentity> late = heldBack.ToLookup(identity => identity.Structure, StringComparer.Ordinal);
        ILookup<string, OverTime> uses = Uses(programme).ToLookup(use => use.Structure, use => use.OverTime, StringComparer.Ordinal);
        foreach (string structure in table.Filed.Keys.Union(late.Select(filings => filings.Key)))
        {
            FiledPeriods filed = table.Filed.GetValueOrDefault(structure, FiledPeriods.None);
            ReportingUnit[] accepted = [.. filed.Areas.SelectMany(area => filed.GetPeriods(area).Select(period => new ReportingUnit(area, period)))];
            sent[structure] = new FiledPeriods([.. accepted, .. late[structure]
                .Select(identity => new ReportingUnit(programme.Areas.IndexOf(identity.Area), identity.Period)).Where(filing => filing.Area >= 0)]);
            if (!uses.Contains(structure) || !table.Filed.ContainsKey(structure)) continue;
            usesOf[structure] = [.. uses[structure].Distinct()];
            expected[structure] = new ExpectedReporters(programme, structure, sent[structure]);
        }
    }

    /// <summary>The structures that at least one area filed and an indicator uses, sorted.</summary>
    public IEnumerable<string> Structures => usesOf.Keys.Order(StringComparer.Ordinal);

    /// <summary>The state of an area's return at the end of a report's period.</summary>
    /// <param name="structure">The id of the structure.</param>
    /// <param name="area">The area's index in the programme's areas.</param>
    /// <param name="reportPeriod">The period of the report.</param>
    public ReturnState GetReturnState(string structure, int area, Period reportPeriod)
    {
        if (FindDuePeriod(structure, area, reportPeriod) is not { } period) return ReturnState.NotAsked;
        if (usesOf[structure].Any(overTime => table.Filed[structure].HasFigure(area, period, overTime))) return ReturnState.Filed;
        if (usesOf[structure].Any(overTime => sent[structure].HasFigure(area, period, overTime))) return ReturnState.HeldBack;
        return expected[structure].IsExpected(area, period) ? ReturnState.Missing : ReturnState.NotAsked;
    }

    /// <summary>
    /// The period for which a return of an area is assessed: the report's own if the area files at that frequency, otherwise the last
    /// period of the area's own frequency that ended by then. A period that no area has filed is not due. Null if none was due.
    /// </summary>
    /// <param name="structure">The id of the structure.</param>
    /// <param name="area">The area's index in the programme's areas.</param>
    /// <param name="reportPeriod">The period of the report.</param>
    public Period? FindDuePeriod(string structure, int area, Period reportPeriod)
    {
        DateOnly earliest = reportPeriod.LastDay.AddYears(-programme.Lookback);
        if (FrequencyOf(structure, area, reportPeriod, earliest) is not { } frequency) return null;
        Period period = frequency <= reportPeriod.Frequency ? reportPeriod.GetEnclosing(frequency) : reportPeriod.Split(frequency).Last();
        for (; period.LastDay >= earliest; period = period.Next(-1))
            if (period.LastDay <= reportPeriod.LastDay && IsDue(structure, period)) return period;
        return null;
    }

    /// <summary>Who filed what, by structure.</summary>
    internal IReadOnlyDictionary<string, FiledPeriods> Filed => table.Filed;

    /// <summary>Whether an area has an accepted return with the data of an indicator, for a period of the indicator.</summary>
    /// <param name="area">The area's index in the programme's areas.</param>
    public bool HasFiled(IndicatorDefinition indicator, int area, Period period) =>
        table.Filed.TryGetValue(programme.GetStructure(indicator).Id, out FiledPeriods? filed)
        && filed.HasFigure(area, period, programme.Resolve(indicator.Numerator).OverTime);

    /// <summary>Why an area lacks a figure that is expected of it.</summary>
    public AbsenceReason FindAbsenceReason(IndicatorDefinition indicator, ReferenceArea area, Period period) =>
        new AbsenceReasons(programme, table, sent, indicator).Find(area, period);

    /// <summary>The newest period for which an area filed a structure, or null.</summary>
    /// <param name="structure">The id of the structure.</param>
    /// <param name="area">The area's index in the programme's areas.</param>
    public Period? FindNewestPeriod(string structure, int area) =>
        table.Filed[structure].GetPeriods(area) is { Count: > 0 } periods ? periods[^1] : null;

    /// <summary>The areas of a region that ever filed or were expected, as ascending indexes into the programme's areas.</summary>
    public IEnumerable<int> GetAreas(ReferenceArea region, Period period)
    {
        IEnumerable<int> areas = expected.Values.SelectMany(reporters => reporters.Areas).Distinct().Order();
        return areas.Where(area => IsIn(region, area, period));
    }

    /// <summary>Whether an area belongs to a region in a period.</summary>
    /// <param name="area">The area's index in the programme's areas.</param>
    public bool IsIn(ReferenceArea region, int area, Period period) =>
        region.Type == ReferenceArea.WorldType || table.Mappings[region.Type].RegionOf(area, period) == region.Code;

    /// <summary>
    /// The number of areas in a region that exist in a period, whether or not they ever filed; codes that are not areas do not count.
    /// </summary>
    public int CountMembers(ReferenceArea region, Period period) => Enumerable.Range(0, programme.Areas.Codes.Count).Count(area =>
        IsMember(area) && programme.Areas[area].IsValidAt(period) && IsIn(region, area, period));

    /// <summary>Whether a code is an area, as opposed to a code for unknown areas.</summary>
    /// <param name="area">The area's index in the programme's areas.</param>
    public bool IsMember(int area) => programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area";

    /// <summary>
    /// The regions of a set that contain an area that ever filed, in the set's order. Areas without a region are left out: they get a
    /// report only on request.
    /// </summary>
    public IEnumerable<ReferenceArea> GetRegions(RegionSet set, Period period) => set.Regions
        .Select(region => ReferenceArea.Region(set, region.Id)).Where(referenceArea => GetAreas(referenceArea, period).Any());

    /// <summary>The uses of structures by indicators. A year's stock may be filed where its flow is not.</summary>
    private static IEnumerable<(string Structure, OverTime OverTime)> Uses(Programme programme) => programme.Indicators.SelectMany(indicator =>
        IndicatorComponents.Select(indicator).Where(part => part.Role != ComponentRole.LeftOut).SelectMany(part => programme.ResolveTerms(part.Component))
            .Where(term => term.Source == ComponentSource.Structure).Select(term => (term.SourceId, term.OverTime))
            .Concat(indicator.Breakdowns.Select(breakdown => (breakdown.Structure, programme.Resolve(indicator.Numerator).OverTime))));

    /// <summary>
    /// The frequency at which a return is required of an area in a report for a period; null if it neither filed recently nor has to file.
    /// </summary>
    private Frequency? FrequencyOf(string structure, int area, Period report, DateOnly earliest)
    {
        IReadOnlyList<Frequency> declared = programme.Structures[structure].Frequencies;
        Frequency[] usual = [.. sent[structure].GetPeriods(area).Where(period => period.LastDay <= report.LastDay && period.LastDay >= earliest)
            .Select(period => period.Frequency).Distinct()];
        if (usual.Length == 0) usual = expected[structure].IsExpected(area, report) ? [.. declared] : [];
        if (usual.Length == 0) return null;
        Frequency finest = usual.Max();
        if (finest < report.Frequency) return finest;
        return declared.All(frequency => frequency > report.Frequency) ? declared.Min() : report.Frequency;
    }

    private bool IsDue(string structure, Period period) => due.GetOrAdd((structure, period), _ =>
        table.Filed[structure].Areas.Any(area => usesOf[structure].Any(overTime => table.Filed[structure].HasFigure(area, period, overTime))));
}
