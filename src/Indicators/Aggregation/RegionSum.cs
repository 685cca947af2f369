using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up components over the areas that have them all.</summary>
internal sealed class RegionSum(AggregateBuilder builder, IReadOnlyList<ComponentLevel> components, BreakdownItems items)
{
    private readonly List<int>[] counted = [.. components.Select(_ => new List<int>())];
    private readonly int[] nodes = new int[components.Count];

    /// <param name="place">The number of the region or the world.</param>
    /// <param name="reporting">Its areas that report or are estimated.</param>
    public void Add(int item, int place, Period period, List<int> reporting)
    {
        foreach (List<int> areas in counted) areas.Clear();
        var leftOut = new Tally();
        bool anyLeftOut = false;
        foreach (int area in reporting)
        {
            for (int i = 0; i < nodes.Length; i++) nodes[i] = components[i].Level.Node(item, area, period) ?? -1;
            if (nodes[0] < 0) continue;
            if (nodes.Length > 1 && Lacking() is { } reason)
            {
                leftOut.Add(double.NaN, reason);
                anyLeftOut = true;
                continue;
            }
            for (int i = 0; i < nodes.Length; i++) counted[i].Add(nodes[i]);
        }
        for (int i = 0; i < components.Count; i++)
        {
            // No area listed the item: zero or missing, as the structure says of absent rows. Areas that listed it and lack a
            // component say why the region has no value.
            Tally none = anyLeftOut ? leftOut : counted[i].Count > 0 ? default : SumOfNone(components[i], item, period);
            builder.AddAreas(new SumKey(components[i].SeriesOf(item), place, period), CollectionsMarshal.AsSpan(counted[i]), none);
        }
    }

    /// <summary>Why an area has no value of some component, as its own figure says; null where it has all.</summary>
    private ObservationStatus? Lacking()
    {
        ObservationStatus? reason = null;
        foreach (int node in nodes)
        {
            if (node < 0) return ObservationStatus.Missing;
            if (reason is null && double.IsNaN(builder.ValueOf(node))) reason = builder.StatusOf(node);
        }
        return reason;
    }

    private Tally SumOfNone(ComponentLevel component, int item, Period period)
    {
        var none = new Tally();
        if (component.AbsentIsZero(items, item, period)) none.Add(0, ObservationStatus.Normal);
        return none;
    }
}
