using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>Who has filed a structure, for which periods: from this follow who reported, who was expected, and which sub-periods make a longer one.</summary>
public sealed class FiledPeriods
{
    private static readonly Frequency[] CoarseToFine = [Frequency.Annual, Frequency.HalfYearly, Frequency.Quarterly, Frequency.Monthly];

    private readonly Dictionary<int, HashSet<Period>> byArea = [];
    private readonly Dictionary<int, Period[]> sorted = [];
    private readonly int[] areas;

    // By frequency and aggregation over time; made when first asked for. Two threads may make one twice: both are the same.
    private readonly Period[]?[] reported = new Period[]?[CoarseToFine.Length * Enum.GetValues<OverTime>().Length];

    /// <summary>The periods of some filings.</summary>
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

    /// <summary>Nothing was filed.</summary>
    public static FiledPeriods None { get; } = new([]);

    /// <summary>The areas that ever filed, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Areas => areas;

    /// <summary>The periods that an area filed, sorted.</summary>
    public IReadOnlyList<Period> PeriodsOf(int area) => sorted.GetValueOrDefault(area, []);

    /// <summary>Every period that somebody filed, sorted.</summary>
    internal IEnumerable<Period> Periods => byArea.Values.SelectMany(periods => periods).Distinct().Order();

    /// <summary>
    /// The filed periods that an area's figure for a period is made from, in order: the period itself, else all its sub-periods
    /// (a flow) or the last of them (a stock), each filed or made in its turn; a stock also that of a longer period that ends on
    /// the same day. Empty where that was not filed.
    /// </summary>
    public IReadOnlyList<Period> Sources(int area, Period period, OverTime overTime)
    {
        var sources = new List<Period>();
        return byArea.TryGetValue(area, out HashSet<Period>? filed) && TryMake(period, overTime, filed, sources) ? sources : [];
    }

    /// <summary>The filed sub-periods that would make a period which the area filed as such; empty where it did not, or they would not.</summary>
    public IReadOnlyList<Period> SourcesBeside(int area, Period period, OverTime overTime)
    {
        var sources = new List<Period>();
        return byArea.TryGetValue(area, out HashSet<Period>? filed) && filed.Contains(period) && TryMakeOfParts(period, overTime, filed, sources) ? sources : [];
    }

    /// <summary>How many sub-periods of a period an area filed, by frequency, coarse before fine.</summary>
    public IReadOnlyList<(Frequency Frequency, int Filed)> PartsOf(int area, Period period) => byArea.TryGetValue(area, out HashSet<Period>? filed)
        ? [.. CoarseToFine.Select(frequency => (frequency, filed.Count(part =>
                part.Frequency == frequency && part.IsPartOf(period))))
            .Where(pair => pair.Item2 > 0)]
        : [];

    /// <summary>Whether the area at an index of the programme's areas filed what a figure of the period is made of.</summary>
    public bool Reports(int area, Period period, OverTime overTime) =>
        byArea.TryGetValue(area, out HashSet<Period>? filed) && (filed.Contains(period) || TryMake(period, overTime, filed, []));

    /// <summary>Adds the sources of a period, or nothing where one is not filed.</summary>
    private static bool TryMake(Period period, OverTime overTime, HashSet<Period> filed, List<Period> sources)
    {
        if (filed.Contains(period))
        {
            sources.Add(period);
            return true;
        }
        return TryMakeOfParts(period, overTime, filed, sources) || (overTime == OverTime.EndOfPeriod && TryTakeLonger(period, filed, sources));
    }

    /// <summary>A stock at the end of a longer period that ends on the same day is the same stock.</summary>
    private static bool TryTakeLonger(Period period, HashSet<Period> filed, List<Period> sources)
    {
        for (int finer = CoarseToFine.Length - 1; finer >= 0; finer--)
        {
            Frequency coarser = CoarseToFine[finer];
            if (!period.IsWithin(coarser)) continue;
            Period longer = period.Within(coarser);
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

    /// <summary>Whether an area filed anything of the structure up to the end of a period, at most some years before it.</summary>
    public bool FiledWithin(int area, Period period, int years)
    {
        DateOnly earliest = period.LastDay.AddYears(-years);
        return byArea.TryGetValue(area, out HashSet<Period>? filed)
            && filed.Any(candidate => candidate.LastDay <= period.LastDay && candidate.LastDay >= earliest);
    }

    /// <summary>The periods of a frequency for which at least one area's figure can be made, sorted.</summary>
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
                    && candidate.Within(frequency) is var period && !periods.Contains(period) && Reports(area, period, overTime))
                    periods.Add(period);
        return periods;
    }
}
