using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>One component of an indicator while it is added up: what it counts, where, and the numbers of its series.</summary>
/// <param name="Component">With no reference to another indicator left in it.</param>
/// <param name="Structure">Null for a reference series.</param>
/// <param name="SeriesOf">The series number of an item of the breakdown.</param>
internal sealed record Part(Component Component, Structure? Structure, Func<int, int> SeriesOf)
{
    /// <summary>Whether a cell that nobody listed is a zero.</summary>
    public bool AbsentIsZero(BreakdownItems items, int item, Period period) =>
        Structure is not null && AbsentCells.AreZero(Structure, Component, items, item, period);
}
