using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of one structure as sums take them: by class, those that protection may change being leaves.</summary>
internal sealed class TableCells
{
    private readonly bool[] needProtection;
    private readonly double smallBelow;
    private readonly int firstLeaf;
    private readonly Dictionary<string, BreakdownCells> breakdowns = new(StringComparer.Ordinal);

    /// <param name="smallBelow">The counts above 0 and below it are changed by protection.</param>
    public TableCells(AggregateBuilder builder, Programme programme, ObservationTable table, double smallBelow)
    {
        Table = table;
        this.smallBelow = smallBelow;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Component component, _) in CountedComponents.Of(programme, table.Structure))
            named.UnionWith(component.Where.Select(condition => condition.Dimension));
        IReadOnlyList<Condition> unprotected = table.Structure.Unprotected;
        named.UnionWith(unprotected.Select(condition => condition.Dimension));
        Classes = new CellClasses(table, named);
        bool counts = table.Structure.Measure.Type == MeasureType.Count;
        needProtection = [.. Classes.Meet(unprotected).Select(meets => counts && !(unprotected.Count > 0 && meets))];
        firstLeaf = builder.LeafCount;
        AddLeaves(builder);
    }

    public ObservationTable Table { get; }

    public CellClasses Classes { get; }

    /// <summary>Whether protection may change a cell: it counts people or cases, and few.</summary>
    public bool IsSmall(double value, int cellClass) => value > 0 && value < smallBelow && needProtection[cellClass];

    /// <summary>Says that a component counts cells in a breakdown. Its sums are there after <see cref="AddUp"/>.</summary>
    public ComponentCells Count(Component component, BreakdownItems items)
    {
        if (!breakdowns.TryGetValue(items.Name, out BreakdownCells? cells)) breakdowns[items.Name] = cells = new BreakdownCells(this, items.Dimensions);
        return cells.Counting(Classes.Meet(component.Where));
    }

    /// <summary>Adds up the cells of all components.</summary>
    public void AddUp()
    {
        foreach (BreakdownCells breakdown in breakdowns.Values) breakdown.Begin();
        int number = 0, leaf = firstLeaf;
        foreach (FiledCells cells in Table.Cells)
        {
            int next = leaf;
            foreach (BreakdownCells breakdown in breakdowns.Values) next = breakdown.Add(cells, number, leaf);
            leaf = next;
            number += cells.Count;
        }
    }

    private void AddLeaves(AggregateBuilder builder)
    {
        int next = 0;
        foreach (FiledCells cells in Table.Cells)
        {
            builder.BeginGroup();
            foreach (double value in cells.Columns.Values.AsSpan(cells.First, cells.Count))
                if (IsSmall(value, Classes.Of[next++])) builder.AddLeaf(value);
        }
    }
}
