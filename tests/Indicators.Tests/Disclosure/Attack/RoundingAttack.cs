namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Attacks tables in which small counts are rounded to 0 or the base and totals are sums of what is shown. Where the printed numbers of a
/// relation add up, each zero hides 0 to base - 1 and each base 1 to base, whatever the others are. Where they do not, some of them
/// were not made from what is shown, and the true sums bound what is hidden.
/// </summary>
internal sealed class RoundingAttack
{
    private const int MaximumRounds = 20;
    private const int MaximumSteps = 3;

    private readonly CellTable table;
    private readonly HashSet<int> broken = [];
    private readonly HashSet<int> relaxed = [];

    private RoundingAttack(CellTable table) => this.table = table;

    /// <param name="broken">The relations whose printed numbers cannot all be sums of what is shown.</param>
    public static IReadOnlyList<Finding> Attack(CellTable table, out IReadOnlyList<Relation> broken)
    {
        var attack = new RoundingAttack(table);
        attack.FindBroken();
        broken = [.. attack.broken.Order().Select(number => table.Relations[number])];
        List<Finding> findings = [.. table.Cells.Where(IsPrintedSmall)
            .Select(cell => new Finding(FindingKind.PrintedSmall, cell.ToString(), cell.Print, cell.Print, true, [], cell))];
        if (attack.broken.Count == 0) return findings;
        foreach (Finding finding in attack.Derive(certain: true).Concat(attack.Derive(certain: false)))
        {
            int known = findings.FindIndex(other => other.Cell == finding.Cell);
            if (known < 0) findings.Add(finding);
            else if (findings[known].Kind == FindingKind.Narrow && finding.Kind == FindingKind.Exact) findings[known] = finding;
        }
        return findings;
    }

    private static bool IsPrintedSmall(Cell cell) => cell is { State: CellState.Printed, Rule.IsRounding: true, Print: > 0 } && cell.Print < cell.Rule.Base;

    /// <summary>Adds up what is printed. A sum that is not printed follows from the others; a rest is never a small count.</summary>
    private void FindBroken()
    {
        var system = new IntervalSystem(table.Relations, table.Cells.Count);
        foreach (Cell cell in table.Cells) if (cell.IsKnown) system[cell.Number] = (cell.Print, cell.Print);
        for (int i = 0; i < table.Relations.Count; i++)
        {
            Relation relation = table.Relations[i];
            bool rounded = RuleOf(relation).IsRounding;
            if (rounded && IsBrokenInPrint(relation)) broken.Add(i);
            if (!rounded || broken.Contains(i)) system.Drop(i);
        }
        system.Propagate();
        broken.UnionWith(system.Contradicted);
        foreach (Cell cell in table.Cells)
        {
            (long low, long high) = system[cell.Number];
            if (!cell.IsKnown && cell.Rule.IsRounding && low == high && low > 0 && low < cell.Rule.Base && system.CauseOf(cell.Number) is >= 0 and int cause) broken.Add(cause);
        }
        FindBrokenEarlier(system);
    }

    private bool IsBrokenInPrint(Relation relation) =>
        table.Cells[relation.Total].IsKnown && relation.Parts.All(part => table.Cells[part].IsKnown)
        && table.Cells[relation.Total].Print != relation.Parts.Sum(part => table.Cells[part].Print);

    /// <summary>
    /// A total that an earlier release printed otherwise, beside parts that did not change and from which it differs by less than the base:
    /// the parts were not known then, and the earlier number is believed.
    /// </summary>
    private void FindBrokenEarlier(IntervalSystem system)
    {
        for (int i = 0; i < table.Relations.Count; i++)
        {
            Relation relation = table.Relations[i];
            Cell total = table.Cells[relation.Total];
            if (!total.Rule.IsRounding || total.Earlier.TrueForAll(print => print == total.Print)) continue;
            Cell[] parts = [.. relation.Parts.Select(part => table.Cells[part]).Where(part => !part.IsRemainder)];
            if (!parts.All(part => system[part.Number] is var (low, high) && low == high && part.Earlier.TrueForAll(print => print == low))) continue;
            long sum = parts.Sum(part => system[part.Number].Low);
            int found = total.Earlier.FindIndex(print => print != sum && print > sum - total.Rule.Base && print < sum + total.Rule.Base);
            if (found < 0 || !broken.Add(i)) continue;
            total.Print = total.Earlier[found];
        }
    }

    private ProtectionRule RuleOf(Relation relation) => table.Cells[relation.Parts[0]].Rule;

