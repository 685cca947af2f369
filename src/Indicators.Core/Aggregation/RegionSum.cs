using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up components over the areas of a place that have them all, for all its items at once.</summary>
internal sealed class RegionSum
{
    private readonly AggregateBuilder builder;
    private readonly IReadOnlyList<ComponentLevel> components;
    private readonly BreakdownItems items;

    // For each item its place among those of the region.
    private readonly int[] placeOf;

    // What is counted, area after area: the place of its item, and its node of each component.
    private readonly List<int> places = [];
    private readonly List<int>[] counted;

    // For each component and place what is counted, added up.
    private readonly (SumAccumulator Tally, ComparabilityFlags Marks)[][] sums;
    private readonly int[]?[] rows;
    private readonly int[] nodes;

    // For each place where what is counted of it begins, and what is left out for want of a component.
    private int[] starts = [];
    private int[] byPlace = [];
    private SumAccumulator[] leftOut = [];
    private bool[] lacksValue = [];

    public RegionSum(AggregateBuilder builder, IReadOnlyList<ComponentLevel> components, BreakdownItems items)
    {
        this.builder = builder;
        this.components = components;
        this.items = items;
        placeOf = new int[items.Count];
        counted = [.. components.Select(_ => new List<int>())];
        sums = [.. components.Select(_ => Array.Empty<(SumAccumulator, ComparabilityFlags)>())];
        rows = new int[]?[components.Count];
        nodes = new int[components.Count];
    }

    /// <param name="region">The number of the region or the world.</param>
    /// <param name="reporting">Its areas that report or are estimated.</param>
    /// <param name="itemsOfRegion">Ascending, with all items of these areas.</param>
    public void Add(int region, Period period, List<int> reporting, int[] itemsOfRegion)
    {
        if (itemsOfRegion.Length == 0) return;
        Begin(itemsOfRegion);
        foreach (int area in reporting) Count(area, period);
        for (int place = 0; place < itemsOfRegion.Length; place++) starts[place + 1] += starts[place];
        if (byPlace.Length < places.Count) byPlace = new int[2 * places.Count];
        for (int i = 0; i < components.Count; i++)
        {
            Arrange(counted[i]);
            builder.BeginRow(new SumKey(components[i].Series, region, period));
            for (int place = 0; place < itemsOfRegion.Length; place++) AddItem(i, itemsOfRegion[place], place, period);
            builder.EndRow(itemsOfRegion);
        }
    }

    private void Begin(int[] itemsOfRegion)
    {
        places.Clear();
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
        for (int place = 0; place < itemsOfRegion.Length; place++) placeOf[itemsOfRegion[place]] = place;
    }

    private void Count(int area, Period period)
    {
        for (int i = 0; i < rows.Length; i++) rows[i] = components[i].Level.Row(area, period);
        if (Array.TrueForAll(rows, row => row is null)) return;
        int[] own = items.ItemsOf(area);
        for (int item = 0; item < own.Length; item++)
        {
            for (int i = 0; i < nodes.Length; i++) nodes[i] = rows[i] is { } row ? row[item] : -1;
            int place = placeOf[own[item]];
            if (nodes[0] < 0)
            {
                // An area that does not list the item says nothing of it, unless it withholds the rest.
                if (Lacking() is not (null or ObservationStatus.Missing) and var withheld) leftOut[place].Add(double.NaN, withheld.Value);
                continue;
            }
            // An area reports a figure only where all its components are known.
            if (Lacking() is { } reason)
            {
                lacksValue[place] |= Array.Exists(nodes, node => node >= 0 && builder.LacksValue(node));
                leftOut[place].Add(double.NaN, reason);
                continue;
            }
            places.Add(place);
            starts[place + 1]++;
            for (int i = 0; i < nodes.Length; i++)
            {
                counted[i].Add(nodes[i]);
                ref (SumAccumulator Tally, ComparabilityFlags Marks) sum = ref sums[i][place];
                builder.AddTo(ref sum.Tally, ref sum.Marks, nodes[i]);
            }
        }
    }

    /// <summary>Puts the nodes of a component in the order of their items, and leaves those of one item in the order of the areas.</summary>
    private void Arrange(List<int> component)
    {
        ReadOnlySpan<int> of = CollectionsMarshal.AsSpan(places), found = CollectionsMarshal.AsSpan(component);
        for (int i = 0; i < of.Length; i++) byPlace[starts[of[i]]++] = found[i];
        // Each place now begins where the next one did.
        for (int place = starts.Length - 1; place > 0; place--) starts[place] = starts[place - 1];
        starts[0] = 0;
    }

    private void AddItem(int component, int item, int place, Period period)
    {
        ReadOnlySpan<int> areas = byPlace.AsSpan(starts[place]..starts[place + 1]);
        // No area listed the item: zero or missing, as the structure says of absent rows. Areas that listed it and lack a
        // component say why the region has no value.
        SumAccumulator none = leftOut[place].LacksValue ? leftOut[place] : areas.Length > 0 ? default : SumOfNone(components[component], item, period);
        (SumAccumulator tally, ComparabilityFlags marks) = sums[component][place];
        builder.AddAreas(areas, tally, leftOut[place].LacksValue ? marks | ComparabilityFlags.LeavesOutArea : marks, none, lacksValue[place]);
    }

    /// <summary>Why an area has no value of some components, as its own figure says: the reason that matters most; null where it has all.</summary>
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
