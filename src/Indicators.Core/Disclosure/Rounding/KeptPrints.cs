using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// The prints that the base cells of a quantity keep from earlier releases, and the cells that must be withheld because a figure was
/// released with another division into parts.
/// </summary>
/// <remarks>
/// A figure whose count was not revised keeps its print, whatever its parts are now: a part that is new, or gone, would otherwise follow from
/// the figure before and after. Where one part can make up the difference, it does: what is not broken down, or the only small part that was
/// never printed. Otherwise the parts that are new are withheld. Where these are several small rests that no return lists by itself, there is
/// nothing to withhold, and the figure does not keep its print. Figures that are not filed any more are kept alike: readers have them.
/// </remarks>
internal sealed class KeptPrints
{
    private readonly Quantity quantity;
    private readonly IReadOnlyList<BaseCell> cells;
    private readonly DisclosurePolicy policy;
    private readonly ReleaseContent released;
    private readonly CellNames names;
    private readonly CellName[] own;
    private readonly long?[] prints;
    private readonly SortedDictionary<CellName, CellRef> conflicts = [];

    /// <param name="cells">All base cells, also those that protection leaves as they are.</param>
    public KeptPrints(Quantity quantity, IReadOnlyList<BaseCell> cells, DisclosurePolicy policy, ReleaseContent released, CodeList areas)
    {
        this.quantity = quantity;
        this.cells = cells;
        this.policy = policy;
        this.released = released;
        names = new CellNames(quantity, areas);
        own = names.NameAll(cells);
        prints = [.. cells.Select(FindOwn)];
        // Finer figures first: what makes one of them up is then known for the coarser ones.
        foreach ((CellRef whole, int[] parts) in names.FindDivided(cells).OrderBy(divided => divided.Parts.Length).ThenBy(divided => divided.Parts[0]).ThenBy(divided => divided.Cell.Table))
            if (released.Find(names.NameOf(whole), parts.Sum(part => cells[part].Count)) is { } known) Keep(known, whole, parts);
    }

    /// <summary>What is printed for each base cell because it was released; null for one that is printed for the first time.</summary>
    public long?[] Prints => prints;

    /// <summary>The cells to withhold, in the order of their names.</summary>
    public IEnumerable<CellRef> Conflicts => conflicts.Values;

    /// <summary>Whether a base cell is small and has no print.</summary>
    private bool IsNew(int cell) => prints[cell] is null && IsSmall(cell);

    /// <summary>Whether rounding changes a base cell. Pieces of large cells stay as they are, however small.</summary>
    private bool IsSmall(int cell) => cells[cell].IsChanged && policy.RemainderOf(cells[cell].Count) > 0;

    /// <summary>Returns the print that a base cell has kept under its own name.</summary>
    private long? FindOwn(BaseCell cell, int index)
    {
        // What is not filed any more is still in print.
        if (IsWithdrawn(cell.Owner) && !cell.IsResidual && released.Find(own[index], cell.Count) is { } printed && IsPublishable(printed.Print)) return printed.Print;
        if (!released.Cells.TryGetValue(own[index], out ReleasedCell known)) return null;
        // What was the sum of finer cells keeps its print while they are not filed: its count would tell about them.
        if (known.IsSum && known.Count == cell.Count) return known.Print;
        // What is not broken down is not printed by itself: when it changes, the figure above it decides.
        if (cell.IsResidual && known.Count != cell.Count) return null;
        return IsSmall(index) && known.SmallPrint != ReleasedCell.NeverSmall && IsNext(known.SmallPrint, cell.Count) ? known.SmallPrint : null;
    }

    private bool IsWithdrawn(CellRef cell) => quantity.Tables[cell.Table].IsWithdrawn(cell.Cell);

    private bool IsNext(long print, long count) => Math.Abs(print - count) < policy.Base;

    /// <summary>Whether a print tells of no small count.</summary>
    private bool IsPublishable(long print) => print >= 0 && policy.RemainderOf(print) == 0;

    /// <summary>Makes the parts of a released figure add up to its print, or withholds those that are new.</summary>
    private void Keep(ReleasedCell figure, CellRef whole, int[] parts)
    {
        // Of a figure that is not filed any more, the rest is not printed: if it is large, it hides the small parts.
        if (IsWithdrawn(whole) && Array.Exists(parts, part => cells[part].IsResidual && cells[part].Owner == whole && cells[part].Count >= policy.Base)) return;
        int[] free = Array.FindAll(parts, IsNew);
        if (free.Length == 0) free = [.. Array.FindAll(parts, part => prints[part] is null && cells[part].IsResidual && cells[part].Owner == whole).Take(1)];
        long required = figure.Print - parts.Except(free).Sum(part => prints[part] ?? cells[part].Count);
        if (free.Length == 0)
        {
            if (required != 0) Withhold(figure, whole, parts);
        }
        else if (free.Length == 1 && IsPublishable(required) && (cells[free[0]].IsResidual || IsNext(required, cells[free[0]].Count)))
        {
            if (required != cells[free[0]].Count) prints[free[0]] = required;
        }
        else
        {
            Withhold(figure, whole, parts);
        }
    }

    /// <summary>
    /// Withholds the parts that are new and small, or else all that are new; and, if the figure was printed exactly, another part that was not
    /// released: the others would give the small ones away. It is the smallest that leaves all small counts possible.
    /// </summary>
    private void Withhold(ReleasedCell figure, CellRef whole, int[] parts)
    {
        int[] listed = Array.FindAll(parts, part => FindPrinted(part, whole) is not null);
        int[] unreleased = Array.FindAll(listed, part => released.Find(own[part], cells[part].Count) is null);
        int[] small = Array.FindAll(listed, IsNew);
        foreach (int part in small.Length > 0 || Array.Exists(parts, IsNew) ? small : unreleased) Add(part);
        if (!IsExact(figure, parts)) return;
        int[] others = [.. unreleased.Where(part => cells[part].Count >= policy.Base)
            .OrderBy(part => cells[part].IsResidual).ThenBy(part => cells[part].Count >= 2 * policy.Base - 1 ? 0 : 1).ThenBy(part => cells[part].Count).ThenBy(part => own[part])];
        if (others.Length > 0) Add(others[0]);

        void Add(int part) => conflicts[own[part]] = FindPrinted(part, whole)!.Value;
    }

    /// <summary>Whether readers know the sum of the parts of a figure that have kept no print: it was printed exactly, but for the prints of the others.</summary>
    private bool IsExact(ReleasedCell figure, int[] parts) =>
        figure.Print == figure.Count || figure.Print - figure.Count == parts.Where(part => prints[part] is not null).Sum(part => prints[part]!.Value - cells[part].Count);

    /// <summary>Returns the cell of a return that prints a part, apart from the whole; null for what no return lists by itself.</summary>
    private CellRef? FindPrinted(int part, CellRef whole)
    {
        // What is not broken down of another figure is hidden with that figure.
        if (cells[part].Owner != whole && !IsWithdrawn(cells[part].Owner)) return cells[part].Owner;
        return cells[part].Owner == whole && cells[part].IsResidual ? null
            : cells[part].Others.Where(other => other != whole && !quantity.Tables[other.Table].IsAdded(other.Cell) && !IsWithdrawn(other))
                .OrderBy(other => quantity.Tables[other.Table].Values[other.Cell]).Select(other => (CellRef?)other).FirstOrDefault();
    }
}
