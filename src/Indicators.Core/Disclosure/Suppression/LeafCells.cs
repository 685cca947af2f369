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
    private readonly List<CellName> names = [];
    private readonly List<(CellName Name, int[] Cells)> divisions = [];
    private readonly List<CellName> leafNames = [];
    private readonly Dictionary<CellName, int[]> cellsOfNames = [];
    private readonly List<(int Area, string Codes)?> contributors = [];
    private readonly List<Residual> residuals = [];
    private readonly List<bool> areFlows = [];
    private readonly CodeList areas;
    private readonly int[][] cellsOfLeaf;

    /// <param name="Component">One of the components.</param>
    private sealed record Residual(int Cell, int Quantity, ReportingUnit Unit, IReadOnlyList<string> Components, string Component);

    /// <param name="observations">The observations that are summed.</param>
    /// <param name="released">What was released before: figures that are not filed any more are base cells, too, but no leaves.</param>
    /// <param name="zeros">The zeros that are protected.</param>
    /// <param name="withNames">Whether the base cells are named, so that they can be compared with other releases.</param>
    public LeafCells(Programme programme, Observations observations, ReleaseContent released, IReadOnlyList<ZeroCell> zeros, bool withNames)
    {
        areas = programme.Areas;
        var byCell = new Dictionary<(string Structure, int Cell), List<int>>();
        var tables = new Dictionary<string, JointTable>(StringComparer.Ordinal);
        var namesOf = new Dictionary<string, (CellNames Names, int Table)>(StringComparer.Ordinal);
        foreach ((int number, Quantity quantity) in Quantity.FindAll(programme, WithdrawnFigures.PutBack(programme, observations, released, withMarks: false), policy => policy.ProtectsSums).Index())
        {
            foreach (JointTable table in quantity.Tables) tables[table.Table.Structure.Id] = table;
            if (programme.GetPolicy(quantity.Tables[0].Table.Structure) is not { Suppression: not null } policy) continue;
            IReadOnlyList<BaseCell> own = new RevisedCells(quantity, policy.Suppression.IsSmall).FindBaseCells(_ => true, keepAll: true, _ => false);
            if (withNames)
            {
                var namesOfQuantity = new CellNames(quantity, programme.Areas);
                foreach ((int index, JointTable table) in quantity.Tables.Index()) namesOf[table.Table.Structure.Id] = (namesOfQuantity, index);
                names.AddRange(namesOfQuantity.NameAll(own));
                divisions.AddRange(namesOfQuantity.FindDivided(own).Select(divided => (namesOfQuantity.NameOf(divided.Cell), divided.Parts.Select(part => part + cells.Count).ToArray())));
            }
            foreach (BaseCell cell in own)
            {
                if (cell.IsUnbroken)
                {
                    string structure = quantity.Tables[cell.Owner.Table].Table.Structure.Id;
                    string[] components = [.. quantity.ComponentsOf(quantity.CategoryOf(cell.Owner)).Distinct().Select(text => text.Length == 0 ? structure : $"{structure} {text}")];
                    residuals.Add(new Residual(cells.Count, number, quantity.Tables[cell.Owner.Table].UnitOf(cell.Owner.Cell), components, components.FirstOrDefault(structure)));
                }
                Add(cell.Owner);
                foreach (CellRef other in cell.Others) Add(other);
                cells.Add(cell);
                policies.Add(policy);
                areFlows.Add(quantity.Tables[cell.Owner.Table].IsFlow(cell.Owner.Cell));
                JointTable ownTable = quantity.Tables[cell.Owner.Table];
                contributors.Add(ownTable.HasAmounts ? (ownTable.UnitOf(cell.Owner.Cell).Area, string.Join(' ', ownTable.CodesOf(cell.Owner.Cell))) : null);

                void Add(CellRef of)
                {
                    (string, int) key = (quantity.Tables[of.Table].Table.Structure.Id, of.Cell);
                    if (!byCell.TryGetValue(key, out List<int>? its)) byCell[key] = its = [];
                    its.Add(cells.Count);
                }
            }
        }
        FirstZero = cells.Count;
        foreach (ZeroCell zero in zeros)
        {
            cells.Add(new BaseCell(default, IsResidual: false, Count: 0));
            policies.Add(zero.Policy);
            contributors.Add(null);
            if (withNames) names.Add(zero.Name);
        }
        if (withNames)
        {
            foreach (((string structure, int cell), List<int> its) in byCell)
                if (!tables[structure].IsAdded(cell)) cellsOfNames[NameOf(structure, cell)] = [.. its];
            for (int zero = FirstZero; zero < cells.Count; zero++) cellsOfNames.TryAdd(names[zero], [zero]);
        }
        var leaves = new List<int[]>();
        foreach (ObservationTable table in observations.Tables)
        {
            if (programme.GetPolicy(table.Structure).Suppression is null)
            {
                if (programme.GetPolicy(table.Structure).ProtectsSums) AddForeign(tables[table.Structure.Id], leaves);
                if (withNames) leafNames.AddRange(Enumerable.Repeat(default(CellName), leaves.Count - leafNames.Count));
                continue;
            }
            JointTable own = tables[table.Structure.Id];
            for (int cell = 0; cell < own.FirstCellOf(own.Table.Cells.Count); cell++)
            {
                if (!IsLeaf(own, cell)) continue;
                leaves.Add(byCell.TryGetValue((table.Structure.Id, cell), out List<int>? its) ? [.. its] : []);
                if (withNames) leafNames.Add(NameOf(table.Structure.Id, cell));
            }
        }
        cellsOfLeaf = [.. leaves];

        CellName NameOf(string structure, int cell) => namesOf[structure].Names.NameOf(new CellRef(namesOf[structure].Table, cell));
    }

    /// <summary>Returns the name of a leaf or, for numbers from that of leaves on, of a zero, if the base cells are named.</summary>
    public CellName NameOfLeaf(int leaf) => leaf < LeafCount ? leafNames[leaf] : names[FirstZero + leaf - LeafCount];

    /// <summary>Returns the base cells of a cell that is filed now, or was released and counts as filed; null if there is none.</summary>
    public int[]? FindCells(CellName name) => cellsOfNames.GetValueOrDefault(name);

    /// <summary>The number of leaves that are cells; public reference figures follow them.</summary>
    public int LeafCount => cellsOfLeaf.Length;

    public IReadOnlyList<BaseCell> Cells => cells;

    /// <summary>The index of the first of the zeros, which are the last base cells.</summary>
    public int FirstZero { get; }

    /// <summary>The names of the base cells, if they are named.</summary>
    public IReadOnlyList<CellName> Names => names;

    /// <summary>The cells that finer returns divide into base cells, if these are named.</summary>
    public IReadOnlyList<(CellName Name, int[] Cells)> Divisions => divisions;

    /// <summary>Returns the policy that a base cell is protected by.</summary>
    public DisclosurePolicy PolicyOf(int cell) => policies[cell];

    /// <summary>
    /// Returns the least count that readers must reckon with: where zeros are published, a withheld count is at least 1. What is not broken
    /// down, or not within a declared part, may be nobody, and an amount may be nothing.
    /// </summary>
    public long LeastOf(int cell) => policies[cell].ProtectsZeros || cells[cell].IsResidual || cells[cell].IsDifference || IsAmount(cell) ? 0 : 1;

    /// <summary>Whether a base cell is part of an amount, rather than of a count.</summary>
    public bool IsAmount(int cell) => contributors[cell] is not null;

    /// <summary>Whether base cells are stocks of a day, which returns of several periods may carry. Zeros are not looked at.</summary>
    public bool AreStocks(ReadOnlySpan<int> some)
    {
        foreach (int cell in some)
            if (cell < FirstZero) return !areFlows[cell];
        return false;
    }

    /// <summary>
    /// Returns what each contributor adds to an amount: in a sum over areas, each area; in that of one area, the rows of its returns with the same
    /// codes, whatever their periods.
    /// </summary>
    public IEnumerable<long> ContributionsOf(ReadOnlySpan<int> amount)
    {
        int[] cells = amount.ToArray();
        bool isOfOneArea = cells.Select(cell => contributors[cell]!.Value.Area).Distinct().Count() == 1;
        return cells.GroupBy(cell => contributors[cell]!.Value is var one && isOfOneArea ? one.Codes : $"{one.Area}", cell => this.cells[cell].Count).Select(group => group.Sum());
    }

    /// <summary>Returns the base cells of a leaf; none for a leaf whose sums are protected in another way.</summary>
    public ReadOnlySpan<int> CellsOf(int leaf) => cellsOfLeaf[leaf];

    /// <summary>
    /// Returns the base cells that are residuals, those that a total and its parts give together: of one period and component, which may count
    /// several categories, in an area, in a region, and in the world; and each by itself.
    /// </summary>
    /// <param name="mappings">The mappings of areas to regions by which sums are published.</param>
    public IEnumerable<ResidualGroup> GroupResiduals(IReadOnlyList<RegionMapping> mappings)
    {
        foreach (Residual one in residuals) yield return new([one.Cell], NameOf(one.Component, $"area:{areas[one.Unit.Area].Id}", one.Unit.Period));
        foreach (IGrouping<(int, Period, string), Residual> alike in residuals.SelectMany(one => one.Components.Select(component => one with { Component = component }))
            .GroupBy(one => (one.Quantity, one.Unit.Period, one.Component)))
        {
            (_, Period period, string component) = alike.Key;
            yield return new([.. alike.Select(one => one.Cell)], NameOf(component, "world", period));
            foreach (IGrouping<int, Residual> area in alike.GroupBy(one => one.Unit.Area))
                yield return new([.. area.Select(one => one.Cell)], NameOf(component, $"area:{areas[area.Key].Id}", period));
            foreach (RegionMapping mapping in mappings)
                foreach (IGrouping<string, Residual> region in alike.GroupBy(one => mapping.RegionOf(one.Unit.Area, period)))
                    yield return new([.. region.Select(one => one.Cell)], NameOf(component, $"{mapping.Set.Id}:{region.Key}", period));
        }

        static string NameOf(string component, string place, Period period) => $"{component} {place} {period}";
    }

    private static bool IsLeaf(JointTable table, int cell) => table.Values[cell] > 0 && table.NeedsProtection(cell) && !table.IsWithdrawn(cell);

    private static void AddForeign(JointTable table, List<int[]> leaves)
    {
        for (int cell = 0; cell < table.FirstCellOf(table.Table.Cells.Count); cell++)
            if (IsLeaf(table, cell)) leaves.Add([]);
    }
}

/// <summary>Persons who are not broken down: base cells, and what they remain of.</summary>
/// <param name="Name">The structure, conditions, reference area and period of the total.</param>
internal sealed record ResidualGroup(int[] Cells, string Name);
