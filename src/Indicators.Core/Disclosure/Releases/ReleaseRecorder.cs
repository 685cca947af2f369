using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Releases;

/// <summary>Collects what a run publishes, on top of what was released before, so that it can be released.</summary>
internal sealed class ReleaseRecorder
{
    private readonly Dictionary<CellName, ReleasedCell> cells;
    private ReleasedSystem system;

    /// <param name="earlier">What was released before.</param>
    public ReleaseRecorder(ReleaseContent earlier) => (cells, system) = (new Dictionary<CellName, ReleasedCell>(earlier.Cells), earlier.System);

    /// <summary>Records the rounded cells of a quantity.</summary>
    /// <param name="baseCells">All its base cells, also those that rounding left as they are.</param>
    /// <param name="prints">What is printed for each base cell.</param>
    public void Add(Quantity quantity, DisclosurePolicy policy, IReadOnlyList<BaseCell> baseCells, IReadOnlyList<long> prints, CodeList areas)
    {
        var names = new CellNames(quantity, areas);
        CellName[] own = names.NameAll(baseCells);
        for (int cell = 0; cell < own.Length; cell++)
            Add(own[cell], baseCells[cell].Count, prints[cell], isSum: false, isSmall: baseCells[cell].IsChanged && policy.RemainderOf(baseCells[cell].Count) > 0);
        foreach ((CellRef whole, int[] parts) in names.FindDivided(baseCells))
        {
            // The count of a cell that its parts exceed is their sum.
            long count = parts.Sum(part => baseCells[part].Count);
            Add(names.NameOf(whole), count, parts.Sum(part => prints[part]), isSum: true, isSmall: policy.RemainderOf(count) > 0);
        }

        void Add(CellName name, long count, long print, bool isSum, bool isSmall)
        {
            long small = cells.TryGetValue(name, out ReleasedCell earlier) && earlier.SmallPrint != ReleasedCell.NeverSmall ? earlier.SmallPrint
                : isSmall ? print
                : ReleasedCell.NeverSmall;
            cells[name] = new ReleasedCell(count, print, small, isSum);
        }
    }

    /// <summary>Records the sums of suppression, which include those of earlier releases.</summary>
    public void Set(ReleasedSystem published) => system = published;

    /// <summary>Returns all that is released with this run.</summary>
    public ReleaseContent Complete() => new(cells, system);
}
