using System.Runtime.InteropServices;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
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

    // Where base cells are collected: the round in which each was last seen.
    private readonly int[] seen;
    private readonly List<int> members = [];
    private int round;

    public PublishedTables(LeafCells leaves)
    {
        this.leaves = leaves;
        seen = new int[leaves.Cells.Count];
        for (int cell = 0; cell < leaves.Cells.Count; cell++) builder.AddCell(cell, leaves.Cells[cell].Count, LeastOf(leaves.Cells[cell]));
    }

    /// <summary>
    /// Returns the least count that readers must reckon with: where zeros are published, a withheld count is at least 1. What is not broken
    /// down may be nobody.
    /// </summary>
    public static long LeastOf(BaseCell cell) => cell.IsResidual ? 0 : 1;

    /// <summary>Joins the sums of earlier releases with those added.</summary>
    public ReleasedSums Join(ReleasedSystem earlier) => new(earlier, leaves, builder);

    /// <summary>
    /// Adds what is not broken down of each area, region and period. It is not printed, but follows from a total and its parts, so that a
    /// small one needs protection too.
    /// </summary>
    /// <param name="groups">The base cells that are residuals, those that a total and its parts give together.</param>
    public void AddResiduals(IEnumerable<int[]> groups)
    {
        foreach (int[] group in groups)
        {
            foreach (int cell in group) AddIfSmall([cell]);
            if (group.Length > 1) AddIfSmall(group);
        }

        void AddIfSmall(int[] cells)
        {
            SuppressionRules rules = leaves.PolicyOf(cells[0]).Suppression!;
            if (cells.Sum(cell => leaves.Cells[cell].Count) < rules.Threshold) builder.AddSum(cells, 1, rules.Width);
        }
    }

    /// <summary>Adds the sums of a table that are published.</summary>
    public void Add(AggregateTable table)
    {
        int[] sumOfNode = new int[table.SumCount];
        Array.Fill(sumOfNode, -1);
        HashSet<int> partsOfFormulas = FindPartsOfFormulas(table);
        for (int row = 0; row < table.Sums.Count; row++)
        {
            Series series = table.Series[table.Sums.GetSeries(row)];
            // A formula is computed from its parts, which count as published even where they are not.
            bool isPublished = series.Role != ComponentRole.Term;
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            bool isGroup = items.Count > 1 && series.Breakdown.Length > 0 && CountValues(table, first, items.Count) == 1;
            for (int node = first; node < first + items.Count; node++)
                if (isPublished || partsOfFormulas.Contains(node)) sumOfNode[node] = AddSum(table, node, isGroup);
        }
        tables.Add((table, sumOfNode));
    }

    /// <summary>Creates the system.</summary>
    public NumberedSystem Build() => builder.Build();

    /// <summary>Returns, for each sum of a table, its index in the system as added; -1 for a sum without base cells.</summary>
    public int[] SumsOf(int table) => tables[table].SumOfNode;

    public AggregateTable TableOf(int table) => tables[table].Table;

    private int AddSum(AggregateTable table, int node, bool isGroup)
    {
        members.Clear();
        round++;
        Collect(table, node);
        if (members.Count == 0) return -1;
        SuppressionRules rules = leaves.PolicyOf(members[0]).Suppression!;
        long value = 0;
        foreach (int cell in members) value += leaves.Cells[cell].Count;
        bool isPrimary = (value > 0 && value < rules.Threshold) || (rules.GroupDisclosure && isGroup && value > 0);
        return builder.AddSum(CollectionsMarshal.AsSpan(members), 1, isPrimary ? rules.Width : 0);
    }

    private void Collect(AggregateTable table, int node)
    {
        foreach (int part in table.PartsOf(node))
        {
            if (part < leaves.LeafCount)
            {
                foreach (int cell in leaves.CellsOf(part))
                {
                    if (seen[cell] == round) continue;
                    seen[cell] = round;
                    members.Add(cell);
                }
            }
            else if (part >= table.LeafValues.Length && !table.Formulas.ContainsKey(part - table.LeafValues.Length))
            {
                Collect(table, part - table.LeafValues.Length);
            }
        }
    }

    private static int CountValues(AggregateTable table, int first, int count)
    {
        int found = 0;
        for (int node = first; node < first + count; node++)
            if (table[node].Value > 0) found++;
        return found;
    }

    private static HashSet<int> FindPartsOfFormulas(AggregateTable table)
    {
        var found = new HashSet<int>();
        foreach (int formula in table.Formulas.Keys)
            foreach (int part in table.PartsOf(formula)) found.Add(part - table.LeafValues.Length);
        return found;
    }
}
