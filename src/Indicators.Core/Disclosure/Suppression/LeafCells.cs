using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Releases;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// The base cells behind the leaves of an aggregate table: the cells of which the sums are protected, in the order in which aggregation
/// numbers them.
/// </summary>
internal sealed class LeafCells
{
    private readonly List<BaseCell> cells = [];
    private readonly List<DisclosurePolicy> policies = [];
    private readonly List<(int Cell, int Quantity, ReportingUnit Unit, int Category)> residuals = [];
    private readonly List<CellName> names = [];
    private readonly int[][] cellsOfLeaf;

    /// <param name="observations">The observations that are summed.</param>
    /// <param name="withNames">Whether the base cells are named, so that they can be compared with other releases.</param>
    public LeafCells(Programme programme, Observations observations, bool withNames)
    {
        var byCell = new Dictionary<(string Structure, int Cell), List<int>>();
        var tables = new Dictionary<string, JointTable>(StringComparer.Ordinal);
        foreach ((int number, Quantity quantity) in Quantity.FindAll(programme, observations, policy => policy.ProtectsSums).Index())
        {
            foreach (JointTable table in quantity.Tables) tables[table.Table.Structure.Id] = table;
            if (programme.GetPolicy(quantity.Tables[0].Table.Structure) is not { Suppression: not null } policy) continue;
            IReadOnlyList<BaseCell> own = BaseCellFinder.Find(quantity, _ => true, keepAll: true, _ => false);
            if (withNames) names.AddRange(new CellNames(quantity, programme.Areas).NameAll(own));
            foreach (BaseCell cell in own)
            {
                if (cell.IsResidual)
                    residuals.Add((cells.Count, number, quantity.Tables[cell.Owner.Table].UnitOf(cell.Owner.Cell), quantity.CategoryOf(cell.Owner)));
                Add(cell.Owner);
                foreach (CellRef other in cell.Others) Add(other);
                cells.Add(cell);
                policies.Add(policy);

                void Add(CellRef of)
                {
                    (string, int) key = (quantity.Tables[of.Table].Table.Structure.Id, of.Cell);
                    if (!byCell.TryGetValue(key, out List<int>? its)) byCell[key] = its = [];
                    its.Add(cells.Count);
                }
            }
        }
        var leaves = new List<int[]>();
        foreach (ObservationTable table in observations.Tables)
        {
            if (programme.GetPolicy(table.Structure).Suppression is null || table.Structure.Measure.Type != MeasureType.Count)
            {
                if (programme.GetPolicy(table.Structure).ProtectsSums) AddForeign(tables[table.Structure.Id], leaves);
                continue;
            }
            JointTable own = tables[table.Structure.Id];
            for (int cell = 0; cell < own.FirstCellOf(table.Cells.Count); cell++)
                if (own.Values[cell] > 0 && own.NeedsProtection(cell)) leaves.Add([.. byCell[(table.Structure.Id, cell)]]);
        }
        cellsOfLeaf = [.. leaves];
    }

    /// <summary>The number of leaves that are cells; public reference figures follow them.</summary>
    public int LeafCount => cellsOfLeaf.Length;

    public IReadOnlyList<BaseCell> Cells => cells;

    /// <summary>The names of the base cells, if they are named.</summary>
    public IReadOnlyList<CellName> Names => names;

    /// <summary>Returns the policy that a base cell is protected by.</summary>
    public DisclosurePolicy PolicyOf(int cell) => policies[cell];

    /// <summary>Returns the base cells of a leaf; none for a leaf whose sums are protected in another way.</summary>
    public ReadOnlySpan<int> CellsOf(int leaf) => cellsOfLeaf[leaf];

    /// <summary>Returns the base cells that are residuals: those of one period and category in an area, in a region, and in the world.</summary>
    /// <param name="mappings">The mappings of areas to regions by which sums are published.</param>
    public IEnumerable<int[]> GroupResiduals(IReadOnlyList<RegionMapping> mappings)
    {
        foreach (IGrouping<(int, Period, int), (int Cell, int, ReportingUnit Unit, int)> alike in residuals.GroupBy(one => (one.Quantity, one.Unit.Period, one.Category)))
        {
            yield return [.. alike.Select(one => one.Cell)];
            foreach (IGrouping<int, (int Cell, int, ReportingUnit, int)> area in alike.GroupBy(one => one.Unit.Area)) yield return [.. area.Select(one => one.Cell)];
            foreach (RegionMapping mapping in mappings)
                foreach (IGrouping<string, (int Cell, int, ReportingUnit, int)> region in alike.GroupBy(one => mapping.RegionOf(one.Unit.Area, one.Unit.Period)))
                    yield return [.. region.Select(one => one.Cell)];
        }
    }

    private static void AddForeign(JointTable table, List<int[]> leaves)
    {
        for (int cell = 0; cell < table.FirstCellOf(table.Table.Cells.Count); cell++)
            if (table.Values[cell] > 0 && table.NeedsProtection(cell)) leaves.Add([]);
    }
}
