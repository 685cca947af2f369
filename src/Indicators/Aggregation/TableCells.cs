using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of one structure as sums take them: by class, those that protection may change being leaves.</summary>
internal sealed class TableCells
{
    private readonly bool[] needProtection;
    private readonly double smallBelow;

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
        AddLeaves(builder);
    }

    public ObservationTable Table { get; }

    public CellClasses Classes { get; }

    /// <summary>The leaf of the table's first small cell; the others follow in the order of the cells.</summary>
    public int FirstLeaf { get; private set; }

    /// <summary>Whether protection may change a cell: it counts people or cases, and few.</summary>
    public bool IsSmall(double value, int cellClass) => value > 0 && value < smallBelow && needProtection[cellClass];

    private void AddLeaves(AggregateBuilder builder)
    {
        FirstLeaf = builder.LeafCount;
        int next = 0;
        foreach (FiledCells cells in Table.Cells)
        {
            builder.BeginGroup();
            foreach (double value in cells.Columns.Values.AsSpan(cells.First, cells.Count))
                if (IsSmall(value, Classes.Of[next++])) builder.AddLeaf(value);
        }
    }
}
