namespace Indicators.Aggregation;

/// <summary>All components that are counted in one breakdown of a table. Two that count the same cells are one.</summary>
/// <param name="breakdown">In alphabetical order; none for the total.</param>
internal sealed class BreakdownComponents(IReadOnlyList<string> breakdown)
{
    private readonly List<ComponentSums> components = [];

    public IReadOnlyList<string> Breakdown => breakdown;

    public IReadOnlyList<ComponentSums> Components => components;

    /// <param name="counted">Whether cells of a class are counted.</param>
    /// <param name="codes">The codes that the component lists; the same for components with the same conditions.</param>
    public ComponentSums Counting(StructureCells table, bool[] counted, ListedCodes codes)
    {
        foreach (ComponentSums same in components)
            if (ReferenceEquals(same.Codes, codes)) return same;
        var added = new ComponentSums(table, counted, codes);
        components.Add(added);
        return added;
    }
}
