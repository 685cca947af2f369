using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// The prints that the base cells of a quantity keep from earlier releases, and the cells that must be withheld because a figure was
/// released before they were broken out of it.
/// </summary>
internal sealed class KeptPrints
{
    private readonly Quantity quantity;
    private readonly IReadOnlyList<BaseCell> cells;
    private readonly DisclosurePolicy policy;
    private readonly IReadOnlyDictionary<CellName, ReleasedCell> released;
    private readonly CellNames names;
    private readonly long?[] prints;
    private readonly Dictionary<CellName, long> residuals;
    private readonly ILookup<CellRef, int> within;

    /// <param name="cells">All base cells, also those that protection leaves as they are.</param>
    public KeptPrints(Quantity quantity, IReadOnlyList<BaseCell> cells, DisclosurePolicy policy, IReadOnlyDictionary<CellName, ReleasedCell> released, CodeList areas)
    {
        this.quantity = quantity;
        this.cells = cells;
        this.policy = policy;
        this.released = released;
        names = new CellNames(quantity, areas);
        residuals = cells.Where(cell => cell.IsResidual).GroupBy(cell => names.NameOf(cell.Owner, isResidual: true)).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count));
        within = cells.Index().SelectMany(pair => ContainersOf(pair.Item).Select(container => (container, pair.Index))).ToLookup(pair => pair.container, pair => pair.Index);
        CellName[] own = names.NameAll(cells);
        prints = [.. cells.Select((cell, index) => FindOwn(cell, own[index]))];
        for (int cell = 0; cell < cells.Count; cell++)
            if (IsNew(cell)) prints[cell] = FindInherited(cells[cell]);
    }

    /// <summary>What is printed for each base cell because it was released; null for one that is printed for the first time.</summary>
    public IReadOnlyList<long?> Prints => prints;

    /// <summary>
    /// Returns cells to withhold. A figure that was released whole stays as it is. If a part of it is small and appears only now, the
    /// figure without its other parts would give the part away, whatever is printed for it: so it is withheld, and the smallest
    /// other part that was not released either.
    /// </summary>
    public IEnumerable<CellRef> FindConflicts()
    {
        for (int cell = 0; cell < cells.Count; cell++)
        {
            if (!IsNew(cell)) continue;
            foreach (CellRef container in ContainersOf(cells[cell]))
            {
                if (!IsBrokenUp(container)) continue;
                if (!cells[cell].IsResidual) yield return cells[cell].Owner;
                if (FindSecond(container, cell) is { } second) yield return second;
            }
        }
    }

    /// <summary>Whether a base cell is small and has no print.</summary>
    private bool IsNew(int cell) => prints[cell] is null && cells[cell].IsChanged && policy.RemainderOf(cells[cell].Count) > 0;

    private static IEnumerable<CellRef> ContainersOf(BaseCell cell) => cell.IsResidual ? cell.Others.Prepend(cell.Owner) : cell.Others;

    /// <summary>Returns the print that a base cell has kept under its own name.</summary>
    private long? FindOwn(BaseCell cell, CellName name)
    {
        if (!released.TryGetValue(name, out ReleasedCell known)) return null;
        // What was the sum of finer cells keeps its print while they are not filed: its count would tell about them.
        if (known.IsSum && known.Count == cell.Count) return known.Print;
        if (policy.RemainderOf(cell.Count) == 0) return null;
        if (known.SmallPrint != ReleasedCell.NeverSmall && Math.Abs(known.SmallPrint - cell.Count) < policy.Base) return known.SmallPrint;
        return known.Count == cell.Count ? known.Print : null;
    }

    /// <summary>Returns the print of a coarser cell, or of what was not broken down, if it is the same persons.</summary>
    private long? FindInherited(BaseCell cell)
    {
        foreach (CellRef container in ContainersOf(cell))
        {
            if (!IsListed(container)) continue;
            if (!cell.IsResidual && FindUnchanged(container) is { IsSum: false } whole && whole.Count == cell.Count) return whole.Print;
            CellName rest = names.NameOf(container, isResidual: true);
            if (!residuals.ContainsKey(rest) && FindUnchanged(container) is { IsSum: true } && released.TryGetValue(rest, out ReleasedCell known) && known.Count == cell.Count) return known.Print;
        }
        return null;
    }

    /// <summary>Returns the release of a cell whose count has not been revised since.</summary>
    private ReleasedCell? FindUnchanged(CellRef cell) =>
        released.TryGetValue(names.NameOf(cell), out ReleasedCell known) && known.Count == FiledValueOf(cell) ? known : null;

    /// <summary>Whether a cell was released with another division into parts, so that its print does not follow from those of its parts.</summary>
    private bool IsBrokenUp(CellRef container)
    {
        if (!IsListed(container) || FindUnchanged(container) is not { } known) return false;
        CellName rest = names.NameOf(container, isResidual: true);
        return !known.IsSum || (released.TryGetValue(rest, out ReleasedCell before) && before.Count != residuals.GetValueOrDefault(rest));
    }

    private CellRef? FindSecond(CellRef container, int small) => within[container]
        .Where(cell => cell != small && !cells[cell].IsResidual && cells[cell].Count >= policy.Base && FindUnchanged(cells[cell].Owner) is null)
        .OrderBy(cell => cells[cell].Count).ThenBy(cell => names.NameOf(cells[cell].Owner)).Select(cell => (CellRef?)cells[cell].Owner).FirstOrDefault();

    /// <summary>Whether a return lists the cell; others were added with the value 0.</summary>
    private bool IsListed(CellRef cell) => !quantity.Tables[cell.Table].IsAdded(cell.Cell);

    private long FiledValueOf(CellRef cell) => quantity.Tables[cell.Table].FiledValueOf(cell.Cell) is var value && value >= 0 ? (long)value : -1;
}
