namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Attacks figures that are withheld, by the programme's suppression or by an office's own mark. All other figures are true, or, beside
/// rounding, as good as true.
/// </summary>
internal static class MarkAttack
{
    public static IReadOnlyList<Finding> Attack(CellTable table)
    {
        if (!table.Cells.Exists(IsTarget)) return [];
        List<Finding> findings = Derive(table, certain: true);
        HashSet<Cell?> known = [.. findings.Where(finding => finding.Kind == FindingKind.Exact).Select(finding => finding.Cell)];
        Finding[] likely = [.. Derive(table, certain: false).Where(finding => !known.Contains(finding.Cell))];
        known = [.. likely.Select(finding => finding.Cell)];
        return [.. findings.Where(finding => !known.Contains(finding.Cell)), .. likely];
    }

    private static bool IsTarget(Cell cell) => cell.State == CellState.Suppressed || cell.Rule.Method == "suppression";

    private static List<Finding> Derive(CellTable table, bool certain)
    {
        var dropped = new HashSet<int>();
        for (int round = 0; ; round++)
        {
            var system = new IntervalSystem(table.Relations, table.Cells.Count);
            foreach (Cell cell in table.Cells) system[cell.Number] = BoundsOf(cell);
            if (!certain) AssumeCompleteReturns(table, system);
            for (int i = 0; i < table.Relations.Count; i++) if (dropped.Contains(i) || IsBrokenInPrint(table, table.Relations[i])) system.Drop(i);
            system.Propagate();
            dropped.UnionWith(system.Contradicted);
            if (system.Contradicted.Count == 0 || round == 10)
                return [.. table.Cells.Select(cell => FindingOf(table, cell, system, certain)).OfType<Finding>()];
        }
    }

    private static (long Low, long High) BoundsOf(Cell cell) =>
        cell.IsKnown ? (cell.Print, cell.Print)
        : cell is { State: CellState.Suppressed, Rule: { Method: "suppression", ZerosPublished: true } } ? (1, IntervalSystem.Unlimited)
        : (0, IntervalSystem.Unlimited);

    private static bool IsBrokenInPrint(CellTable table, Relation relation) =>
        table.Cells[relation.Total].IsKnown && relation.Parts.All(part => table.Cells[part].IsKnown)
        && table.Cells[relation.Total].Print != relation.Parts.Sum(part => table.Cells[part].Print);

    /// <summary>Where one of two returns withholds something, what the other gives is taken for all of it.</summary>
    private static void AssumeCompleteReturns(CellTable table, IntervalSystem system)
    {
        foreach (Relation relation in table.Relations.Where(relation => relation.Kind == RelationKind.Returns))
        {
            int rest = relation.Parts.First(part => table.Cells[part].IsRemainder);
            int given = relation.Parts.First(part => part != rest);
            if (table.Cells[relation.Total].State == CellState.Suppressed
                || table.Relations.Exists(other => other.Total == given && other.Parts.Any(part => table.Cells[part].State == CellState.Suppressed)))
                system[rest] = (0, 0);
        }
    }

    private static Finding? FindingOf(CellTable table, Cell cell, IntervalSystem system, bool certain)
    {
        (long low, long high) = system[cell.Number];
        bool isGiven = cell.State switch
        {
            CellState.Suppressed when cell.IsOfRatio && cell.Rule.Method == "suppression" => high > 0 && high < cell.Rule.Threshold && high - low < cell.Rule.Width,
            CellState.Suppressed => high < IntervalSystem.Unlimited && high - low < cell.Rule.Width,
            CellState.Unknown => cell.Rule.Method == "suppression" && low == high && low > 0 && low < cell.Rule.Threshold,
            _ => false,
        };
        return isGiven ? new Finding(low == high ? FindingKind.Exact : FindingKind.Narrow, cell.ToString(), low, high, certain,
            [.. system.ChainOf(cell.Number).Select(relation => RelationText.Write(table, relation))], cell) : null;
    }
}
