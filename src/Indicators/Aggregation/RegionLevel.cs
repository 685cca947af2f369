using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The figures of regions and the world for one indicator and breakdown: sums over areas, the components of a value in step.</summary>
/// <param name="filed">Who filed what: the periods that there are.</param>
/// <param name="together">The same and what is estimated: the areas that count.</param>
internal sealed class RegionLevel(
    AggregateBuilder builder, IReadOnlyCollection<RegionMapping> mappings, FiledPeriods filed, FiledPeriods together, BreakdownItems items)
{
    /// <summary>
    /// Adds a sum of each of some components for every region, the world and every item. Several components go together: only
    /// the areas that have them all are counted.
    /// </summary>
    public void Add(IReadOnlyList<Frequency> frequencies, OverTime overTime, IReadOnlyList<ComponentLevel> components)
    {
        Period[] periods = [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, overTime))];
        Dictionary<Place, SortedSet<int>> itemsOf = ItemsByPlace(periods);
        foreach (Period period in periods)
            foreach ((Place place, List<int> reporting) in ReportingByPlace(period, overTime))
                foreach (int item in itemsOf[place])
                    AddPlace(period, builder.PlaceNumber(place), item, reporting, components);
    }

    private void AddPlace(Period period, int place, int item, List<int> reporting, IReadOnlyList<ComponentLevel> components)
    {
        List<int>[] counted = [.. components.Select(_ => new List<int>(reporting.Count))];
        var leftOut = new Tally();
        bool anyLeftOut = false;
        foreach (int area in reporting)
        {
            int?[] nodes = [.. components.Select(component => component.Level.Node(item, area, period))];
            if (nodes[0] is null) continue;
            if (nodes.Length > 1 && !nodes.All(HasValue))
            {
                leftOut.Add(double.NaN, ReasonForNoValue(nodes));
                anyLeftOut = true;
                continue;
            }
            for (int i = 0; i < nodes.Length; i++) counted[i].Add(nodes[i]!.Value);
        }
        for (int i = 0; i < components.Count; i++)
            builder.AddAreas(
                new SumKey(components[i].SeriesOf(item), place, period), CollectionsMarshal.AsSpan(counted[i]), SumOfNone(components[i]));

        // No area listed the item: zero or missing, as the structure says of absent rows. Areas that listed it and lack a
        // component say why the region has no value.
        Tally SumOfNone(ComponentLevel component)
        {
            if (anyLeftOut) return leftOut;
            var none = new Tally();
            if (component.AbsentIsZero(items, item, period)) none.Add(0, ObservationStatus.Normal);
            return none;
        }
    }

    /// <summary>Why an area has no value, as its own figure says.</summary>
    private ObservationStatus ReasonForNoValue(int?[] nodes) => nodes.Any(node => node is null)
        ? ObservationStatus.Missing
        : builder.StatusOf(nodes.First(node => !HasValue(node))!.Value);

    private bool HasValue(int? node) => node is { } known && !double.IsNaN(builder.ValueOf(known));

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
