using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Creates the figures of single areas: as filed and for the longer periods made from them, for reference series, for opening stocks, and for sums of terms.
/// </summary>
internal sealed class AreaLevels(AggregateBuilder builder, ReferenceAreaNumbering numbering, BreakdownItems items)
{
    public AreaLevel CreateForStructure(ComponentTerm term, IReadOnlyList<Frequency> frequencies, FiledPeriods filed, BreakdownItemMap counted)
    {
        var level = new AreaLevel(items);
        bool isStock = term.Component.OverTime == OverTime.EndOfPeriod;
        HashSet<Period> reported = isStock ? [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, term.Component.OverTime))] : [];
        foreach (int area in filed.Areas)
        {
            int[] itemsOfArea = items.ItemsOf(area);
            if (itemsOfArea.Length == 0) continue;
            IReadOnlyList<Period> filedPeriods = filed.GetPeriods(area);
            foreach (Period period in filedPeriods) AddFiled(level, term, counted, itemsOfArea, area, period);
            foreach (Period period in LongerPeriods(filedPeriods, frequencies))
                if (filed.GetSourcePeriods(area, period, term.Component.OverTime) is { Count: > 0 } sources) AddLonger(level, term, area, period, sources, filedPeriods);
            if (isStock) AddShorter(level, term, area, filed, reported);
        }
        return level;
    }

    /// <summary>Creates the level of a reference series. It is annual and has no breakdown: every item is compared with the whole.</summary>
    /// <param name="awaited">Areas that may have filed nothing but still carry weight.</param>
    /// <param name="lookback">The number of years back from which a figure may be used as the weight of an area that does not report.</param>
    public AreaLevel CreateForReference(ComponentTerm term, BaseCells leaves, FiledPeriods filed, IEnumerable<int> awaited, int lookback)
    {
        var level = new AreaLevel(items);
        int[] years = [.. filed.Periods.SelectMany(period => Enumerable.Range(period.Year - lookback, lookback + 1)).Distinct()];
        foreach (int area in filed.Areas.Union(awaited).Order())
        {
            foreach (int year in years)
            {
                // A denominator of zero or less is unusable: the area lacks the component.
                if (leaves.Reference(term.Component.SourceId, area, year, term.Component.Lookback) is not { } leaf || builder.ValueOf(leaf) <= 0) continue;
                var period = Period.Create(Frequency.Annual, year);
                level.AddRow(builder, KeyOf(term.Series, area, period), area, _ => builder.AddReference(period, leaf));
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
            level.AddRow(builder, KeyOf(series, area, period), area, index => nodes[index] < 0 ? -1 : builder.AddOpening(nodes[index]));
        return level;

        void Fill(ReportingUnit filing, int[] nodes)
        {
            if (!opened.TryGetValue(filing, out int[]? known)) opened[filing] = [.. nodes];
            for (int index = 0; known is not null && index < known.Length; index++)
                if (known[index] < 0) known[index] = nodes[index];
        }
    }

    /// <summary>Creates the level of the sums of several terms, for the areas that have all of them.</summary>
    public AreaLevel CreateForTerms(IReadOnlyList<AreaLevel> terms, int series)
    {
        var level = new AreaLevel(items);
        foreach ((int area, Period period) in terms[0].Added)
        {
            int[]?[] rows = [.. terms.Select(term => term.Row(area, period))];
            if (Array.IndexOf(rows, null) < 0) level.AddRow(builder, KeyOf(series, area, period), area, index => AddTerms([.. rows.Select(row => row![index])]));
        }
        return level;

        int AddTerms(int[] nodes) => Array.IndexOf(nodes, -1) < 0 ? builder.AddTerms(nodes) : -1;
    }

    /// <summary>Returns the periods of the requested frequencies that contain shorter filed periods.</summary>
    internal static Period[] LongerPeriods(IReadOnlyList<Period> filedPeriods, IReadOnlyList<Frequency> frequencies) =>
    [.. frequencies
        .SelectMany(frequency => filedPeriods.Where(period => period.IsWithin(frequency)).Select(period => period.GetEnclosing(frequency)))
        .Distinct().Where(period => !filedPeriods.Contains(period))];

    private void AddFiled(AreaLevel level, ComponentTerm part, BreakdownItemMap counted, int[] itemsOfArea, int area, Period period)
    {
        UnitSums? filed = counted.Find(area, period);
        int[] sums = filed is null ? [] : counted.SumsOf(filed, itemsOfArea);
        var filing = new ReportingUnit(area, period);
        UnknownFigures? unknown = counted.Unknown is { } judge && judge.MayLack(filing, filed) ? judge : null;
        level.AddRow(builder, KeyOf(part.Series, area, period), area, index => filed is not null && sums[index] >= 0
            ? AddCells(filed, sums[index], itemsOfArea[index])
            : AddNone(itemsOfArea[index]));
        if (part.ProtectsZeros && level.Row(area, period) is { } nodes) builder.AddCountingRow(new CountingRow(part.Component, part.Structure!, items, filing, nodes));

        int AddCells(UnitSums of, int number, int item)
        {
            ref readonly CellSum sum = ref of.Sums[number];
            if (unknown is null) return builder.AddCells(sum, of.LeavesOf(sum));
            FigureAssessment known = unknown.Assess(item, filing, of.Codes?[number], sum.Accumulator);
            return known.Reason is { } reason ? builder.AddUnknown(reason, sum.Comparability) : builder.AddCells(sum, of.LeavesOf(sum), known.Cells);
        }

        // If absent rows are missing rather than zero, an area that does not list an item has no figure for it.
        int AddNone(int item) => unknown?.AssessWithoutCells(item, filing) is { } reason ? builder.AddUnknown(reason)
            : !items.IsTotal && part.Structure!.AbsentRows == AbsentRows.Missing ? -1
            : builder.AddNoCells(part.AbsentIsZero(items, item, period));
    }

    private void AddLonger(AreaLevel level, ComponentTerm part, int area, Period period, IReadOnlyList<Period> sources, IReadOnlyList<Period> filedPeriods)
    {
        // A sub-period without a row has no item at all.
        int[]?[] rows = [.. sources.Select(source => level.Row(area, source))];
        int[] nodes = new int[rows.Length];
        IReadOnlyList<int>? months = part.Months(sources);
        Func<int, bool> breaks = level.BreaksWithin(builder, area, filedPeriods, period);
        level.AddRow(builder, KeyOf(part.Series, area, period), area, index =>
        {
            for (int i = 0; i < nodes.Length; i++) nodes[i] = rows[i] is { } row ? row[index] : -1;
            if (Array.IndexOf(nodes, -1) >= 0) return Array.TrueForAll(nodes, node => node < 0) ? -1 : builder.AddPartly();
            return builder.AddPeriods(nodes, months, breaks(index));
        });
    }

    /// <summary>
    /// Adds the stock at the end of a shorter period if the area filed only a longer period that ends on the same day and others report the shorter one.
    /// </summary>
    private void AddShorter(AreaLevel level, ComponentTerm part, int area, FiledPeriods filed, HashSet<Period> reported)
    {
        IReadOnlyList<Period> filedPeriods = filed.GetPeriods(area);
        foreach (Period period in reported.Order())
        {
            if (filedPeriods.Contains(period) || level.Row(area, period) is not null) continue;
            if (filed.GetSourcePeriods(area, period, part.Component.OverTime) is not [var source] || level.Row(area, source) is not { } nodes) continue;
            if (source.Frequency < period.Frequency) level.AddRow(builder, KeyOf(part.Series, area, period), area, index => nodes[index] < 0 ? -1 : builder.AddOpening(nodes[index]));
        }
    }

    private SumKey KeyOf(int series, int area, Period period) => new(series, numbering.NumberOf(area), period);
}
