using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>The cells of one structure, numbered throughout the table, and what protection needs to know about them.</summary>
internal sealed class JointTable
{
    private readonly ConditionClasses classes;
    private readonly bool[] needsProtection, isFlow;
    private readonly int[] firstCells;
    private readonly List<(ReportingUnit Unit, int[] Codes)> added = [];
    private double[] values;

    /// <param name="components">The components that are counted in the structure, each with the dimensions of its breakdown.</param>
    /// <param name="protectsAmounts">Whether amounts need protection.</param>
    public JointTable(ObservationTable table, IReadOnlyList<(Component Component, IReadOnlyList<string> Breakdown)> components, bool protectsAmounts = false)
    {
        Table = table;
        Components = components;
        // Parts and wholes of dimensions that no indicator uses cannot be told apart.
        Subsets = [.. DeclaredSubsets.Find(table.Structure).Where(subset => subset.Conditioned.All(name => IndexOf(name) >= 0))];
        HashSet<string> named =
        [
            .. components.SelectMany(pair => pair.Component.Where).Concat(table.Structure.Unprotected).Select(condition => condition.Dimension),
            .. Subsets.SelectMany(subset => subset.Conditioned),
        ];
        classes = new ConditionClasses(table, named);
        needsProtection = classes.FindCounts(protectsAmounts);
        isFlow = new bool[classes.Count];
        foreach ((Component component, _) in components.Where(pair => pair.Component.OverTime == OverTime.Sum).DistinctBy(pair => pair.Component.Where))
            foreach ((int cellClass, bool meets) in classes.Meet(component.Where).Index()) isFlow[cellClass] |= meets;

        firstCells = new int[table.Cells.Count + 1];
        for (int filing = 0; filing < table.Cells.Count; filing++) firstCells[filing + 1] = firstCells[filing] + table.Cells[filing].Count;
        values = new double[firstCells[^1]];
        Reset();
    }

    /// <summary>Returns to the values as filed, without the cells that were added.</summary>
    public void Reset()
    {
        added.Clear();
        for (int filing = 0; filing < Table.Cells.Count; filing++)
            Table.Cells[filing].Columns.Values.AsSpan(Table.Cells[filing].First, Table.Cells[filing].Count).CopyTo(values.AsSpan(firstCells[filing]));
    }

    public ObservationTable Table { get; }

    public IReadOnlyList<(Component Component, IReadOnlyList<string> Breakdown)> Components { get; }

    /// <summary>The parts and wholes that the rules of the structure declare.</summary>
    public IReadOnlyList<DeclaredSubset> Subsets { get; }

    /// <summary>The value of each cell: as filed, and as published after protection. NaN if there is none.</summary>
    public Span<double> Values => values.AsSpan(0, firstCells[^1] + added.Count);

    /// <summary>The cells that were added, in the order of their numbers, which follow those of the table.</summary>
    public IReadOnlyList<(ReportingUnit Unit, int[] Codes)> Added => added;

    /// <summary>Adds a cell that the return does not list, with the value 0.</summary>
    /// <param name="codes">Its codes in the dimensions of the table.</param>
    /// <returns>Its number.</returns>
    public int AddCell(ReportingUnit unit, int[] codes)
    {
        int number = firstCells[^1] + added.Count;
        added.Add((unit, codes));
        if (number == values.Length) Array.Resize(ref values, Math.Max(16, number + number / 2));
        return number;
    }

    /// <summary>
    /// The number of units of protection in 1: more for amounts with decimals, which protection takes for whole numbers, and less for very large
    /// ones.
    /// </summary>
    public double UnitsInOne { get; set; } = 1;

    /// <summary>Whether the table has amounts rather than counts.</summary>
    public bool HasAmounts => Table.Structure.Measure.Type == MeasureType.Amount;

    /// <summary>Returns the value of a cell in units of protection: an amount is at least one, as small as it may be, so that it is protected.</summary>
    public long UnitsOf(int cell)
    {
        double value = Values[cell];
        if (UnitsInOne == 1 && !HasAmounts) return (long)value;
        long units = (long)Math.Round(value * UnitsInOne);
        return units == 0 && value > 0 ? 1 : units;
    }

    /// <summary>The number of classes of cells that meet the same conditions.</summary>
    public int ClassCount => classes.Count;

    /// <summary>Returns the number of the first cell of a filing; for the number of filings, the number of cells.</summary>
    public int FirstCellOf(int filing) => firstCells[filing];

    /// <summary>Returns the filing of a cell, as an index in the table.</summary>
    public int FilingOf(int cell)
    {
        int found = Array.BinarySearch(firstCells, cell);
        if (found < 0) return ~found - 1;
        // The first cell of a filing: filings without cells before it have the same number.
        while (firstCells[found + 1] == cell) found++;
        return found;
    }

    public ReportingUnit UnitOf(int cell) => Table.Cells[FilingOf(cell)].Filing;

    /// <summary>Whether protection may change the cell: it counts persons or cases. Only for those are cells added.</summary>
    public bool NeedsProtection(int cell) => IsAdded(cell) || needsProtection[classes.ClassOfCell[cell]];

    /// <summary>Whether the values of shorter periods add up to that of a longer one; an added cell is what others make of it.</summary>
    public bool IsFlow(int cell) => IsAdded(cell) || isFlow[classes.ClassOfCell[cell]];

    public int ClassOf(int cell) => classes.ClassOfCell[cell];

    /// <summary>Returns for each class whether its cells meet conditions; those on dimensions that the table lacks are ignored.</summary>
    public bool[] Meet(IReadOnlyList<Condition> where) => classes.Meet(where);

    /// <summary>The filings, without those that were released and are not filed any more.</summary>
    public IEnumerable<ReportingUnit> Filed => Table.Withdrawn is { } withdrawn ? Table.Filings.Where(filing => !withdrawn.Filings.Contains(filing)) : Table.Filings;

    /// <summary>Whether a cell was released and is not filed any more.</summary>
    public bool IsWithdrawn(int cell) => Table.Withdrawn is { } withdrawn && withdrawn.Counts.ContainsKey(cell);

    /// <summary>Whether a cell was added to the table.</summary>
    public bool IsAdded(int cell) => cell >= firstCells[^1];

    /// <summary>Returns the codes of a cell in the dimensions of the table.</summary>
    public int[] CodesOf(int cell)
    {
        int filing = FilingOf(cell);
        UnitCells cells = Table.Cells[filing];
        int index = cells.First + cell - firstCells[filing];
        return [.. cells.Columns.Codes.Select(column => column[index])];
    }

    /// <summary>Returns the index of a dimension of the table, or -1.</summary>
    public int IndexOf(string dimension)
    {
        for (int i = 0; i < Table.Dimensions.Count; i++)
            if (Table.Dimensions[i].Name == dimension) return i;
        return -1;
    }
}
