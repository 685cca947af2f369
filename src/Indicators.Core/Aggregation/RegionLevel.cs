using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The figures of regions and the world for one indicator and breakdown: sums over areas, with all components of a value summed over the same areas.
/// </summary>
/// <param name="filed">Who filed what; determines the available periods.</param>
/// <param name="filedOrImputed">The filed and the imputed figures: the areas that count.</param>
internal sealed class RegionLevel(
    AggregateBuilder builder, ReferenceAreaNumbering numbering, FiledPeriods filed, FiledPeriods filedOrImputed, BreakdownItems items)
{
    /// <summary>
    /// Adds a sum of each given component for every region and the world, for every item. Only areas that have all of the components
    /// are counted.
    /// </summary>
    public void Add(IReadOnlyList<Frequency> frequencies, OverTime overTime, IReadOnlyList<ComponentLevel> components)
    {
        Period[] periods = [.. frequencies.SelectMany(frequency => filed.ReportedPeriods(frequency, overTime))];
        Dictionary<int, int[]> itemsOf = GetItemsByReferenceArea(periods);
        var sum = new RegionSum(builder, components, items);
        foreach (Period period in periods)
            foreach ((int referenceArea, List<int> reporting) in numbering.Reporting(filedOrImputed, period, overTime))
                sum.Add(referenceArea, period, reporting, itemsOf[referenceArea]);
    }

    /// <summary>Returns the items that occur in any area of a reference area in any period, ascending, so that its series have no gaps.</summary>
    private Dictionary<int, int[]> GetItemsByReferenceArea(Period[] periods)
    {
        var occur = new Dictionary<int, bool[]>();
        var seen = new HashSet<int>();
        foreach (int area in filed.Areas)
        {
            seen.Clear();
            foreach (Period period in periods)
                foreach (int referenceArea in numbering.NumbersOf(area, period))
                    if (seen.Add(referenceArea)) Note(referenceArea, area);
        }
        return occur.ToDictionary(pair => pair.Key, pair => Enumerable.Range(0, items.Count).Where(item => pair.Value[item]).ToArray());

        void Note(int referenceArea, int area)
        {
            if (!occur.TryGetValue(referenceArea, out bool[]? found)) occur[referenceArea] = found = new bool[items.Count];
            foreach (int item in items.ItemsOf(area)) found[item] = true;
        }
    }
}
