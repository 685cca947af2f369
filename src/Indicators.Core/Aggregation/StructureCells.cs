using System.Runtime.CompilerServices;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of one structure, prepared for aggregation: grouped into classes; cells of which the sums are protected are leaves.</summary>
internal sealed class StructureCells
{
    /// <summary>Fewer cells are summed faster than another thread starts.</summary>
    private const int CellsWorthAJob = 50_000;

    private readonly bool[] areLeaves;
    private readonly Dictionary<string, BreakdownComponents> breakdowns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedCodes> codes = new(StringComparer.Ordinal);
    private readonly UnitTraits traits;

    // The table number of each filing's first cell, and the number of its first leaf.
    private readonly int[] firstCells, firstLeaves;

    /// <param name="heldBack">The held-back parts of filings.</param>
    public StructureCells(AggregateBuilder builder, Programme programme, ObservationTable table, HeldBackParts heldBack)
    {
        HeldBack = heldBack;
        Table = table;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Component component, _) in CountedComponents.Select(programme, table.Structure))
            named.UnionWith(component.Where.Select(condition => condition.Dimension));
        named.UnionWith(table.Structure.Unprotected.Select(condition => condition.Dimension));
        Classes = new ConditionClasses(table, named);
        traits = new UnitTraits(table, Classes);
        DisclosurePolicy policy = programme.GetPolicy(table.Structure);
        areLeaves = policy.ProtectsSums ? Classes.FindCounts(policy.Suppression is { ProtectsAmounts: true }) : new bool[Classes.Count];
        firstCells = new int[table.Cells.Count + 1];
        firstLeaves = new int[table.Cells.Count];
        for (int filing = 0; filing < firstLeaves.Length; filing++)
        {
            firstLeaves[filing] = builder.LeafCount;
            firstCells[filing + 1] = firstCells[filing] + table.Cells[filing].Count;
            AddLeaves(builder, table.Cells[filing], firstCells[filing]);
        }
        Lookups = new UnitLookups(table, Classes, firstCells);
    }

    public ObservationTable Table { get; }

    /// <summary>Returns the totals of a filing that exceed their parts.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public IReadOnlyList<Shortfall> ShortfallsOf(int filing) => traits.ShortfallsOf(Table.Cells[filing].Filing);

    /// <summary>Returns the totals of a filing that exceed their parts.</summary>
    public IReadOnlyList<Shortfall> ShortfallsOf(ReportingUnit filing) => traits.ShortfallsOf(filing);

    /// <summary>Returns the units of the rows of a filing that has no cell.</summary>
    public IReadOnlyList<int> UncountedUnitsOf(ReportingUnit filing) => traits.UncountedUnitsOf(filing);

    /// <summary>The held-back parts of returns whose other parts are in the table.</summary>
    public HeldBackParts HeldBack { get; }

    /// <summary>Returns the index of a filing in the table, or -1 if it has no cell.</summary>
    public int IndexOf(ReportingUnit filing) => traits.IndexOf(filing);

    public UnitLookups Lookups { get; }

    /// <summary>Returns the groups of codes that belong together and of which a filing has at least one.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public IReadOnlyList<Condition> TogetherIn(int filing) => traits.TogetherIn(filing);

    public ConditionClasses Classes { get; }

    /// <summary>Whether a cell is a leaf: a count of people or cases whose sums are protected.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLeaf(double value, int cellClass) => value > 0 && areLeaves[cellClass];

    /// <summary>Registers a component to be counted in a breakdown. Its sums are available after <see cref="AddUp"/>.</summary>
    public ComponentSums Register(Component component, BreakdownItems items)
    {
        if (!breakdowns.TryGetValue(items.Name, out BreakdownComponents? cells)) breakdowns[items.Name] = cells = new BreakdownComponents(items.Dimensions);
        string written = string.Join(';', component.Where.Select(condition => $"{condition.Dimension}={string.Join(',', condition.Codes)}"));
        if (!codes.TryGetValue(written, out ListedCodes? listed)) codes[written] = listed = new ListedCodes(Table, Classes, component.Where);
        return cells.Counting(this, Classes.Meet(component.Where), listed);
    }

    /// <summary>Adds up the cells of all components.</summary>
    /// <param name="context">Sets the degree of parallelism, which does not affect the sums.</param>
    /// <param name="fewest">The minimum number of cells for parallel summation.</param>
    public void AddUp(RunContext context, int fewest = CellsWorthAJob)
    {
        BreakdownAccumulator[][] parts = context.Map(Parts(firstCells[^1] < fewest ? 1 : context.Jobs), SumsOf);
        foreach ((int index, BreakdownComponents breakdown) in breakdowns.Values.Index())
        {
            for (int i = 0; i < breakdown.Components.Count; i++) breakdown.Components[i].InOtherUnits = [.. parts.SelectMany(part => part[index].InOtherUnits(i))];
            IReadOnlyList<UnitSums>[][] filed = [.. parts.Select(part => part[index].Filed.ToArray())];
            for (int i = 0; i < breakdown.Components.Count; i++)
                breakdown.Components[i].Filed = filed.Length == 1 ? filed[0][i] : [.. filed.SelectMany(part => part[i])];
        }
    }

    private BreakdownAccumulator[] SumsOf(Range filings)
    {
        BreakdownAccumulator[] sums = [.. breakdowns.Values.Select(breakdown => new BreakdownAccumulator(this, breakdown))];
        for (int filing = filings.Start.Value; filing < filings.End.Value; filing++)
            foreach (BreakdownAccumulator breakdown in sums) breakdown.Add(Table.Cells[filing], firstCells[filing], firstLeaves[filing], filing);
        return sums;
    }

    /// <summary>Divides the filings into ranges with about the same number of cells.</summary>
    private List<Range> Parts(int count)
    {
        var parts = new List<Range>();
        int first = 0;
        for (int part = 1; part <= count; part++)
        {
            int next = part == count ? firstLeaves.Length : first;
            while (next < firstLeaves.Length && firstCells[next] < (long)firstCells[^1] * part / count) next++;
            parts.Add(first..next);
            first = next;
        }
        return parts;
    }

    private void AddLeaves(AggregateBuilder builder, UnitCells cells, int number)
    {
        foreach (double value in cells.Columns.Values.AsSpan(cells.First, cells.Count))
            if (IsLeaf(value, Classes.ClassOfCell[number++])) builder.AddLeaf(value);
    }
}
