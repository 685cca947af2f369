using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// Finds the components of one indicator in one breakdown of one structure. Caches the series, and the row of the last reference area and
/// period for consecutive items.
/// </summary>
internal sealed class SeriesFinder(ProtectedTable table, IndicatorDefinition indicator, string structure, string breakdown)
{
    private const int NotLookedUp = -2;

    private readonly List<Component> known = [];
    private ReferenceArea lastReferenceArea;
    private Period lastPeriod;
    private int lastAreaNumber = -1;

    public ProtectedCell? Find(ComponentRole role, int number, int item, ReferenceArea referenceArea, Period period) => table.Find(RowOf(role, number, referenceArea, period), item);

    /// <summary>Why a component is unknown; null if it is known or no reason is given.</summary>
    public Unknown? UnknownOf(ComponentRole role, int number, int item, ReferenceArea referenceArea, Period period) => table.FindUnknown(RowOf(role, number, referenceArea, period), item);

    /// <summary>The reference figures used in a component.</summary>
    public IReadOnlyList<ReferenceValueUsed> References(ComponentRole role, int number, int item, ReferenceArea referenceArea, Period period) =>
        table.GetReferences(RowOf(role, number, referenceArea, period), item);

    private int RowOf(ComponentRole role, int number, ReferenceArea referenceArea, Period period)
    {
        bool isSameArea = ReferenceEquals(referenceArea.Type, lastReferenceArea.Type) && ReferenceEquals(referenceArea.Code, lastReferenceArea.Code);
        if (!isSameArea || period != lastPeriod)
        {
            if (!isSameArea) (lastReferenceArea, lastAreaNumber) = (referenceArea, table.FindNumber(referenceArea));
            lastPeriod = period;
            foreach (Component other in known) other.Row = NotLookedUp;
        }
        Component component = ComponentOf(role, number);
        if (component.Row == NotLookedUp) component.Row = table.FindRow(component.Series, lastAreaNumber, period);
        return component.Row;
    }

    private Component ComponentOf(ComponentRole role, int number)
    {
        foreach (Component component in known)
            if (component.Role == role && component.Number == number) return component;
        var added = new Component(role, number, table.FindNumber(new Series(indicator.Id, role, number, structure, breakdown)));
        known.Add(added);
        return added;
    }

    /// <summary>A cached component: its series, and its row at the last reference area and period.</summary>
    private sealed class Component(ComponentRole role, int number, int series)
    {
        public ComponentRole Role => role;

        public int Number => number;

        public int Series => series;

        public int Row { get; set; } = NotLookedUp;
    }
}
