using System.Globalization;
using System.Runtime.InteropServices;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Puts the published sums of several tables, one for each mapping of areas to regions, into one system over the same base cells, and
/// finds which of them need protection by rule.
/// </summary>
internal sealed class PublishedTables
{
    private readonly LeafCells leaves;
    private readonly SumSystemBuilder builder = new();
    private readonly List<(AggregateTable Table, int[] SumOfNode)> tables = [];
    private readonly Dictionary<int, (int Whole, int Part)> differences = [];
    private readonly Dictionary<int, string> residuals = [];

    // Where base cells are collected: the round in which each was last seen.
    private readonly int[] seen;
    private readonly List<int> members = [];

    // The leaves and, after these, the zeros that were collected.
    private readonly List<int> filed = [];
    private IReadOnlyDictionary<int, List<int>> zerosOfNode = new Dictionary<int, List<int>>();
    private int round;

    /// <param name="earlier">What was released before.</param>
    public PublishedTables(LeafCells leaves, ReleasedSystem earlier)
    {
        this.leaves = leaves;
        seen = new int[leaves.Cells.Count];
        Released = new ReleasedSums(earlier, leaves, builder);
    }

    /// <summary>The unknowns and sums of earlier releases.</summary>
    public ReleasedSums Released { get; }

    /// <summary>
    /// Adds what is not broken down of each area, region and period. It is not printed, but follows from a total and its parts, so that a
    /// small one needs protection too.
    /// </summary>
    /// <param name="groups">The base cells that are residuals, those that a total and its parts give together.</param>
    public void AddResiduals(IEnumerable<ResidualGroup> groups)
    {
        foreach (ResidualGroup group in groups)
        {
            SuppressionRules rules = leaves.PolicyOf(group.Cells[0]).Suppression!;
            if (!leaves.IsAmount(group.Cells[0]) && rules.IsSmall(group.Cells.Sum(cell => leaves.Cells[cell].Count)))
                residuals.TryAdd(Released.AddSum(group.Cells, [], rules.Width), group.Name);
        }
    }

    /// <summary>Adds the sums of a table that are published.</summary>
    /// <param name="zeros">For each sum of cells of returns, the zeros that it counts, as indexes in their order.</param>
    public void Add(AggregateTable table, IReadOnlyDictionary<int, List<int>> zeros)
    {
        zerosOfNode = zeros;
        int[] sumOfNode = new int[table.SumCount];
        Array.Fill(sumOfNode, -1);
        HashSet<int> partsOfFormulas = FindPartsOfFormulas(table);
        for (int row = 0; row < table.Sums.Count; row++)
        {
            Series series = table.Series[table.Sums.GetSeries(row)];
            // A formula is computed from its parts, which count as published even where they are not.
            bool isPublished = series.Role != ComponentRole.Term;
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            IReadOnlySet<int>? groups = null;
            for (int node = first; node < first + items.Count; node++)
                if (isPublished || partsOfFormulas.Contains(node)) sumOfNode[node] = AddSum(table, node, () => (groups ??= GroupDisclosure.Find(table, row)).Contains(node));
        }
        tables.Add((table, sumOfNode));
        AddDifferences(table, sumOfNode);
    }

    /// <summary>The residuals that need protection, by their index in the system as added, with the name of what they remain of.</summary>
    public IReadOnlyDictionary<int, string> Residuals => residuals;

    /// <summary>The differences that need protection, by their index in the system as added, and the sums that give them; -1 for one that only an earlier release had.</summary>
    public IReadOnlyDictionary<int, (int Whole, int Part)> Differences => differences;

    /// <summary>Creates the system.</summary>
    public NumberedSystem Build() => builder.Build();

    /// <summary>Returns, for each sum of a table, its index in the system as added; -1 for a sum without base cells.</summary>
    public int[] SumsOf(int table) => tables[table].SumOfNode;

    public AggregateTable TableOf(int table) => tables[table].Table;

    private int AddSum(AggregateTable table, int node, Func<bool> isGroup)
    {
        CollectAll(table, node);
        if (members.Count == 0) return -1;
        DisclosurePolicy policy = leaves.PolicyOf(members[0]);
        SuppressionRules rules = policy.Suppression!;
        long value = 0;
        foreach (int cell in members) value += leaves.Cells[cell].Count;
        if (leaves.IsAmount(members[0]))
            return Add(Concentration.FindWidth(leaves.ContributionsOf(CollectionsMarshal.AsSpan(members)), rules), isWaived: false);
        if (policy.Withholds(value)) return Add(rules.Width, isWaived: false);
        // A count that was released before all persons of its breakdown had it in common is known.
        return Add(rules.GroupDisclosure && value > 0 && isGroup() ? rules.Width : 0, isWaived: true);

        int Add(long width, bool isWaived) => Released.AddSum(CollectionsMarshal.AsSpan(members), filed, width, isWaived);
    }

