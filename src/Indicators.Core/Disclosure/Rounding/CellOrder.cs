using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Orders the base cells of a quantity by keyed ranks: by category, region, area, period and then by their codes, dimensions with few codes
/// first. Neighbours are similar, so that what one gains the other loses within most sums.
/// </summary>
internal sealed class CellOrder
{
    private const int RankBits = 12;

    private readonly ProtectionKey key;
    private readonly Quantity quantity;
    private readonly RegionMapping regions;
    private readonly Dictionary<(string Level, string Text), int> ranks = [];
    private readonly (int Dimension, string Name)[][] dimensions;

    /// <param name="regions">The mapping of the first published region set.</param>
    public CellOrder(ProtectionKey key, Quantity quantity, RegionMapping regions)
    {
        this.key = key;
        this.quantity = quantity;
        this.regions = regions;
        dimensions = [.. quantity.Tables.Select(table => table.Table.Dimensions.Index()
            .OrderBy(pair => pair.Item.CodeList!.Codes.Count).ThenBy(pair => pair.Item.Name, StringComparer.Ordinal)
            .Select(pair => (pair.Index, pair.Item.Name)).ToArray())];
    }

    /// <summary>Returns the indexes of base cells in the keyed order.</summary>
    /// <param name="isIncluded">Whether a cell, by its index, is included.</param>
    public int[] Sort(IReadOnlyList<BaseCell> cells, CodeList areas, Func<int, bool> isIncluded)
    {
        RankAll(cells, areas);
        UInt128[] keys = [.. cells.Select(cell => KeyOf(cell, areas))];
        int[] order = [.. Enumerable.Range(0, cells.Count).Where(isIncluded)];
        Array.Sort(order, (left, right) =>
        {
            int result = keys[left].CompareTo(keys[right]);
            return result != 0 ? result : left.CompareTo(right);
        });
        return order;
    }

    /// <summary>Numbers the texts of each level in the order of their keyed ranks.</summary>
    private void RankAll(IReadOnlyList<BaseCell> cells, CodeList areas)
    {
        var texts = new HashSet<(string Level, string Text)>();
        foreach (BaseCell cell in cells) texts.UnionWith(LevelsOf(cell, areas));
        foreach (IGrouping<string, (string Level, string Text)> level in texts.GroupBy(pair => pair.Level))
            foreach ((int rank, (string Level, string Text) pair) in level.OrderBy(pair => key.RankOf(pair.Level, pair.Text)).ThenBy(pair => pair.Text, StringComparer.Ordinal).Index())
                ranks[pair] = rank;
    }

    private UInt128 KeyOf(BaseCell cell, CodeList areas)
    {
        UInt128 result = 0;
        int used = 0;
        foreach ((string Level, string Text) level in LevelsOf(cell, areas))
        {
            // Ten levels fit. Cells that agree in them are ordered by their position.
            if ((used += RankBits) > 120) break;
            result = result << RankBits | (uint)Math.Min(ranks[level], (1 << RankBits) - 1);
        }
        return result << (120 - Math.Min(used, 120));
    }

    private IEnumerable<(string Level, string Text)> LevelsOf(BaseCell cell, CodeList areas)
    {
        JointTable table = quantity.Tables[cell.Owner.Table];
        (int area, Period period) = table.UnitOf(cell.Owner.Cell);
        yield return ("category", quantity.CategoryOf(cell.Owner).ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("region", regions.RegionOf(area, period));
        yield return ("area", areas[area].Id);
        yield return ("period", period.ToString());
        int[] codes = table.CodesOf(cell.Owner.Cell);
        foreach ((int dimension, string name) in dimensions[cell.Owner.Table])
            yield return (name, cell.IsResidual ? "" : table.Table.Dimensions[dimension].CodeList![codes[dimension]].Id);
    }
}
