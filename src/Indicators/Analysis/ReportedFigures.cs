using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>
/// Determines which areas report the total of an indicator from one structure: those for which every component is known, that is, filed, or
/// zero where absent rows are zero. Filing the return is not enough, and an imputed figure does not count. Also determines which areas are
/// expected to report: those in the calendar or, without one, those that had the figure within the lookback or filed a cell of one of its
/// components for the period, in an accepted or held-back file. An unknown area is never expected. Not thread-safe: results are cached.
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

    // The opening stock was filed for the period before.
    private readonly (IndicatorComponent Component, Component Term)[] sentTerms;

    // By area: for each frequency of the indicator, the ordinals of the periods, ascending.
    private readonly Dictionary<int, int[][]> reported = [];

    public ReportedFigures(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure)
    {
        this.programme = programme;
        this.indicator = indicator;
        this.table = table;
        finder = new SeriesFinder(table, indicator, structure, breakdown: "");
        sent = table.GetFiledComponents(indicator.Id, structure);
        needed = [.. IndicatorComponents.Select(indicator).Where(component => component.Role != ComponentRole.LeftOut)];
        asked = [.. needed.Where(component => programme.ResolveTerms(component.Component).All(term => term.Source == ComponentSource.Structure))];
        sentTerms = [.. needed.SelectMany(component => programme.ResolveTerms(component.Component).Select(term => (component, term: programme.ForBreakdown(indicator, term, structure, []))))
            .Where(pair => pair.term is { Source: ComponentSource.Structure, Time: ComponentTime.Period })];
        IsAnyHeldBack = sentTerms.Any(pair => table.GetHeldBack(pair.Term.SourceId).Areas.Count > 0);
        CalendarEntry[] entries = [.. programme.Calendar.Where(entry => entry.Structure == structure)];
        named = entries.Length == 0 ? null : [.. entries.SelectMany(entry => entry.Areas).Select(programme.Areas.IndexOf)];
        filed = table.Filed.GetValueOrDefault(structure) ?? FiledPeriods.None;
        overTime = programme.Resolve(indicator.Numerator).OverTime;
        foreach (int area in filed.Areas) reported[area] = [.. indicator.Frequencies.Select(frequency => KnownPeriods(area, frequency))];
        // A return of another structure may only show that the figure is unknown.
        Areas = [.. reported.Keys.Union(sent.Areas).Union(sentTerms.SelectMany(pair => table.Filed.TryGetValue(pair.Term.SourceId, out FiledPeriods? own) ? own.Areas : [])).Union(named ?? []).Order()];
    }

    /// <summary>The areas that filed anything for the figure or were ever expected, as ascending indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Areas { get; }

    /// <summary>Whether any return of a structure of the indicator is held back, in part or as a whole.</summary>
    public bool IsAnyHeldBack { get; }

    /// <summary>Whether a calendar determines the expected areas.</summary>
    public bool HasCalendar => named is not null;

    /// <summary>Whether an area filed the return, with or without the figure.</summary>
    public bool HasFiled(int area, Period period) => filed.HasFigure(area, period, overTime);

    public bool HasReported(int area, Period period) => Array.BinarySearch(ReportedBy(area, period.Frequency), period.Ordinal) >= 0;

    /// <summary>Whether an area can be expected at all: never if it is unknown or the calendar leaves it out.</summary>
    public bool CanBeExpected(int area) => programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area" && named?.Contains(area) != false;

    public bool IsExpected(int area, Period period) => CanBeExpected(area) && (named is not null || FindNewestPeriod(area, period) is not null || Sent(area, period));

    /// <summary>Whether an area filed anything for the structure within the lookback.</summary>
    public bool HasFiledRecently(int area, Period period) => filed.HasFiledWithin(area, period, programme.Lookback);

    /// <summary>The newest period, up to the given one and within the lookback, that an area reported; null if there is none.</summary>
    public Period? FindNewestPeriod(int area, Period period)
    {
        int[] all = ReportedBy(area, period.Frequency);
        int index = Array.BinarySearch(all, period.Ordinal);
        if (index < 0) index = ~index - 1;
        if (index < 0) return null;
        Period newest = period.Next(all[index] - period.Ordinal);
        return newest.LastDay >= period.LastDay.AddYears(-programme.Lookback) ? newest : null;
    }

    /// <summary>Whether a component is known, either by its value, though protection may withhold it, or by a reason that leaves no gap.</summary>
    public static bool IsKnown(ProtectedCell? cell) => cell is { } known && (known.HasValue || known.IsWithheld ? !known.HasImputation : !known.Status.LeavesGap());

    /// <summary>Whether an area reported every component, and only a reference figure is missing.</summary>
    public bool LacksOnlyReference(int area, Period period)
    {
        var referenceArea = ReferenceArea.Area(programme.Areas[area].Id);
        return Array.TrueForAll(asked, component => IsKnown(finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, referenceArea, period)));
    }

    /// <summary>
    /// Whether an area's return, or its return for a part of the period, is unknown in the unit that counts, or has a part that is held
    /// back.
    /// </summary>
    public bool IsReturnUnknown(int area, Period period)
    {
        foreach ((IndicatorComponent component, Component term) in sentTerms)
        {
            if (!table.Filed.TryGetValue(term.SourceId, out FiledPeriods? own)) continue;
            IReadOnlyList<Period> heldBack = table.GetHeldBack(term.SourceId).GetPeriods(area);
            foreach (Period source in own.GetSourcePeriods(area, period, term.OverTime))
                if (heldBack.Contains(source) || UnknownOf(component, area, source) is { Reason: UnknownReason.OtherUnit or UnknownReason.PartHeldBack, Codes: "" }) return true;
        }
        return false;
    }

    /// <summary>The periods within the given one (or equal to it) for which an area filed a structure of the indicator.</summary>
    public IEnumerable<Period> FindFiledParts(int area, Period period) => sentTerms.Select(pair => pair.Term.SourceId).Distinct()
        .SelectMany(id => table.Filed.TryGetValue(id, out FiledPeriods? own) ? own.GetPeriods(area) : []).Where(part => IsPart(part, period)).Distinct();

    /// <summary>Whether an area's figure is imputed.</summary>
    public bool IsImputed(int area, Period period)
    {
        var referenceArea = ReferenceArea.Area(programme.Areas[area].Id);
        return Array.Exists(needed, component => finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, referenceArea, period) is { HasImputation: true });
    }

    private int[] ReportedBy(int area, Frequency frequency)
    {
        if (reported.TryGetValue(area, out int[][]? periods))
            for (int index = 0; index < periods.Length; index++)
                if (indicator.Frequencies[index] == frequency) return periods[index];
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

    /// <summary>
    /// Whether the figure filed for a longer period is used for a shorter one that ends on the same day and that at least one area reports.
    /// </summary>
    private bool IsAtEndOf(Period longer, int area, Period period) =>
        longer.Frequency < period.Frequency && longer.LastDay == period.LastDay && filed.GetSourcePeriods(area, period, overTime) is [var source] && source == longer
        && filed.ReportedPeriods(period.Frequency, overTime).Contains(period);

    private bool AllKnown(int area, Period period)
    {
        var referenceArea = ReferenceArea.Area(programme.Areas[area].Id);
        foreach (IndicatorComponent component in needed)
            if (!IsKnown(finder.Find(component.Role, component.Number, BreakdownItem.Total.Number, referenceArea, period))) return false;
        return true;
    }

    /// <summary>Whether an area filed a cell of a component for a period or a part of it, or a return in which the figure is unknown.</summary>
    private bool Sent(int area, Period period) =>
        sent.GetPeriods(area).Any(part => IsPart(part, period) || IsAtEndOf(part, area, period))
        || sentTerms.Any(pair => UnknownOf(pair.Component, area, period) is not null || FindFiledParts(area, period).Any(part => UnknownOf(pair.Component, area, part) is not null));

    private Unknown? UnknownOf(IndicatorComponent component, int area, Period period) =>
        finder.UnknownOf(component.Role, component.Number, BreakdownItem.Total.Number, ReferenceArea.Area(programme.Areas[area].Id), period);

    private static bool IsPart(Period part, Period period) => part == period || part.IsPartOf(period);
}
