using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>What was derived of a cell.</summary>
/// <param name="Low">The least that it may be; it is never shown. So is the most.</param>
internal readonly record struct DerivedCell(SumCell Cell, AuditFindingKind Kind, SumRelation? Cause, long Low, long High);

/// <summary>
/// Derives protected counts from printed sums, for each policy by what it promises: withheld figures from sums of exact ones; figures that are
/// each rounded within a tolerance from true sums; and counts that were rounded before they were summed from those sums that the printed
/// numbers contradict.
/// </summary>
internal sealed class SumAttack
{
    private readonly SumTable table;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<SumCell, DerivedCell> derived = [];

    private SumAttack(SumTable table, CancellationToken cancellation)
    {
        this.table = table;
        this.cancellation = cancellation;
    }

    /// <summary>How many groups of unknown cells were too large for elimination.</summary>
    public int LargeBlocks { get; private set; }

    /// <summary>Sorted by the order of cells.</summary>
    public IReadOnlyList<DerivedCell> Derived => [.. derived.Values.OrderBy(found => found.Cell.Number)];

    public static SumAttack Run(SumTable table, CancellationToken cancellation)
    {
        var attack = new SumAttack(table, cancellation);
        foreach (SumCell cell in table.Cells.Where(IsPrintedSmall)) attack.Add(cell, AuditFindingKind.PrintedSmall, null, (cell.Print, cell.Print));
        SumRelation[] additive = [.. table.Relations.Where(relation => !attack.CellsOf(relation).Any(cell => cell.Policy.Method == "nearest-rounding"))];
        SumRelation[] broken = attack.AttackPrint(additive);
        if (broken.Length > 0) attack.DeriveRounded(RoundedSums.FindActive(table, additive, broken), broken);
        if (table.Cells.Exists(cell => cell.Policy.Method == "nearest-rounding")) attack.DeriveTolerance();
        return attack;
    }

    private IEnumerable<SumCell> CellsOf(SumRelation relation) => relation.Parts.Append(relation.Total).Select(cell => table.Cells[cell]);

    private static bool IsPrintedSmall(SumCell cell) =>
        cell is { State: SumState.Printed, Print: > 0 } && cell.Policy.Method is "rounding" or "suppression" && cell.Print < cell.Policy.Limit;

    /// <summary>
    /// Adds up what is printed. Withheld figures are bounded by it; a sum that no figure prints, and that can only be a small count, shows a
    /// figure that was not made from what is shown, or gives itself away.
    /// </summary>
    /// <returns>The relations between rounded counts that the printed numbers contradict.</returns>
    private SumRelation[] AttackPrint(SumRelation[] relations)
    {
        var bounds = new BoundPropagation(relations, table.Cells.Count);
        foreach (SumCell cell in table.Cells) bounds[cell.Number] = PrintBounds(cell);
        var broken = new SortedSet<int>();
        for (int number = 0; number < relations.Length; number++)
        {
            if (!IsBroken(relations[number])) continue;
            bounds.Drop(number);
            broken.Add(number);
        }
        bounds.Propagate(cancellation);
        LargeBlocks = Elimination.Narrow(relations, bounds, table.Cells.Count, cancellation);
        broken.UnionWith(bounds.Contradicted);
        foreach (SumCell cell in table.Cells)
        {
            (long low, long high) = bounds[cell.Number];
            SumRelation? cause = bounds.CauseOf(cell.Number) is >= 0 and int number ? relations[number] : null;
            if (cell.State == SumState.Withheld) JudgeWithheld(cell, low, high, cause);
            else if (cell.State == SumState.Unprinted && low == high && low > 0 && low < cell.Policy.Limit)
            {
                if (cell.Policy.Method == "suppression") Add(cell, AuditFindingKind.DerivedExactly, cause, (low, high));
                else if (cell.Policy.RoundsCells && bounds.CauseOf(cell.Number) is >= 0 and int at) broken.Add(at);
            }
        }
        return [.. broken.Select(number => relations[number]).Where(relation => CellsOf(relation).Any(cell => cell.Policy.RoundsCells))];
    }

    private void JudgeWithheld(SumCell cell, long low, long high, SumRelation? cause)
    {
        if (high >= BoundPropagation.Unbounded || cell.IsLeftOut) return;
        if (low == high && (low > 0 || !cell.IsOfRate)) Add(cell, AuditFindingKind.DerivedExactly, cause, (low, high));
        // A count that cannot be small is withheld for the sake of another one: it only must not be one value.
        else if (low < high && low < cell.Policy.Limit && high - low < cell.Policy.Width && !cell.IsOfRate) Add(cell, AuditFindingKind.DerivedNarrowly, cause, (low, high));
    }

