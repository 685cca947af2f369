namespace Indicators.Aggregation;

/// <summary>All components that are counted in one breakdown of a table. Two that count the same cells are one.</summary>
/// <param name="breakdown">In alphabetical order; none for the total.</param>
internal sealed class BreakdownCells(IReadOnlyList<string> breakdown)
{
    private readonly List<ComponentCells> components = [];

    public IReadOnlyList<string> Breakdown => breakdown;

    public IReadOnlyList<ComponentCells> Components => components;

    /// <param name="counted">Whether cells of a class are counted.</param>
    public ComponentCells Counting(bool[] counted)
    {
        foreach (ComponentCells same in components)
            if (same.Counted.AsSpan().SequenceEqual(counted)) return same;
        var added = new ComponentCells(counted);
        components.Add(added);
        return added;
    }
}