    /// <summary>
    /// Adds what published sums of the same item differ by, where one contains the other: those of several indicators, of stocks of one day in
    /// several periods, and of earlier releases. It is not printed, but follows from the two, so that a small one needs protection too.
    /// </summary>
    private void AddDifferences(AggregateTable table, int[] sumOfNode)
    {
        var alike = new Dictionary<(int Area, DateOnly Day, Period? Period, string Breakdown, string Item), Dictionary<int, int>>();
        for (int row = 0; row < table.Sums.Count; row++)
        {
            int number = table.Sums.GetSeries(row);
            if (table.Series[number].Role == ComponentRole.Term) continue;
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            Period period = table.Sums.GetPeriod(row);
            for (int i = 0; i < items.Count; i++)
            {
                if (sumOfNode[first + i] < 0 || table.Formulas.ContainsKey(first + i)) continue;
                bool isStock = leaves.AreStocks(CellsOf(table, first + i));
                (int, DateOnly, Period?, string, string) key = (table.Sums.GetReferenceArea(row), period.LastDay, isStock ? null : period, table.Series[number].Breakdown, table.Items[number][items[i]]);
                ref Dictionary<int, int>? nodes = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, key, out _);
                (nodes ??= []).TryAdd(sumOfNode[first + i], first + i);
            }
        }
        foreach (((int area, DateOnly day, Period? period, _, string item), Dictionary<int, int> nodes) in alike)
        {
            string figure = string.Create(CultureInfo.InvariantCulture, $"{table.ReferenceAreas[area].Type}:{table.ReferenceAreas[area].Code} {(period is { } of ? $"{of}" : $"{day:yyyy-MM-dd}")} {item}");
            AddDifferences(table, nodes, figure);
        }
    }

    private void AddDifferences(AggregateTable table, Dictionary<int, int> nodes, string figure)
    {
        List<int> sums = [.. nodes.Keys];
        List<int[]> sets = [.. nodes.Values.Select(node => Released.FindUnknownsOf(CellsOf(table, node)))];
        if (leaves.Names.Count > 0)
        {
            foreach (int sum in sums) Released.Note(sum, figure);
            foreach ((int earlier, int[] unknowns) in Released.FindReleased(figure))
            {
                if (earlier >= 0 ? sums.Contains(earlier) : sets.Exists(set => set.Length == unknowns.Length && unknowns.ToHashSet().SetEquals(set))) continue;
                sums.Add(earlier);
                sets.Add(unknowns);
            }
        }
        if (sums.Count < 2) return;
        int some = CellsOf(table, nodes.Values.First())[0];
        if (leaves.IsAmount(some)) return;
        SuppressionRules rules = leaves.PolicyOf(some).Suppression!;
        foreach (NestedDifferences.Difference difference in NestedDifferences.Find(sets))
            if (rules.IsSmall(Released.CountOf(difference.Cells))) differences.TryAdd(Released.AddDifference(difference.Cells, rules.Width), (sums[difference.Whole], sums[difference.Part]));
    }

    private int[] CellsOf(AggregateTable table, int node)
    {
        CollectAll(table, node);
        return [.. members];
    }

    private void CollectAll(AggregateTable table, int node)
    {
        members.Clear();
        filed.Clear();
        round++;
        Collect(table, node);
    }

    private void Collect(AggregateTable table, int node)
    {
        if (zerosOfNode.TryGetValue(node, out List<int>? zeros))
        {
            foreach (int zero in zeros)
            {
                AddMember(leaves.FirstZero + zero);
                if (leaves.Names.Count > 0) filed.Add(leaves.LeafCount + zero);
            }
        }
        foreach (int part in table.PartsOf(node))
        {
            if (part < leaves.LeafCount)
            {
                foreach (int cell in leaves.CellsOf(part)) AddMember(cell);
                // Cells that are protected in another way are none of the system.
                if (leaves.Names.Count > 0 && leaves.CellsOf(part).Length > 0) filed.Add(part);
            }
            else if (part >= table.LeafValues.Length && !table.Formulas.ContainsKey(part - table.LeafValues.Length))
            {
                Collect(table, part - table.LeafValues.Length);
            }
        }
    }

    private void AddMember(int cell)
    {
        if (seen[cell] == round) return;
        seen[cell] = round;
        members.Add(cell);
    }

    private static HashSet<int> FindPartsOfFormulas(AggregateTable table)
    {
        var found = new HashSet<int>();
        foreach (int formula in table.Formulas.Keys)
            foreach (int part in table.PartsOf(formula)) found.Add(part - table.LeafValues.Length);
        return found;
    }
}
