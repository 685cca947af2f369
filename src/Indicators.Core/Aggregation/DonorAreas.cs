using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The areas whose growth stands for that of one which has not reported: the others of its region, in the set that reports are on.</summary>
internal sealed class DonorAreas(AggregateBuilder builder, CodeList areas, RegionMapping mapping, FiledPeriods filed)
{
    /// <summary>
    /// The totals of the peers that reported both periods, with no break in between. None where the area is in no region: areas
    /// of no region have nothing in common.
    /// </summary>
    public IEnumerable<(int Now, int Before)> Find(ComponentTerm part, int area, Period before, Period now)
    {
        string region = mapping.RegionOf(area, now);
        if (region == RegionSet.Unassigned) yield break;
        foreach (int peer in filed.Areas.Where(peer => peer != area && mapping.RegionOf(peer, now) == region))
            if (Total(part, peer, before) is { } first && Total(part, peer, now) is { } last && !Breaks(part, peer, before, now))
                yield return (last, first);
    }

    private bool Breaks(ComponentTerm part, int peer, Period before, Period now)
    {
        for (Period period = before.Next(); period.Ordinal <= now.Ordinal; period = period.Next())
            if (Total(part, peer, period) is { } node && builder.MarksOf(node).HasFlag(ComparabilityFlags.Break)) return true;
        return false;
    }

    /// <summary>The reported total of a peer; an estimate is none.</summary>
    private int? Total(ComponentTerm part, int peer, Period period) =>
        filed.Reports(peer, period, part.Component.OverTime)
        && builder.FindTotal(new SumKey(part.TotalSeries, builder.PlaceNumber(ReferenceArea.Area(areas[peer].Id)), period)) is { } node
        && !double.IsNaN(builder.ValueOf(node)) ? node : null;
}
