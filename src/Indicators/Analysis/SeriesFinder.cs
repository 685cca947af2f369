using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// Finds the components of one indicator in one structure. A series and a place are looked up by name once and by number from
/// then on: a breakdown asks for the same ones with every period.
/// </summary>
internal sealed class SeriesFinder(ProtectedTable table, IndicatorDefinition indicator, string structure)
{
    private readonly Dictionary<(string Breakdown, string Item), List<(ComponentRole Role, int Number, int Series)>> known = [];
    private List<(ComponentRole Role, int Number, int Series)> last = [];
    private string? lastBreakdown, lastItem;
    private Place lastPlace;
    private int lastPlaceNumber = -1;

    public ProtectedCell? Find(ComponentRole role, int number, string breakdown, string item, Place place, Period period)
    {
        if (!ReferenceEquals(breakdown, lastBreakdown) || !ReferenceEquals(item, lastItem)) Enter(breakdown, item);
        if (!ReferenceEquals(place.Type, lastPlace.Type) || !ReferenceEquals(place.Code, lastPlace.Code))
            (lastPlace, lastPlaceNumber) = (place, table.NumberOf(place));
        return table.Find(SeriesOf(role, number, breakdown, item), lastPlaceNumber, period);
    }

    private int SeriesOf(ComponentRole role, int number, string breakdown, string item)
    {
        foreach ((ComponentRole knownRole, int knownNumber, int series) in last)
            if (knownRole == role && knownNumber == number) return series;
        int found = table.NumberOf(new Series(indicator.Id, role, number, structure, breakdown, item));
        last.Add((role, number, found));
        return found;
    }

    private void Enter(string breakdown, string item)
    {
        (lastBreakdown, lastItem) = (breakdown, item);
        if (known.TryGetValue((breakdown, item), out List<(ComponentRole Role, int Number, int Series)>? entered)) last = entered;
        else known[(breakdown, item)] = last = [];
    }
}
