using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Finds the areas whose growth is used for an area that has not reported: the others of its region in the default region set of reports.</summary>
internal sealed class DonorAreas(AggregateBuilder builder, CodeList areas, RegionMapping mapping, FiledPeriods filed)
{
    /// <summary>
    /// Returns the totals of the donors that reported both periods with no break in between; empty if the area is in no region, because
    /// such areas have nothing in common.
    /// </summary>
    public IEnumerable<(int Now, int Before)> Find(ComponentTerm term, int area, Period before, Period now)
    {
        string region = mapping.RegionOf(area, now);
        if (region == RegionSet.Unassigned) yield break;
        foreach (int peer in filed.Areas.Where(peer => peer != area && mapping.RegionOf(peer, now) == region))
            if (Total(term, peer, before) is { } first && Total(term, peer, now) is { } last && !Breaks(term, peer, before, now))
                yield return (last, first);
    }

    private bool Breaks(ComponentTerm part, int peer, Period before, Period now)
    {
        for (Period period = before.Next(); period.Ordinal <= now.Ordinal; period = period.Next())
            if (Total(part, peer, period) is { } node && builder.GetComparability(node).HasFlag(ComparabilityFlags.Break)) return true;
        return false;
    }

    /// <summary>Returns the reported total of a donor; imputed figures do not count.</summary>
    private int? Total(ComponentTerm part, int peer, Period period) =>
        filed.HasFigure(peer, period, part.Component.OverTime)
        && builder.FindTotal(new SumKey(part.TotalSeries, builder.GetAreaNumber(ReferenceArea.Area(areas[peer].Id)), period)) is { } node
        && !double.IsNaN(builder.ValueOf(node)) ? node : null;
}
