using Indicators.Aggregation;
using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Finds the published sums that include a base cell and that an exchange within an area, period and category can change: breakdowns, in the
/// area itself, its regions in every set, and the world.
/// </summary>
internal sealed class PublishedSums
{
    private const int WorldNumber = 0;

    private readonly Quantity quantity;
    private readonly RegionMapping[] mappings;
    private readonly Counter[][] counters;
    private readonly HashKeyTable numbers = new();
    private readonly Dictionary<(int Set, string Region), int> regions = [];
    private readonly int areaCount;

    /// <param name="Meets">Whether the cells of each class are counted.</param>
    /// <param name="Dimensions">The dimensions of the breakdown, as indexes in the table.</param>
    private sealed record Counter(int Number, bool[] Meets, int[] Dimensions);

    /// <param name="mappings">The mappings of the published region sets.</param>
    public PublishedSums(Quantity quantity, RegionMapping[] mappings, int areaCount)
    {
        this.quantity = quantity;
        this.mappings = mappings;
        this.areaCount = areaCount;
        int next = 0;
        counters = [.. quantity.Tables.Select(table => table.Components
            .Where(pair => pair.Breakdown.Count > 0 && pair.Breakdown.All(name => table.IndexOf(name) >= 0))
            .DistinctBy(pair => (Quantity.TextOf(pair.Component.Where), string.Join(';', pair.Breakdown)))
            .Select(pair => new Counter(next++, table.Meet(pair.Component.Where), [.. pair.Breakdown.Select(table.IndexOf)])).ToArray())];
    }

    /// <summary>The number of sums found so far.</summary>
    public int Count => numbers.Count;

    /// <summary>Adds the numbers of the sums that include a base cell, ascending.</summary>
    public void Find(BaseCell cell, List<int> sums)
    {
        int first = sums.Count;
        Find(cell.Owner, sums);
        foreach (CellRef other in cell.Others) Find(other, sums);
        if (sums.Count - first < 2) return;
        sums.Sort(first, sums.Count - first, null);
        int kept = first + 1;
        for (int i = first + 1; i < sums.Count; i++)
            if (sums[i] != sums[kept - 1]) sums[kept++] = sums[i];
        sums.RemoveRange(kept, sums.Count - kept);
    }

    private void Find(CellRef cell, List<int> sums)
    {
        JointTable table = quantity.Tables[cell.Table];
        if (counters[cell.Table].Length == 0 || table.IsAdded(cell.Cell)) return;
        int[] codes = table.CodesOf(cell.Cell);
        (int area, Period period) = table.UnitOf(cell.Cell);
        bool isFlow = table.IsFlow(cell.Cell) && period.Frequency != Frequency.Annual;
        int cellClass = table.ClassOf(cell.Cell);
        foreach (Counter counter in counters[cell.Table])
        {
            if (!counter.Meets[cellClass]) continue;
            ulong item = (uint)counter.Number;
            foreach (int dimension in counter.Dimensions) item = Mix(item, codes[dimension]);
            Add(period);
            if (isFlow) Add(period.GetEnclosing(Frequency.Annual));

            void Add(Period of)
            {
                ulong inPeriod = Mix(Mix(item, of.Ordinal), (int)of.Frequency);
                sums.Add(numbers.NumberOf(Mix(inPeriod, WorldNumber)));
                sums.Add(numbers.NumberOf(Mix(inPeriod, 1 + area)));
                for (int set = 0; set < mappings.Length; set++) sums.Add(numbers.NumberOf(Mix(inPeriod, RegionNumber(set, mappings[set].RegionOf(area, of)))));
            }
        }
    }

    private int RegionNumber(int set, string region)
    {
        if (!regions.TryGetValue((set, region), out int number)) regions[(set, region)] = number = 1 + areaCount + regions.Count;
        return number;
    }

    // Two sums with the same mixed number would be balanced together: that is improbable, and makes no figure wrong.
    private static ulong Mix(ulong key, int part)
    {
        key = (key ^ (uint)part) * 0x9E3779B97F4A7C15;
        return key ^ key >> 32;
    }
}
