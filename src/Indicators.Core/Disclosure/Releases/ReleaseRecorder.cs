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
        var containers = new HashSet<CellRef>();
        for (int cell = 0; cell < own.Length; cell++)
        {
            Add(own[cell], baseCells[cell].Count, prints[cell], isSum: false);
            containers.UnionWith(baseCells[cell].IsResidual ? baseCells[cell].Others.Append(baseCells[cell].Owner) : baseCells[cell].Others);
        }
        foreach (CellRef container in containers)
        {
            JointTable table = quantity.Tables[container.Table];
            if (table.IsAdded(container.Cell)) continue;
            Add(names.NameOf(container), (long)table.FiledValueOf(container.Cell), (long)table.Values[container.Cell], isSum: true);
        }

        void Add(CellName name, long count, long print, bool isSum)
        {
            long small = cells.TryGetValue(name, out ReleasedCell earlier) && earlier.SmallPrint != ReleasedCell.NeverSmall ? earlier.SmallPrint
                : policy.RemainderOf(count) > 0 ? print
                : ReleasedCell.NeverSmall;
            cells[name] = new ReleasedCell(count, print, small, isSum);
        }
    }

    /// <summary>Records the sums of suppression, which include those of earlier releases.</summary>
    public void Set(ReleasedSystem published) => system = published;

    /// <summary>Returns all that is released with this run.</summary>
    public ReleaseContent Complete() => new(cells, system);
}