    private static (long Low, long High) PrintBounds(SumCell cell)
    {
        if (cell.IsKnown) return (cell.Shown, cell.Shown);
        // Where zeros are printed, what the policy withholds is at least 1; an office may withhold anything.
        long least = cell is { State: SumState.Withheld, IsOfRate: false, IsIncomplete: false, Policy: { Method: "suppression", HidesZeros: false } } ? 1 : 0;
        return cell.Told.Low <= cell.Told.High ? (Math.Max(least, cell.Told.Low), Math.Max(least, cell.Told.High)) : (least, BoundPropagation.Unbounded);
    }

    private bool IsBroken(SumRelation relation) =>
        CellsOf(relation).All(cell => cell.IsKnown) && table.Cells[relation.Total].Shown != relation.Parts.Sum(part => table.Cells[part].Shown);

    /// <summary>
    /// Where printed sums of rounded counts do not add up, some figure was rounded by itself: then each printed number bounds its own true
    /// count, and the true sums bound the others.
    /// </summary>
    private void DeriveRounded(SumRelation[] active, SumRelation[] broken)
    {
        HashSet<int> explained = [.. active.Except(broken).Select(relation => relation.Total)];
        int[] cells = [.. active.SelectMany(relation => relation.Parts.Append(relation.Total)).Distinct().Order()];
        foreach ((SumCell cell, long low, long high, SumRelation? cause) in Derive(active, cells, cell => explained.Contains(cell.Number) && cell.Policy.RoundsCells
            ? (0, BoundPropagation.Unbounded) : cell.State == SumState.Absent || cell.IsRestOfPeriod ? (0, 0) : TrueBounds(cell)))
        {
            if (!cell.Policy.RoundsCells || cell.State is SumState.Absent or SumState.Withheld) continue;
            if (cell.State == SumState.Printed)
            {
                (long least, long most) = cell.Policy.BoundsOf(cell.Print);
                if (least == most || (low <= least && high >= most)) continue;
            }
            else if (low < 1 || high >= cell.Policy.Base || high - low >= cell.Policy.Base - 2)
            {
                continue;
            }
            Add(cell, low == high ? AuditFindingKind.DerivedExactly : AuditFindingKind.DerivedNarrowly, cause, (low, high));
        }
    }

    /// <summary>Figures that are each rounded by themselves do not add up: what they may be is narrowed, sometimes to one value.</summary>
    private void DeriveTolerance()
    {
        SumRelation[] relations = [.. table.Relations.Where(relation => CellsOf(relation).Any(cell => cell.Policy.Method == "nearest-rounding"))];
        foreach ((SumCell cell, long low, long high, SumRelation? cause) in Derive(relations, [.. Enumerable.Range(0, table.Cells.Count)], TrueBounds))
        {
            if (cell.Policy.Method != "nearest-rounding") continue;
            if (cell.State == SumState.Withheld) JudgeWithheld(cell, low, high, cause);
            else if (cell.State == SumState.Printed && low == high && cell.Policy.BoundsOf(cell.Print) is var (least, most) && least < most)
                Add(cell, AuditFindingKind.DerivedExactly, cause, (low, high));
        }
    }

    private static (long Low, long High) TrueBounds(SumCell cell) =>
        !cell.IsKnown ? (0, BoundPropagation.Unbounded) : cell.State == SumState.Absent ? (0, Math.Max(0, cell.Policy.BoundsOf(0).High)) : cell.Policy.BoundsOf(cell.Print);

    /// <summary>Propagates bounds, leaving out what contradicts: what then follows rests on relations that agree.</summary>
    private IEnumerable<(SumCell Cell, long Low, long High, SumRelation? Cause)> Derive(SumRelation[] relations, int[] cells, Func<SumCell, (long, long)> boundsOf)
    {
        const int mostRounds = 10;
        var dropped = new HashSet<int>();
        BoundPropagation bounds;
        for (int round = 0; ; round++)
        {
            bounds = new BoundPropagation(relations, table.Cells.Count);
            foreach (int cell in cells) bounds[cell] = boundsOf(table.Cells[cell]);
            foreach (int relation in dropped) bounds.Drop(relation);
            bounds.Propagate(cancellation);
            if (bounds.Contradicted.Count == 0 || round == mostRounds) break;
            dropped.UnionWith(bounds.Contradicted);
        }
        return cells.Select(cell => (table.Cells[cell], bounds[cell].Low, bounds[cell].High, bounds.CauseOf(cell) is >= 0 and int cause ? relations[cause] : null));
    }

    /// <summary>Notes what is worst of a cell.</summary>
    private void Add(SumCell cell, AuditFindingKind kind, SumRelation? cause, (long Low, long High) bounds)
    {
        if (!derived.TryGetValue(cell, out DerivedCell known) || (known.Kind == AuditFindingKind.DerivedNarrowly && kind == AuditFindingKind.DerivedExactly))
            derived[cell] = new DerivedCell(cell, kind, cause, bounds.Low, bounds.High);
    }
}
