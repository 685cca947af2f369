using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Creates the figures of single areas: as filed and for the longer periods made from them, for reference series, for opening stocks, and for sums of terms.
/// </summary>
internal sealed class AreaLevels(AggregateBuilder builder, AreaNumbering places, BreakdownItems items)
{
    public AreaLevel CreateForStructure(ComponentTerm part, IReadOnlyList<Frequency> frequencies, FiledPeriods filed, BreakdownItemMap counted)
    {
        var level = new AreaLevel(items);
        bool isStock = part.Component.OverTime == OverTime.EndOfPeriod;
        HashSet<Period> reported = isStock ? [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, part.Component.OverTime))] : [];
        foreach (int area in filed.Areas)
        {
            int[] itemsOfArea = items.ItemsOf(area);
            if (itemsOfArea.Length == 0) continue;
            IReadOnlyList<Period> own = filed.PeriodsOf(area);
            foreach (Period period in own) AddFiled(level, part, counted, itemsOfArea, area, period);
            foreach (Period period in LongerPeriods(own, frequencies))
                if (filed.Sources(area, period, part.Component.OverTime) is { Count: > 0 } sources) AddLonger(level, part, area, period, sources, own);
            if (isStock) AddShorter(level, part, area, filed, reported);
        }
        return level;
    }

    /// <summary>Creates the level of a reference series. It is annual and has no breakdown: every item is compared with the whole.</summary>
    /// <param name="awaited">Areas that may have filed nothing but still carry weight.</param>
    /// <param name="lookback">The number of years back from which a figure may be used as the weight of an area that does not report.</param>
    public AreaLevel CreateForReference(ComponentTerm part, BaseCells leaves, FiledPeriods filed, IEnumerable<int> awaited, int lookback)
    {
        var level = new AreaLevel(items);
        int[] years = [.. filed.Periods.SelectMany(period => Enumerable.Range(period.Year - lookback, lookback + 1)).Distinct()];
        foreach (int area in filed.Areas.Union(awaited).Order())
        {
            foreach (int year in years)
            {
                // A denominator of zero or less is unusable: the area lacks the component.
                if (leaves.Reference(part.Component.SourceId, area, year, part.Component.Lookback) is not { } leaf || builder.ValueOf(leaf) <= 0) continue;
                var period = Period.Create(Frequency.Annual, year);
                level.AddRow(builder, KeyOf(part.Series, area, period), area, _ => builder.AddReference(period, leaf));
            }
        }
        return level;
    }

    /// <summary>
    /// Creates the level of opening stocks: the stock at the end of the previous period of the same frequency, or else of a coarser
    /// period that ends on the same day.
    /// </summary>
    /// <param name="stock">The stock at the end of each period.</param>
    public AreaLevel CreateForOpening(AreaLevel stock, IReadOnlyList<Frequency> frequencies, int series)
    {
        var opened = new Dictionary<ReportingUnit, int[]>();
        foreach ((int area, Period before) in stock.Added) opened[new ReportingUnit(area, before.Next())] = [.. stock.Row(area, before)!];
        foreach ((int area, Period before) in stock.Added)
            foreach (Frequency finer in frequencies.Where(finer => finer > before.Frequency && (int)finer % (int)before.Frequency == 0))
                Fill(new ReportingUnit(area, before.Split(finer).Last().Next()), stock.Row(area, before)!);
        var level = new AreaLevel(items);
        foreach (((int area, Period period), int[] nodes) in opened.OrderBy(pair => pair.Key))
            level.AddRow(builder, KeyOf(series, area, period), area, place => nodes[place] < 0 ? -1 : builder.AddOpening(nodes[place]));
        return level;

        void Fill(ReportingUnit filing, int[] nodes)
        {
            if (!opened.TryGetValue(filing, out int[]? known)) opened[filing] = [.. nodes];
            for (int place = 0; known is not null && place < known.Length; place++)
                if (known[place] < 0) known[place] = nodes[place];
        }
    }

    /// <summary>Creates the level of the sums of several terms, for the areas that have all of them.</summary>
    public AreaLevel CreateForTerms(IReadOnlyList<AreaLevel> terms, int series)
    {
        var level = new AreaLevel(items);
        foreach ((int area, Period period) in terms[0].Added)
        {
            int[]?[] rows = [.. terms.Select(term => term.Row(area, period))];
            if (Array.IndexOf(rows, null) < 0) level.AddRow(builder, KeyOf(series, area, period), area, place => AddTerms([.. rows.Select(row => row![place])]));
        }
        return level;

        int AddTerms(int[] nodes) => Array.IndexOf(nodes, -1) < 0 ? builder.AddTerms(nodes) : -1;
    }

    /// <summary>Returns the periods of the requested frequencies that contain shorter filed periods.</summary>
    internal static Period[] LongerPeriods(IReadOnlyList<Period> own, IReadOnlyList<Frequency> frequencies) =>
    [.. frequencies
        .SelectMany(frequency => own.Where(period => period.IsWithin(frequency)).Select(period => period.GetEnclosing(frequency)))
        .Distinct().Where(period => !own.Contains(period))];

    private void AddFiled(AreaLevel level, ComponentTerm part, BreakdownItemMap counted, int[] itemsOfArea, int area, Period period)
    {
        UnitSums? filed = counted.Find(area, period);
        int[] sums = filed is null ? [] : counted.SumsOf(filed, itemsOfArea);
        var filing = new ReportingUnit(area, period);
        UnknownFigures? unknown = counted.Unknown is { } judge && judge.MayLack(filing, filed) ? judge : null;
        level.AddRow(builder, KeyOf(part.Series, area, period), area, place => filed is not null && sums[place] >= 0
            ? AddCells(filed, sums[place], itemsOfArea[place])
            : AddNone(itemsOfArea[place]));

        int AddCells(UnitSums of, int number, int item)
        {
            ref readonly CellSum sum = ref of.Sums[number];
            if (unknown is null) return builder.AddCells(sum, of.LeavesOf(sum));
            Knowledge known = unknown.Judge(item, filing, of.Codes?[number], sum.Tally);
            return known.Reason is { } reason ? builder.AddUnknown(reason, sum.Marks) : builder.AddCells(sum, of.LeavesOf(sum), known.Cells);
        }

        // If absent rows are missing rather than zero, an area that does not list an item has no figure for it.
        int AddNone(int item) => unknown?.JudgeNone(item, filing) is { } reason ? builder.AddUnknown(reason)
            : !items.IsTotal && part.Structure!.AbsentRows == AbsentRows.Missing ? -1
            : builder.AddNoCells(part.AbsentIsZero(items, item, period));
    }

    private void AddLonger(AreaLevel level, ComponentTerm part, int area, Period period, IReadOnlyList<Period> sources, IReadOnlyList<Period> own)
    {
        // A sub-period without a row has no item at all.
        int[]?[] rows = [.. sources.Select(source => level.Row(area, source))];
        int[] nodes = new int[rows.Length];
        IReadOnlyList<int>? months = part.Months(sources);
        Func<int, bool> breaks = level.BreaksWithin(builder, area, own, period);
        level.AddRow(builder, KeyOf(part.Series, area, period), area, place =>
        {
            for (int i = 0; i < nodes.Length; i++) nodes[i] = rows[i] is { } row ? row[place] : -1;
            if (Array.IndexOf(nodes, -1) >= 0) return Array.TrueForAll(nodes, node => node < 0) ? -1 : builder.AddPartly();
            return builder.AddPeriods(nodes, months, breaks(place));
        });
    }

    /// <summary>
    /// Adds the stock at the end of a shorter period if the area filed only a longer period that ends on the same day and others report the shorter one.
    /// </summary>
    private void AddShorter(AreaLevel level, ComponentTerm part, int area, FiledPeriods filed, HashSet<Period> reported)
    {
        IReadOnlyList<Period> own = filed.PeriodsOf(area);
        foreach (Period period in reported.Order())
        {
            if (own.Contains(period) || level.Row(area, period) is not null) continue;
            if (filed.Sources(area, period, part.Component.OverTime) is not [var source] || level.Row(area, source) is not { } nodes) continue;
            if (source.Frequency < period.Frequency) level.AddRow(builder, KeyOf(part.Series, area, period), area, place => nodes[place] < 0 ? -1 : builder.AddOpening(nodes[place]));
        }
    }

    private SumKey KeyOf(int series, int area, Period period) => new(series, places.NumberOf(area), period);
}