    /// <summary>Derives bounds from the broken relations and from what explains the cells in them, leaving out what was contradicted.</summary>
    private List<Finding> Derive(bool certain)
    {
        relaxed.Clear();
        int[] active = [.. FindActive().Order()];
        Relation[] relations = [.. active.Select(number => table.Relations[number])];
        HashSet<int> explained = [.. active.Where(number => !broken.Contains(number)).Select(number => table.Relations[number].Total)];
        var dropped = new HashSet<int>();
        IntervalSystem system;
        for (int round = 0; ; round++)
        {
            system = new IntervalSystem(relations, table.Cells.Count);
            foreach (int cell in relations.SelectMany(relation => relation.Parts.Append(relation.Total)).Distinct())
                system[cell] = BoundsOf(table.Cells[cell], certain, explained.Contains(cell));
            foreach (int relation in dropped) system.Drop(relation);
            system.Propagate();
            if (system.Contradicted.Count == 0 || round == MaximumRounds) break;
            foreach (int contradicted in system.Contradicted)
                if (!Relax(relations[contradicted], relations)) dropped.Add(contradicted);
        }
        return [.. relations.SelectMany(relation => relation.Parts.Append(relation.Total)).Distinct().Order()
            .Select(cell => FindingOf(table.Cells[cell], system, certain)).OfType<Finding>()];
    }

    /// <summary>Gives up what was assumed near a relation: first that nothing is left out, then that figures were filed so; false where nothing was assumed.</summary>
    private bool Relax(Relation contradicted, Relation[] relations)
    {
        HashSet<int> near = [.. contradicted.Parts, contradicted.Total];
        for (int step = 0; step < MaximumSteps; step++)
        {
            bool any = false;
            foreach (int cell in near)
                if (table.Cells[cell] is { IsRemainder: true } or { State: CellState.Absent }) any |= relaxed.Add(cell);
            if (any) return true;
            HashSet<int> reached = near;
            near = [.. relations.Where(relation => reached.Contains(relation.Total) || Array.Exists(relation.Parts, reached.Contains))
                .SelectMany(relation => relation.Parts.Append(relation.Total))];
        }
        return contradicted.Parts.Append(contradicted.Total).Aggregate(false, (any, cell) => relaxed.Add(cell) || any);
    }

    /// <summary>The broken relations, and for each of their cells the relation that explains it, down to cells that nothing explains.</summary>
    private HashSet<int> FindActive()
    {
        var explaining = new Dictionary<int, int>();
        for (int i = 0; i < table.Relations.Count; i++)
        {
            Relation relation = table.Relations[i];
            if (broken.Contains(i) || relation.Kind is RelationKind.Periods or RelationKind.Returns || !relation.Parts.All(part => table.Cells[part].IsKnown)) continue;
            if (!explaining.TryGetValue(relation.Total, out int known) || table.Relations[known].Parts.Length < relation.Parts.Length) explaining[relation.Total] = i;
        }
        HashSet<int> active = [.. broken];
        var queue = new Queue<int>(broken.Order());
        while (queue.TryDequeue(out int number))
        {
            Relation relation = table.Relations[number];
            foreach (int cell in relation.Parts.Append(relation.Total))
                if (explaining.TryGetValue(cell, out int next) && active.Add(next)) queue.Enqueue(next);
        }
        return active;
    }

    private (long Low, long High) BoundsOf(Cell cell, bool certain, bool isExplained)
    {
        if (!cell.Rule.IsRounding && cell.IsKnown) return (cell.Print, cell.Print);
        bool believe = !certain && !relaxed.Contains(cell.Number);
        if (cell.IsRemainder || cell.State == CellState.Absent)
            return believe ? (0, 0) : (0, cell.IsRemainder ? IntervalSystem.Unlimited : (cell.Rule.Base - 1L) * table.CountHiddenCells(cell));
        if (!cell.IsKnown || isExplained) return (0, IntervalSystem.Unlimited);
        (long low, long high) = cell.Rule.Bounds(cell.Print);
        if (believe || table.CountHiddenCells(cell) is 1) return (low, high);
        long move = (cell.Rule.Base - 1L) * table.CountHiddenCells(cell);
        return (Math.Max(cell.Print == cell.Rule.Base ? 1 : 0, cell.Print - move), cell.Print + move);
    }

    private Finding? FindingOf(Cell cell, IntervalSystem system, bool certain)
    {
        if (!cell.Rule.IsRounding || cell.State == CellState.Absent) return null;
        (long low, long high) = system[cell.Number];
        if (cell.State == CellState.Printed)
        {
            (long least, long most) = cell.Rule.Bounds(cell.Print);
            if (least == most || (low <= least && high >= most)) return null;
        }
        else if (low < 1 || high >= cell.Rule.Base || high - low >= cell.Rule.Base - 2) return null;
        return new Finding(low == high ? FindingKind.Exact : FindingKind.Narrow, cell.ToString(), low, high, certain,
            [.. system.ChainOf(cell.Number).Select(relation => RelationText.Write(table, relation))], cell);
    }
}
