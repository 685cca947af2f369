namespace Indicators.Aggregation;

/// <summary>All components counted in one breakdown of a table. Components that count the same cells are shared.</summary>
/// <param name="breakdown">The dimensions in alphabetical order; empty for the total.</param>
internal sealed class BreakdownComponents(IReadOnlyList<string> breakdown)
{
    private readonly List<ComponentSums> components = [];

    public IReadOnlyList<string> Breakdown => breakdown;

    public IReadOnlyList<ComponentSums> Components => components;

    /// <param name="counted">Whether the cells of each class are counted.</param>
    /// <param name="codes">The codes that the component lists; equal for components with the same conditions.</param>
    public ComponentSums Counting(StructureCells table, bool[] counted, ListedCodes codes)
    {
        foreach (ComponentSums same in components)
            if (ReferenceEquals(same.Codes, codes)) return same;
        var added = new ComponentSums(table, counted, codes);
        components.Add(added);
        return added;
    }
}
