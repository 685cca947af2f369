using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The figures of regions and the world for one indicator and breakdown: sums over areas, numerator and denominator in step.</summary>
/// <param name="filed">Who filed what: the periods that there are.</param>
/// <param name="together">The same and what is estimated: the areas that count.</param>
internal sealed class RegionLevel(
    AggregateBuilder builder, IReadOnlyCollection<RegionMapping> mappings, FiledPeriods filed, FiledPeriods together, BreakdownItems items)
{
    /// <summary>
    /// Adds a sum of <paramref name="numerator"/>, and of <paramref name="denominator"/> where there is one, for every region,
    /// the world and every item. A ratio uses only the areas that have both.
    /// </summary>
    public void Add(
        IReadOnlyList<Frequency> frequencies, OverTime overTime, (Part Part, AreaLevel Level) numerator, (Part Part, AreaLevel Level)? denominator)
    {
        Period[] periods = [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, overTime))];
        Dictionary<Place, SortedSet<int>> itemsOf = ItemsByPlace(periods);
        foreach (Period period in periods)
            foreach ((Place place, List<int> reporting) in ReportingByPlace(period, overTime))
                foreach (int item in itemsOf[place])
                    AddPlace(period, builder.PlaceNumber(place), item, reporting, numerator, denominator);
    }

    private void AddPlace(
        Period period, int place, int item, List<int> reporting, (Part Part, AreaLevel Level) numerator, (Part Part, AreaLevel Level)? denominator)
    {
        var tops = new List<int>(reporting.Count);
        var bottoms = new List<int>(denominator is null ? 0 : reporting.Count);
        var leftOut = new Tally();
        bool anyLeftOut = false;
        foreach (int area in reporting)
        {
            if (numerator.Level.Node(item, area, period) is not { } top) continue;
            if (denominator is { } below)
            {
                int? bottom = below.Level.Node(item, area, period);
                if (!HasValue(top) || bottom is null || !HasValue(bottom.Value))
                {
                    leftOut.Add(double.NaN, ReasonForNoRatio(top, bottom));
                    anyLeftOut = true;
                    continue;
                }
                bottoms.Add(bottom.Value);
            }
            tops.Add(top);
        }
        AddSum(numerator.Part, tops);
        if (denominator is { } other) AddSum(other.Part, bottoms);

        void AddSum(Part part, List<int> nodes) => builder.AddAreas(
            new SumKey(part.SeriesOf(item), place, period), CollectionsMarshal.AsSpan(nodes), SumOfNone(part));

        // No area listed the item: zero or missing, as the structure says of absent rows. Areas that listed it and lack a
        // component say why the region has no ratio.
        Tally SumOfNone(Part part)
        {
            if (anyLeftOut) return leftOut;
            var none = new Tally();
            if (part.AbsentIsZero(items, item, period)) none.Add(0, ObservationStatus.Normal);
            return none;
        }
    }

    /// <summary>Why an area has no ratio, as its own figure says.</summary>
    private ObservationStatus ReasonForNoRatio(int top, int? bottom) =>
        bottom is null ? ObservationStatus.Missing : builder.StatusOf(HasValue(top) ? bottom.Value : top);

    private bool HasValue(int node) => !double.IsNaN(builder.ValueOf(node));

    /// <summary>The areas that report for a period or are estimated, by every place that they count in.</summary>
    private SortedDictionary<Place, List<int>> ReportingByPlace(Period period, OverTime overTime)
    {
        var places = new SortedDictionary<Place, List<int>>();
        foreach (int area in together.Areas.Where(area => together.Reports(area, period, overTime)))
        {
            foreach (Place place in PlacesOf(area, period))
            {
                if (!places.TryGetValue(place, out List<int>? areas)) places[place] = areas = [];
                areas.Add(area);
            }
        }
        return places;
    }

    /// <summary>The items that occur in any area of a place in any period, so that a place's series have no holes.</summary>
    private Dictionary<Place, SortedSet<int>> ItemsByPlace(IEnumerable<Period> periods)
    {
        var result = new Dictionary<Place, SortedSet<int>>();
        Period[] all = [.. periods];
        foreach (int area in filed.Areas)
        {
            foreach (Place place in all.SelectMany(period => PlacesOf(area, period)).Distinct())
            {
                if (!result.TryGetValue(place, out SortedSet<int>? found)) result[place] = found = [];
                found.UnionWith(items.Of(area));
            }
        }
        return result;
    }

    private IEnumerable<Place> PlacesOf(int area, Period period)
    {
        yield return Place.World;
        foreach (RegionMapping mapping in mappings) yield return Place.Region(mapping.Set, mapping.RegionOf(area, period));
    }
}
