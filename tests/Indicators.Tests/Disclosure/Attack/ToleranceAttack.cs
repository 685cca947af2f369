namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Attacks figures that are each rounded within a stated tolerance: the true sums hold, and narrow what each figure may be.</summary>
internal static class ToleranceAttack
{
    public static IReadOnlyList<Finding> Attack(CellTable table)
    {
        if (!table.Cells.Exists(IsTarget)) return [];
        var dropped = new HashSet<int>();
        for (int round = 0; ; round++)
        {
            var system = new IntervalSystem(table.Relations, table.Cells.Count);
            foreach (Cell cell in table.Cells)
                system[cell.Number] = cell.IsKnown ? cell.Rule.Bounds(cell.Print) : (0, IntervalSystem.Unlimited);
            foreach (int relation in dropped) system.Drop(relation);
            system.Propagate();
            dropped.UnionWith(system.Contradicted);
            if (system.Contradicted.Count == 0 || round == 10)
                return [.. table.Cells.Where(IsTarget).Select(cell => FindingOf(table, cell, system)).OfType<Finding>()];
        }
    }

    private static bool IsTarget(Cell cell) => cell is { State: CellState.Printed, Rule.Method: "nearest-rounding" or "controlled-rounding" };

    /// <summary>Figures that are rounded by themselves do not add up, which narrows some of them: only one value is too few. Additive rounding narrows none.</summary>
    private static Finding? FindingOf(CellTable table, Cell cell, IntervalSystem system)
    {
        (long least, long most) = cell.Rule.Bounds(cell.Print);
        (long low, long high) = system[cell.Number];
        bool isGiven = least < most && (low == high || (cell.Rule.Method == "controlled-rounding" && high - low < cell.Rule.Base - 1));
        return isGiven ? new Finding(low == high ? FindingKind.Exact : FindingKind.Narrow, cell.ToString(), low, high, true,
            [.. system.ChainOf(cell.Number).Select(relation => RelationText.Write(table, relation))], cell) : null;
    }
}
