using Indicators.Aggregation;
using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Finds the printed counts that a base cell is part of: the filed cells that include it, and the totals and breakdowns of their areas, of
/// the regions of every published set and of the world, in the period of the return and in others that are computed from it.
/// </summary>
/// <remarks>
/// Regional figures of ratios leave out the areas that lack a component, and imputed areas are added: such sums are found without these
/// differences. Figures that add up several terms are found term by term.
/// </remarks>
internal sealed class PrintedFigures
{
    private const int CellNumber = -1, WorldNumber = 0;

    private readonly Quantity quantity;
    private readonly RegionMapping[] mappings;
    private readonly Frequency[] frequencies;
    private readonly int areaCount;
    private readonly Counter[][] counters;
    private readonly FiledPeriods[] filed;
    private readonly HashKeyTable numbers = new();
    private readonly Dictionary<(int Set, string Region), int> regions = [];
    private readonly Dictionary<(int Table, ReportingUnit Unit, OverTime OverTime), ulong[]> places = [];

    /// <param name="Meets">Whether the cells of each class are counted.</param>
    /// <param name="Dimensions">The dimensions of the breakdown, as indexes in the table; none for the total.</param>
    private sealed record Counter(int Number, bool[] Meets, int[] Dimensions, OverTime OverTime);

    /// <param name="mappings">The mappings of the published region sets.</param>
    /// <param name="frequencies">The frequencies of the published figures.</param>
    public PrintedFigures(Quantity quantity, RegionMapping[] mappings, IEnumerable<Frequency> frequencies, int areaCount)
    {
        this.quantity = quantity;
        this.mappings = mappings;
        this.frequencies = [.. frequencies.Distinct().Order()];
        this.areaCount = areaCount;
        int next = 0;
        counters = [.. quantity.Tables.Select(table => table.Components
            .Where(pair => pair.Breakdown.All(name => table.IndexOf(name) >= 0))
            .DistinctBy(pair => (Quantity.TextOf(pair.Component.Where), string.Join(';', pair.Breakdown), pair.Component.OverTime))
            .Select(pair => new Counter(next++, table.Meet(pair.Component.Where), [.. pair.Breakdown.Select(table.IndexOf)], pair.Component.OverTime)).ToArray())];
        filed = [.. quantity.Tables.Select(table => new FiledPeriods(table.Table.Withdrawn is { } withdrawn
            ? table.Table.Filings.Where(unit => !withdrawn.Filings.Contains(unit)) : table.Table.Filings))];
    }

    /// <summary>The number of figures found so far.</summary>
    public int Count => numbers.Count;

    /// <summary>Adds the numbers of the figures that include a base cell; some may be added several times.</summary>
    public void Find(BaseCell cell, List<int> figures)
    {
        Find(cell.Owner, figures);
        foreach (CellRef other in cell.Others) Find(other, figures);
    }

    private void Find(CellRef cell, List<int> figures)
    {
        JointTable table = quantity.Tables[cell.Table];
        figures.Add(numbers.NumberOf(Mix(Mix(cell.Table, CellNumber), cell.Cell)));
        if (table.IsAdded(cell.Cell)) return;
        int[] codes = table.CodesOf(cell.Cell);
        ReportingUnit unit = table.UnitOf(cell.Cell);
        int cellClass = table.ClassOf(cell.Cell);
        foreach (Counter counter in counters[cell.Table])
        {
            if (!counter.Meets[cellClass]) continue;
            ulong item = (uint)counter.Number;
            foreach (int dimension in counter.Dimensions) item = Mix(item, codes[dimension]);
            foreach (ulong place in PlacesOf(cell.Table, unit, counter.OverTime)) figures.Add(numbers.NumberOf(Mix(item, place)));
        }
    }

    /// <summary>Returns the areas and periods that a return counts in.</summary>
    private ulong[] PlacesOf(int table, ReportingUnit unit, OverTime overTime)
    {
        if (places.TryGetValue((table, unit, overTime), out ulong[]? known)) return known;
        var found = new List<ulong>();
        foreach (Period of in PeriodsOf(table, unit, overTime))
        {
            ulong period = Mix(Mix((int)of.Frequency, of.Ordinal), 0);
            found.Add(Mix(period, WorldNumber));
            found.Add(Mix(period, 1 + unit.Area));
            for (int set = 0; set < mappings.Length; set++) found.Add(Mix(period, RegionNumber(set, mappings[set].RegionOf(unit.Area, of))));
        }
        return places[(table, unit, overTime)] = [.. found];
    }

    /// <summary>Returns the period of a return, and those of which the area's figure is computed from it.</summary>
    private IEnumerable<Period> PeriodsOf(int table, ReportingUnit unit, OverTime overTime)
    {
        (int area, Period period) = unit;
        yield return period;
        // A mean of periods is no count.
        if (overTime == OverTime.Mean) yield break;
        foreach (Frequency frequency in frequencies)
        {
            if (frequency == period.Frequency) continue;
            Period other;
            if (frequency < period.Frequency && period.IsWithin(frequency)) other = period.GetEnclosing(frequency);
            else if (overTime == OverTime.EndOfPeriod && frequency > period.Frequency && (int)frequency % (int)period.Frequency == 0) other = period.Split(frequency).Last();
            else continue;
            if (filed[table].GetSourcePeriods(area, other, overTime).Contains(period)) yield return other;
        }
    }

    private int RegionNumber(int set, string region)
    {
        if (!regions.TryGetValue((set, region), out int number)) regions[(set, region)] = number = 1 + areaCount + regions.Count;
        return number;
    }

    private static ulong Mix(int key, int part) => Mix((ulong)(uint)key, part);

    private static ulong Mix(ulong key, int part) => Mix(key, (ulong)(uint)part);

    // Two figures with the same mixed number would be brought within the base together: that is improbable, and makes no figure wrong.
    private static ulong Mix(ulong key, ulong part)
    {
        key = (key ^ part) * 0x9E3779B97F4A7C15;
        return key ^ key >> 32;
    }
}
