using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Rounds the base cells of a quantity: each goes up or down to a multiple of the base, up with a probability that leaves its expectation as
/// it is. All sums are then computed from the rounded cells, so that they add up everywhere.
/// </summary>
/// <param name="key">Determines everything that is left to chance.</param>
internal sealed class CellRounding(Programme programme, ProtectionKey key)
{
    private readonly RegionMapping[] mappings =
        [.. programme.PublishedRegionSets.Select(id => new RegionMapping(programme.RegionSets[id], programme.Areas, RegionsAsOf.OwnPeriod))];

    /// <summary>Rounds base cells, and changes the values of the cells that include them.</summary>
    /// <param name="cells">The base cells that protection changes.</param>
    public void Round(Quantity quantity, IReadOnlyList<BaseCell> cells, DisclosurePolicy policy)
    {
        BaseCell[] changed = [.. cells.Where(cell => policy.RemainderOf(cell.Count) > 0)];
        if (changed.Length == 0) return;
        int[] same = StockRepeats.Find(quantity, changed);
        int[] order = new CellOrder(key, quantity, mappings[0]).Sort(changed, programme.Areas, i => same[i] == i);
        bool[] up = new bool[changed.Length];
        bool[] chosen = Choose(quantity, [.. order.Select(i => changed[i])], [.. order.Select(i => policy.RemainderOf(changed[i].Count))], policy.Base);
        for (int i = 0; i < order.Length; i++) up[order[i]] = chosen[i];
        for (int i = 0; i < changed.Length; i++)
        {
            int change = (up[same[i]] ? policy.Base : 0) - policy.RemainderOf(changed[i].Count);
            Change(changed[i].Owner);
            foreach (CellRef other in changed[i].Others) Change(other);

            void Change(CellRef cell) => quantity.Tables[cell.Table].Values[cell.Cell] += change;
        }
    }

    private bool[] Choose(Quantity quantity, BaseCell[] cells, int[] remainders, int roundingBase)
    {
        var trees = new RoundingTrees(quantity, mappings[0], cells);
        string name = string.Join(' ', quantity.Tables.Select(table => table.Table.Structure.Id));
        bool[] up = NetworkRounding.Round(
            remainders, trees.LowestOfPeriods, trees.Periods, trees.LowestOfOthers, trees.Others, roundingBase, key.NewRandom(name));
        var published = new PublishedSums(quantity, mappings, programme.Areas.Codes.Count);
        int[] starts = new int[cells.Length + 1];
        var sums = new List<int>();
        for (int i = 0; i < cells.Length; i++)
        {
            published.Find(cells[i], sums);
            starts[i + 1] = sums.Count;
        }
        SumExchange.Improve(remainders, trees.GroupForExchange(), starts, [.. sums], published.Count, up, roundingBase);
        return up;
    }
}
