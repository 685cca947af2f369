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

    private readonly Frequency[] frequencies = [.. programme.Indicators.SelectMany(indicator => indicator.Frequencies).Distinct()];

    /// <summary>Rounds base cells, and changes the values of the cells that include them.</summary>
    /// <param name="cells">The base cells that protection changes, or all.</param>
    /// <param name="kept">
    /// What is printed for each base cell because it was released; null for one that is printed for the first time. Repeats of a stock that keeps its
    /// print are added.
    /// </param>
    /// <returns>What is printed for each base cell.</returns>
    public long[] Round(Quantity quantity, IReadOnlyList<BaseCell> cells, long?[] kept, DisclosurePolicy policy)
    {
        long[] all = [.. cells.Select(cell => cell.Count)];
        int[] numbers = [.. Enumerable.Range(0, cells.Count).Where(cell => kept[cell] is not null || (cells[cell].IsChanged && policy.RemainderOf(cells[cell].Count) > 0))];
        if (numbers.Length == 0) return all;
        BaseCell[] changed = [.. numbers.Select(cell => cells[cell])];
        int[] same = StockRepeats.Find(quantity, changed);
        long?[] prints = [.. numbers.Select(cell => kept[cell])];
        for (int i = 0; i < prints.Length; i++) prints[same[i]] ??= prints[i];
        for (int i = 0; i < prints.Length; i++) kept[numbers[i]] ??= prints[same[i]];
        int[] order = new CellOrder(key, quantity, mappings[0]).Sort(changed, programme.Areas, i => same[i] == i && prints[i] is null);
        bool[] up = Choose(quantity, [.. order.Select(i => changed[i])], policy);
        if (policy.Method == DisclosureMethod.ControlledRounding)
            NeighbouringFigures.Improve(new PrintedFigures(quantity, mappings, frequencies, programme.Areas.Codes.Count), changed, same, prints, order, up, policy, key.NewRandom($"neighbours {NameOf(quantity)}"));
        for (int i = 0; i < order.Length; i++)
            prints[order[i]] = changed[order[i]].Count - policy.RemainderOf(changed[order[i]].Count) + (up[i] ? policy.Base : 0);
        for (int i = 0; i < changed.Length; i++)
        {
            all[numbers[i]] = (prints[i] ?? prints[same[i]])!.Value;
            long change = all[numbers[i]] - changed[i].Count;
            Change(changed[i].Owner);
            foreach (CellRef other in changed[i].Others) Change(other);

            void Change(CellRef cell) => quantity.Tables[cell.Table].Values[cell.Cell] += change;
        }
        return all;
    }

    private static string NameOf(Quantity quantity) => string.Join(' ', quantity.Tables.Select(table => table.Table.Structure.Id));

    private bool[] Choose(Quantity quantity, BaseCell[] cells, DisclosurePolicy policy)
    {
        int[] remainders = [.. cells.Select(cell => policy.RemainderOf(cell.Count))];
        // Controlled rounding promises each cell, also the coarse ones, to be next to its count.
        var trees = new RoundingTrees(quantity, mappings[0], cells, holdsCoarseCells: policy.Method == DisclosureMethod.ControlledRounding);
        bool[] up = NetworkRounding.Round(
            remainders, trees.LowestOfPeriods, trees.Periods, trees.LowestOfOthers, trees.Others, policy.Base, key.NewRandom(NameOf(quantity)));
        var published = new PublishedSums(quantity, mappings, programme.Areas.Codes.Count);
        int[] starts = new int[cells.Length + 1];
        var sums = new List<int>();
        for (int i = 0; i < cells.Length; i++)
        {
            published.Find(cells[i], sums);
            starts[i + 1] = sums.Count;
        }
        SumExchange.Improve(remainders, trees.GroupForExchange(), starts, [.. sums], published.Count, up, policy.Base);
        return up;
    }
}
