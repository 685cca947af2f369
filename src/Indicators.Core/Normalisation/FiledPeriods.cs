using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// Who has filed a structure, and for which periods. It determines who reported, who was expected, and which sub-periods make up a longer period.
/// </summary>
public sealed class FiledPeriods
{
    private static readonly Frequency[] CoarseToFine = [Frequency.Annual, Frequency.HalfYearly, Frequency.Quarterly, Frequency.Monthly];

    private readonly Dictionary<int, HashSet<Period>> byArea = [];
    private readonly Dictionary<int, Period[]> sorted = [];
    private readonly int[] areas;

    // By frequency and aggregation over time; computed on first use. Two threads may compute the same entry: the results are equal.
    private readonly Period[]?[] reported = new Period[]?[CoarseToFine.Length * Enum.GetValues<OverTime>().Length];

    /// <summary>Creates the periods of the given filings.</summary>
    public FiledPeriods(IEnumerable<ReportingUnit> filings)
    {
        foreach (ReportingUnit filing in filings)
        {
            if (!byArea.TryGetValue(filing.Area, out HashSet<Period>? periods)) byArea[filing.Area] = periods = [];
            periods.Add(filing.Period);
        }
        areas = [.. byArea.Keys];
        Array.Sort(areas);
        foreach ((int area, HashSet<Period> periods) in byArea) sorted[area] = [.. periods.Order()];
    }

    /// <summary>An instance without filings.</summary>
    public static FiledPeriods None { get; } = new([]);

    /// <summary>The areas that have ever filed, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Areas => areas;

    /// <summary>Returns the periods that an area filed, sorted.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    public IReadOnlyList<Period> GetPeriods(int area) => sorted.GetValueOrDefault(area, []);

    /// <summary>All periods for which anything was filed, sorted.</summary>
    internal IEnumerable<Period> Periods => byArea.Values.SelectMany(periods => periods).Distinct().Order();

    /// <summary>
    /// Returns the filed periods from which an area's figure for a period is computed, in order: the period itself, or else all its
    /// sub-periods (a flow) or the last of them (a stock), each filed or computed in the same way; for a stock also a longer period that
    /// ends on the same day. Empty if these were not filed.
    /// </summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="overTime">How sub-periods are combined.</param>
    public IReadOnlyList<Period> GetSourcePeriods(int area, Period period, OverTime overTime)
    {
        var sources = new List<Period>();
        return byArea.TryGetValue(area, out HashSet<Period>? filed) && TryMake(period, overTime, filed, sources) ? sources : [];
    }

    /// <summary>
    /// Returns the filed sub-periods that would make up a period which the area also filed as a whole; empty if it did not, or if they are incomplete.
    /// </summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="period">The period filed as a whole.</param>
    /// <param name="overTime">How sub-periods are combined.</param>
    public IReadOnlyList<Period> GetSubPeriodsBesideFiled(int area, Period period, OverTime overTime)
    {
        var sources = new List<Period>();
        return byArea.TryGetValue(area, out HashSet<Period>? filed) && filed.Contains(period) && TryMakeOfParts(period, overTime, filed, sources) ? sources : [];
    }

    /// <summary>Returns the number of sub-periods of a period that an area filed, by frequency, coarse before fine.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="period">The longer period.</param>
    public IReadOnlyList<(Frequency Frequency, int Filed)> CountSubPeriods(int area, Period period) => byArea.TryGetValue(area, out HashSet<Period>? filed)
        ? [.. CoarseToFine.Select(frequency => (frequency, filed.Count(part =>
                part.Frequency == frequency && part.IsPartOf(period))))
            .Where(pair => pair.Item2 > 0)]
        : [];

    /// <summary>Whether an area filed what a figure for the period requires.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="overTime">How sub-periods are combined.</param>
    public bool HasFigure(int area, Period period, OverTime overTime) =>
        byArea.TryGetValue(area, out HashSet<Period>? filed) && (filed.Contains(period) || TryMake(period, overTime, filed, []));

    /// <summary>Adds the sources of a period, or nothing if one of them is not filed.</summary>
    private static bool TryMake(Period period, OverTime overTime, HashSet<Period> filed, List<Period> sources)
    {
        if (filed.Contains(period))
        {
            sources.Add(period);
            return true;
        }
        return TryMakeOfParts(period, overTime, filed, sources) || (overTime == OverTime.EndOfPeriod && TryTakeLonger(period, filed, sources));
    }

    /// <summary>Uses a longer period that ends on the same day: its closing stock is the same.</summary>
    private static bool TryTakeLonger(Period period, HashSet<Period> filed, List<Period> sources)
    {
        for (int finer = CoarseToFine.Length - 1; finer >= 0; finer--)
        {
            Frequency coarser = CoarseToFine[finer];
            if (!period.IsWithin(coarser)) continue;
            Period longer = period.GetEnclosing(coarser);
            if (longer.LastDay != period.LastDay || !filed.Contains(longer)) continue;
            sources.Add(longer);
            return true;
        }
        return false;
    }

    private static bool TryMakeOfParts(Period period, OverTime overTime, HashSet<Period> filed, List<Period> sources)
    {
        int before = sources.Count;
        foreach (Frequency finer in CoarseToFine)
        {
            if (finer <= period.Frequency || (int)finer % (int)period.Frequency != 0) continue;
            IEnumerable<Period> parts = period.Split(finer);
            if (overTime == OverTime.EndOfPeriod) parts = parts.TakeLast(1);
            if (parts.All(part => TryMake(part, overTime, filed, sources))) return true;
            sources.RemoveRange(before, sources.Count - before);
        }
        return false;
    }

    /// <summary>
    /// Whether an area filed any period of the structure that ends on or before the end of a period, and at most the given number of years earlier.
    /// </summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="period">The period up to whose end filings count.</param>
    /// <param name="years">The number of years before the end of the period.</param>
    public bool HasFiledWithin(int area, Period period, int years)
    {
        DateOnly earliest = period.LastDay.AddYears(-years);
        return byArea.TryGetValue(area, out HashSet<Period>? filed)
            && filed.Any(candidate => candidate.LastDay <= period.LastDay && candidate.LastDay >= earliest);
    }

    /// <summary>Returns the periods of a frequency for which at least one area has a figure, sorted.</summary>
    /// <param name="frequency">The frequency of the periods.</param>
    /// <param name="overTime">How sub-periods are combined.</param>
    public IReadOnlyList<Period> ReportedPeriods(Frequency frequency, OverTime overTime)
    {
        ref Period[]? known = ref reported[(int)overTime * CoarseToFine.Length + Array.IndexOf(CoarseToFine, frequency)];
        if (known is null) Volatile.Write(ref known, [.. FindReported(frequency, overTime).Order()]);
        return known;
    }

    private HashSet<Period> FindReported(Frequency frequency, OverTime overTime)
    {
        var periods = new HashSet<Period>();
        foreach ((int area, HashSet<Period> filed) in byArea)
            foreach (Period candidate in filed)
                if ((candidate.Frequency == frequency || candidate.IsWithin(frequency))
                    && candidate.GetEnclosing(frequency) is var period && !periods.Contains(period) && HasFigure(area, period, overTime))
                    periods.Add(period);
        return periods;
    }
}
