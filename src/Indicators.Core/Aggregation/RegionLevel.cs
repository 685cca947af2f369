using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The figures of regions and the world for one indicator and breakdown: sums over areas, with all components of a value summed over the same areas.
/// </summary>
/// <param name="filed">Who filed what; determines the available periods.</param>
/// <param name="together">The filed and the imputed figures: the areas that count.</param>
internal sealed class RegionLevel(
    AggregateBuilder builder, AreaNumbering places, FiledPeriods filed, FiledPeriods together, BreakdownItems items)
{
    /// <summary>
    /// Adds a sum of each given component for every region and the world, for every item. Only areas that have all of the components
    /// are counted.
    /// </summary>
    public void Add(IReadOnlyList<Frequency> frequencies, OverTime overTime, IReadOnlyList<ComponentLevel> components)
    {
        Period[] periods = [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, overTime))];
        Dictionary<int, int[]> itemsOf = ItemsByPlace(periods);
        var sum = new RegionSum(builder, components, items);
        foreach (Period period in periods)
            foreach ((int place, List<int> reporting) in places.Reporting(together, period, overTime))
                sum.Add(place, period, reporting, itemsOf[place]);
    }

    /// <summary>Returns the items that occur in any area of a reference area in any period, ascending, so that its series have no gaps.</summary>
    private Dictionary<int, int[]> ItemsByPlace(Period[] periods)
    {
        var occur = new Dictionary<int, bool[]>();
        var seen = new HashSet<int>();
        foreach (int area in filed.Areas)
        {
            seen.Clear();
            foreach (Period period in periods)
                foreach (int place in places.NumbersOf(area, period))
                    if (seen.Add(place)) Note(place, area);
        }
        return occur.ToDictionary(place => place.Key, place => Enumerable.Range(0, items.Count).Where(item => place.Value[item]).ToArray());

        void Note(int place, int area)
        {
            if (!occur.TryGetValue(place, out bool[]? found)) occur[place] = found = new bool[items.Count];
            foreach (int item in items.ItemsOf(area)) found[item] = true;
        }
    }
}
