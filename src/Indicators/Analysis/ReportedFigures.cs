using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>
/// Which areas report the total of an indicator, taken from one structure: those of which every component is known, filed or zero
/// where absent rows are. Filing the return is not enough, and an estimate is no report. And which are expected to: those that the
/// calendar names; without it those that had the figure within the lookback, or sent a cell of one of its components for the
/// period, in a file accepted or held back. An unknown area is never expected. Not thread-safe: it remembers what it looked up.
/// </summary>
internal sealed class ReportedFigures
{
    private readonly Programme programme;
    private readonly IndicatorDefinition indicator;
    private readonly ProtectedTable table;
    private readonly SeriesFinder finder;
    private readonly FiledPeriods sent, filed;
    private readonly OverTime overTime;
    private readonly HashSet<int>? named;
    private readonly IndicatorComponent[] needed, asked;

    // What is unknown of an opening stock was sent for the period before.
    private readonly (IndicatorComponent Component, Component Term)[] sentTerms;

    // By area: for each frequency of the indicator the ordinals of the periods, ascending.
    private readonly Dictionary<int, int[][]> reported = [];

    public ReportedFigures(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure)
    {
        this.programme = programme;
        this.indicator = indicator;
        this.table = table;
        finder = new SeriesFinder(table, indicator, structure, breakdown: "");
        sent = table.Sent(indicator.Id, structure);
        needed = [.. IndicatorComponents.Select(indicator).Where(component => component.Role != ComponentRole.LeftOut)];
        asked = [.. needed.Where(component => programme.Terms(component.Component).All(term => term.Source == ComponentSource.Structure))];
        sentTerms = [.. needed.SelectMany(component => programme.Terms(component.Component).Select(term => (component, term: programme.InBreakdown(indicator, term, structure, []))))
            .Where(pair => pair.term is { Source: ComponentSource.Structure, At: ComponentTime.Period })];
        IsAnyHeldBack = sentTerms.Any(pair => table.HeldBack(pair.Term.SourceId).Areas.Count > 0);
        CalendarEntry[] entries = [.. programme.Calendar.Where(entry => entry.Structure == structure)];
        named = entries.Length == 0 ? null : [.. entries.SelectMany(entry => entry.Areas).Select(programme.Areas.IndexOf)];
        filed = table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None;
        overTime = programme.Resolve(indicator.Numerator).OverTime;
        foreach (int area in filed.Areas) reported[area] = [.. indicator.Frequencies.Select(frequency => KnownPeriods(area, frequency))];
        // Of another structure a return may say nothing but that the figure is unknown.
        Areas = [.. reported.Keys.Union(sent.Areas).Union(sentTerms.SelectMany(pair => table.Filed.TryGetValue(pair.Term.SourceId, out FiledPeriods? own) ? own.Areas : [])).Union(named ?? []).Order()];
    }

    /// <summary>The areas that filed anything of it or were expected at some time, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Areas { get; }

    /// <summary>Whether any return of a structure of the indicator is held back, in part or whole.</summary>
    public bool IsAnyHeldBack { get; }

    /// <summary>Whether the calendar says who is expected.</summary>
    public bool HasCalendar => named is not null;

    /// <summary>Whether an area filed the return, with the figure or without it.</summary>
    public bool Files(int area, Period period) => filed.Reports(area, period, overTime);

    public bool Reports(int area, Period period) => Array.BinarySearch(ReportedBy(area, period.Frequency), period.Ordinal) >= 0;

    /// <summary>Whether an area may be expected at all: an unknown one never is, nor one that the calendar leaves out.</summary>
    public bool IsAsked(int area) => programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area" && named?.Contains(area) != false;

    public bool Expects(int area, Period period) => IsAsked(area) && (named is not null || Newest(area, period) is not null || Sent(area, period));

    /// <summary>Whether an area filed anything of the structure within the lookback.</summary>
    public bool FiledLately(int area, Period period) => filed.FiledWithin(area, period, programme.Lookback);

    /// <summary>The newest period up to one, and within the lookback, that an area reported; null where there is none.</summary>
    public Period? Newest(int area, Period period)
    {
        int[] all = ReportedBy(area, period.Frequency);
        int place = Array.BinarySearch(all, period.Ordinal);
        if (place < 0) place = ~place - 1;
        if (place < 0) return null;
        Period newest = period.Next(all[place] - period.Ordinal);
        return newest.LastDay >= period.LastDay.AddYears(-programme.Lookback) ? newest : null;
    }

