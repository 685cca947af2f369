using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up components over the areas of a region that have all of them, for all items of the region at once.</summary>
internal sealed class RegionSum
{
    private readonly AggregateBuilder builder;
    private readonly IReadOnlyList<ComponentLevel> components;
    private readonly BreakdownItems items;

    // The index of each item among those of the region.
    private readonly int[] indexOfItem;

    // The counted figures, area by area: the index of the item, and the node of each component.
    private readonly List<int> itemIndexes = [];
    private readonly List<int>[] counted;

    // The sum of the counted figures, by component and item index.
    private readonly (SumAccumulator Accumulator, ComparabilityFlags Comparability)[][] sums;
    private readonly int[]?[] rows;
    private readonly int[] nodes;

    // For each item index, the start of its counted figures, and the sum of the figures left out because a component is missing.
    private int[] starts = [];
    private int[] nodesByItem = [];
    private SumAccumulator[] leftOut = [];
    private bool[] lacksValue = [];

    public RegionSum(AggregateBuilder builder, IReadOnlyList<ComponentLevel> components, BreakdownItems items)
    {
        this.builder = builder;
        this.components = components;
        this.items = items;
        indexOfItem = new int[items.Count];
        counted = [.. components.Select(_ => new List<int>())];
        sums = [.. components.Select(_ => Array.Empty<(SumAccumulator, ComparabilityFlags)>())];
        rows = new int[]?[components.Count];
        nodes = new int[components.Count];
    }

    /// <param name="region">The number of the region or the world as a reference area.</param>
    /// <param name="reporting">Its areas that report or are imputed.</param>
    /// <param name="itemsOfRegion">All items of these areas, ascending.</param>
    public void Add(int region, Period period, List<int> reporting, int[] itemsOfRegion)
    {
        if (itemsOfRegion.Length == 0) return;
        Begin(itemsOfRegion);
        foreach (int area in reporting) Count(area, period);
        for (int index = 0; index < itemsOfRegion.Length; index++) starts[index + 1] += starts[index];
        if (nodesByItem.Length < itemIndexes.Count) nodesByItem = new int[2 * itemIndexes.Count];
        for (int i = 0; i < components.Count; i++)
        {
            Arrange(counted[i]);
            builder.BeginRow(new SumKey(components[i].Series, region, period));
            for (int index = 0; index < itemsOfRegion.Length; index++) AddItem(i, itemsOfRegion[index], index, period);
            builder.EndRow(itemsOfRegion);
        }
    }

    private void Begin(int[] itemsOfRegion)
    {
        itemIndexes.Clear();
        for (int i = 0; i < sums.Length; i++)
        {
            counted[i].Clear();
            if (sums[i].Length < itemsOfRegion.Length) sums[i] = new (SumAccumulator, ComparabilityFlags)[itemsOfRegion.Length];
            else Array.Clear(sums[i]);
        }
        if (leftOut.Length < itemsOfRegion.Length)
        {
            leftOut = new SumAccumulator[itemsOfRegion.Length];
            lacksValue = new bool[itemsOfRegion.Length];
            starts = new int[itemsOfRegion.Length + 1];
        }
        Array.Clear(leftOut);
        Array.Clear(lacksValue);
        Array.Clear(starts);
        for (int index = 0; index < itemsOfRegion.Length; index++) indexOfItem[itemsOfRegion[index]] = index;
    }

    private void Count(int area, Period period)
    {
        for (int i = 0; i < rows.Length; i++) rows[i] = components[i].Level.Row(area, period);
        if (Array.TrueForAll(rows, row => row is null)) return;
        int[] own = items.ItemsOf(area);
        for (int item = 0; item < own.Length; item++)
        {
            for (int i = 0; i < nodes.Length; i++) nodes[i] = rows[i] is { } row ? row[item] : -1;
            int index = indexOfItem[own[item]];
            if (nodes[0] < 0)
            {
                // An area that does not list the item has no figure for it, unless it withholds a component.
                if (Lacking() is not (null or ObservationStatus.Missing) and var withheld) leftOut[index].Add(double.NaN, withheld.Value);
                continue;
            }
            // An area reports a figure only if all its components are known.
            if (Lacking() is { } reason)
            {
                lacksValue[index] |= Array.Exists(nodes, node => node >= 0 && builder.LacksValue(node));
                leftOut[index].Add(double.NaN, reason);
                continue;
            }
            itemIndexes.Add(index);
            starts[index + 1]++;
            for (int i = 0; i < nodes.Length; i++)
            {
                counted[i].Add(nodes[i]);
                ref (SumAccumulator Accumulator, ComparabilityFlags Comparability) sum = ref sums[i][index];
                builder.AddTo(ref sum.Accumulator, ref sum.Comparability, nodes[i]);
            }
        }
    }

    /// <summary>Sorts the nodes of a component by item; within an item they stay in the order of the areas.</summary>
    private void Arrange(List<int> component)
    {
        ReadOnlySpan<int> of = CollectionsMarshal.AsSpan(itemIndexes), found = CollectionsMarshal.AsSpan(component);
        for (int i = 0; i < of.Length; i++) nodesByItem[starts[of[i]]++] = found[i];
        // Each entry now holds the start of the next item: shift them by one.
        for (int index = starts.Length - 1; index > 0; index--) starts[index] = starts[index - 1];
        starts[0] = 0;
    }

    private void AddItem(int component, int item, int index, Period period)
    {
        ReadOnlySpan<int> areas = nodesByItem.AsSpan(starts[index]..starts[index + 1]);
        // No area listed the item: it is zero or missing, depending on how the structure treats absent rows. If areas listed it but lack a
        // component, their status explains why the region has no value.
        SumAccumulator none = leftOut[index].LacksValue ? leftOut[index] : areas.Length > 0 ? default : SumOfNone(components[component], item, period);
        (SumAccumulator accumulator, ComparabilityFlags comparability) = sums[component][index];
        builder.AddAreas(areas, accumulator, leftOut[index].LacksValue ? comparability | ComparabilityFlags.LeavesOutArea : comparability, none, lacksValue[index]);
    }

    /// <summary>Returns why an area has no value for some of the components: the most important of their statuses; null if it has all of them.</summary>
    private ObservationStatus? Lacking()
    {
        ObservationStatus? reason = null;
        foreach (int node in nodes)
        {
            if (node >= 0 && !double.IsNaN(builder.ValueOf(node))) continue;
            ObservationStatus own = node < 0 ? ObservationStatus.Missing : builder.StatusOf(node);
            reason = reason is { } other ? Statuses.Stronger(other, own) : own;
        }
        return reason;
    }

    private SumAccumulator SumOfNone(ComponentLevel component, int item, Period period)
    {
        var none = new SumAccumulator();
        if (component.AbsentIsZero(items, item, period)) none.Add(0, ObservationStatus.Normal);
        return none;
    }
}
