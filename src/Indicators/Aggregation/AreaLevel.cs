using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The figures of single areas for one part of an indicator: as filed, then for the longer periods made from them.</summary>
internal sealed class AreaLevel
{
    private readonly NumberedKeys keys = new();
    private readonly List<(int Item, int Area, Period Period, int Node)> nodes = [];

    /// <summary>The node of an item, area and period, or null where the area did not file what it needs.</summary>
    public int? Node(int item, int area, Period period) => keys.Find(new SumKey(item, area, period).Packed) is >= 0 and int found ? nodes[found].Node : null;

    /// <exception cref="ArgumentException">There is such a node.</exception>
    public void Set(int item, int area, Period period, int node)
    {
        if (keys.NumberOf(new SumKey(item, area, period).Packed) != nodes.Count) throw new ArgumentException("A node is set once.", nameof(node));
        nodes.Add((item, area, period, node));
    }

    /// <summary>Whether a filed part of a period is marked as a break.</summary>
    public bool BreaksWithin(AggregateBuilder builder, int item, int area, IEnumerable<Period> own, Period period) =>
        own.Any(part => part.IsWithin(period.Frequency) && part.Within(period.Frequency) == period
            && builder.MarksOf(Node(item, area, part)!.Value).HasFlag(SeriesMarks.Break));

    public static AreaLevel OfStructure(
        AggregateBuilder builder, CodeList areas, Part part, IReadOnlyList<Frequency> frequencies, FiledPeriods filed,
        CountedItems counted, BreakdownItems items)
    {
        var level = new AreaLevel();
        foreach (int area in filed.Areas)
        {
            int place = builder.PlaceNumber(Place.Area(areas[area].Id));
            IReadOnlyList<Period> own = filed.Of(area);
            (Period Period, IReadOnlyList<Period> Sources)[] longer =
            [
                .. LongerPeriods(own, frequencies).Select(period => (period, filed.Sources(area, period, part.Component.OverTime)))
                    .Where(made => made.Item2.Count > 0),
            ];
            (FiledSums? Filed, int[] Sums)[] sums = [.. own.Select(period => counted.Of(area, period) is { } filed ? (filed, Places(filed)) : (null, []))];
            foreach (int item in items.Of(area))
            {
                int series = part.SeriesOf(item);
                for (int i = 0; i < own.Count; i++)
                    level.Set(item, area, own[i], AddCells(new SumKey(series, place, own[i]), item, sums[i].Filed, sums[i].Sums));
                foreach ((Period period, IReadOnlyList<Period> sources) in longer)
                {
                    int[] parts = [.. sources.Select(source => level.Node(item, area, source)!.Value)];
                    level.Set(item, area, period, builder.AddPeriods(
                        new SumKey(series, place, period), parts, part.Months(sources), level.BreaksWithin(builder, item, area, own, period)));
                }
            }
        }
        return level;

        int[] Places(FiledSums sums)
        {
            int[] places = new int[items.Count];
            for (int i = 0; i < sums.Sums.Length; i++) places[counted.ItemOf(sums, sums.Sums[i])] = i + 1;
            return places;
        }

        int AddCells(SumKey key, int item, FiledSums? filed, int[] places)
        {
            if (filed is null || places[item] == 0) return builder.AddNoCells(key, part.AbsentIsZero(items, item, key.Period));
            ref readonly CellSum cells = ref filed.Sums[places[item] - 1];
            return builder.AddCells(key, cells, filed.LeavesOf(cells));
        }
    }

    /// <summary>A reference series is by year and has no breakdown: every item is measured against the whole.</summary>
    public static AreaLevel OfReference(
        AggregateBuilder builder, CodeList areas, Part part, Leaves leaves, FiledPeriods filed, BreakdownItems items)
    {
        var level = new AreaLevel();
        int[] years = [.. filed.Periods.Select(period => period.Year).Distinct()];
        foreach (int area in filed.Areas)
        {
            int place = builder.PlaceNumber(Place.Area(areas[area].Id));
            foreach (int year in years)
            {
                // Nothing can be measured against a figure of zero or less: the area lacks the component.
                if (leaves.Reference(part.Component.SourceId, area, year, part.Component.Lookback) is not { } leaf || builder.ValueOf(leaf) <= 0) continue;
                Period period = Period.Of(Frequency.Annual, year);
                foreach (int item in items.Of(area))
                    level.Set(item, area, period, builder.AddReference(new SumKey(part.SeriesOf(item), place, period), leaf));
            }
        }
        return level;
    }

    /// <summary>
    /// The stock at the end of the period before: of the same frequency, else of a coarser one that ends on the same day.
    /// </summary>
    /// <param name="stock">The stock at the end of each period.</param>
    public static AreaLevel OfOpening(
        AggregateBuilder builder, CodeList areas, AreaLevel stock, IReadOnlyList<Frequency> frequencies, Func<int, int> seriesOf)
    {
        var opened = new AreaLevel();
        foreach ((int item, int area, Period before, int node) in stock.nodes) opened.Set(item, area, before.Next(), node);
        foreach ((int item, int area, Period before, int node) in stock.nodes)
            foreach (Frequency finer in frequencies.Where(finer => finer > before.Frequency && (int)finer % (int)before.Frequency == 0))
                if (before.Split(finer).Last().Next() is var period && opened.Node(item, area, period) is null) opened.Set(item, area, period, node);
        var level = new AreaLevel();
        foreach ((int item, int area, Period period, int node) in opened.nodes)
            level.Set(item, area, period, builder.AddOpening(
                new SumKey(seriesOf(item), builder.PlaceNumber(Place.Area(areas[area].Id)), period), node));
        return level;
    }

    /// <summary>The sums of several terms, for the areas that have them all.</summary>
    public static AreaLevel OfTerms(AggregateBuilder builder, CodeList areas, IReadOnlyList<AreaLevel> terms, Func<int, int> seriesOf)
    {
        var level = new AreaLevel();
        foreach ((int item, int area, Period period, _) in terms[0].nodes)
        {
            int?[] nodes = [.. terms.Select(term => term.Node(item, area, period))];
            if (nodes.Any(node => node is null)) continue;
            level.Set(item, area, period, builder.AddTerms(
                new SumKey(seriesOf(item), builder.PlaceNumber(Place.Area(areas[area].Id)), period), [.. nodes.OfType<int>()]));
        }
        return level;
    }

    /// <summary>The periods of the wanted frequencies that shorter filed periods lie in.</summary>
    internal static Period[] LongerPeriods(IReadOnlyList<Period> own, IReadOnlyList<Frequency> frequencies) =>
    [.. frequencies
        .SelectMany(frequency => own.Where(period => period.IsWithin(frequency)).Select(period => period.Within(frequency)))
        .Distinct().Where(period => !own.Contains(period))];
}