    /// <summary>A component that is known; a reason that leaves nothing out is one.</summary>
    public static bool IsKnown(ProtectedCell? cell) => cell is { } known && (known.HasValue ? !known.HasEstimate : !known.Status.LeavesGap());

    /// <summary>Whether an area reported all that it was asked for, and only a reference figure is missing.</summary>
    public bool LacksOnlyReference(int area, Period period)
    {
        var place = ReferenceArea.Area(programme.Areas[area].Id);
        return Array.TrueForAll(asked, component => IsKnown(finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, place, period)));
    }

    /// <summary>Whether nothing of an area's return, or of one for a part of the period, is known in the unit that counts, or a part of it is held back.</summary>
    public bool IsUnknownAsAWhole(int area, Period period)
    {
        foreach ((IndicatorComponent component, Component term) in sentTerms)
        {
            if (!table.Filed.TryGetValue(term.SourceId, out FiledPeriods? own)) continue;
            IReadOnlyList<Period> heldBack = table.HeldBack(term.SourceId).PeriodsOf(area);
            foreach (Period source in own.Sources(area, period, term.OverTime))
                if (heldBack.Contains(source) || UnknownOf(component, area, source) is { Reason: UnknownReason.OtherUnit or UnknownReason.PartHeldBack, Codes: "" }) return true;
        }
        return false;
    }

    /// <summary>The periods within one, or that one, for which an area filed a structure of the indicator.</summary>
    public IEnumerable<Period> PartsOf(int area, Period period) => sentTerms.Select(pair => pair.Term.SourceId).Distinct()
        .SelectMany(id => table.Filed.TryGetValue(id, out FiledPeriods? own) ? own.PeriodsOf(area) : []).Where(part => IsPart(part, period)).Distinct();

    /// <summary>Whether an area's figure is an estimate.</summary>
    public bool IsEstimated(int area, Period period)
    {
        var place = ReferenceArea.Area(programme.Areas[area].Id);
        return Array.Exists(needed, component => finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, place, period) is { HasEstimate: true });
    }

    private int[] ReportedBy(int area, Frequency frequency)
    {
        if (reported.TryGetValue(area, out int[][]? periods))
            for (int place = 0; place < periods.Length; place++)
                if (indicator.Frequencies[place] == frequency) return periods[place];
        return [];
    }

    /// <summary>The ordinals of the periods of a frequency in which every component of an area is known, ascending.</summary>
    private int[] KnownPeriods(int area, Frequency frequency)
    {
        var known = new List<int>();
        foreach (Period period in filed.ReportedPeriods(frequency, overTime))
            if (AllKnown(area, period)) known.Add(period.Ordinal);
        return [.. known];
    }

    /// <summary>Whether what was filed for a longer period stands for a shorter one that ends on the same day, and that somebody reports.</summary>
    private bool IsAtEndOf(Period longer, int area, Period period) =>
        longer.Frequency < period.Frequency && longer.LastDay == period.LastDay && filed.Sources(area, period, overTime) is [var source] && source == longer
        && filed.ReportedPeriods(period.Frequency, overTime).Contains(period);

    private bool AllKnown(int area, Period period)
    {
        var place = ReferenceArea.Area(programme.Areas[area].Id);
        foreach (IndicatorComponent component in needed)
            if (!IsKnown(finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, place, period))) return false;
        return true;
    }

    /// <summary>Whether an area sent a cell of a component for a period or a part of it, or a return whose figure is unknown.</summary>
    private bool Sent(int area, Period period) =>
        sent.PeriodsOf(area).Any(part => IsPart(part, period) || IsAtEndOf(part, area, period))
        || sentTerms.Any(pair => UnknownOf(pair.Component, area, period) is not null || PartsOf(area, period).Any(part => UnknownOf(pair.Component, area, part) is not null));

    private Unknown? UnknownOf(IndicatorComponent component, int area, Period period) =>
        finder.UnknownOf(component.Role, component.Number, BreakdownItem.Total.Number, ReferenceArea.Area(programme.Areas[area].Id), period);

    private static bool IsPart(Period part, Period period) => part == period || part.IsPartOf(period);
}
