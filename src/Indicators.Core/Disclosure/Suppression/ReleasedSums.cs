using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Joins the sums of earlier releases with those of a run: what was published stays known, so that another pattern, or a revision of a part,
/// cannot give away what was withheld then or is withheld now.
/// </summary>
internal sealed class ReleasedSums
{
    private readonly List<ReleasedUnknown> cells = [];

    /// <param name="builder">Holds the base cells of the run, in their order; gets the earlier ones that differ, and their sums.</param>
    public ReleasedSums(ReleasedSystem earlier, LeafCells leaves, SumSystemBuilder builder)
    {
        for (int cell = 0; cell < leaves.Names.Count; cell++)
            cells.Add(new ReleasedUnknown(leaves.Names[cell], leaves.Cells[cell].Count, leaves.LeastOf(cell), leaves.Cells[cell].Count));
        var known = cells.Index().ToDictionary(pair => (pair.Item.Name, pair.Item.Count), pair => pair.Index);
        int[] indexes = new int[earlier.Cells.Count];
        for (int cell = 0; cell < indexes.Length; cell++)
        {
            ReleasedUnknown released = earlier.Cells[cell];
            // A cell with the count that it had then is the same unknown; a revised one is another.
            if (known.TryGetValue((released.Name, released.Count), out indexes[cell]))
            {
                cells[indexes[cell]] = released;
                continue;
            }
            indexes[cell] = builder.AddCell(cells.Count, released.Count, released.Least);
            cells.Add(released);
        }
        foreach (ReleasedSum sum in earlier.Sums) builder.AddSum([.. sum.Cells.Select(cell => indexes[cell])], 1, sum.Width, isReleased: sum.Width == 0);
    }

    /// <summary>
    /// Returns the changes that lead to the table that proved the last release. It keeps all released sums, so the search for a pattern
    /// begins with it.
    /// </summary>
    public long[] FindStart(NumberedSystem numbered)
    {
        long[] changes = new long[numbered.System.CellCount];
        for (int cell = 0; cell < cells.Count; cell++) changes[numbered.CellNumbers[cell]] = cells[cell].Second - cells[cell].Count;
        return changes;
    }

    /// <summary>Returns the sums that are known once the run is released, and those that must stay protected.</summary>
    public ReleasedSystem Record(NumberedSystem numbered, SuppressionResult result)
    {
        SumSystem system = numbered.System;
        var sorted = new ReleasedUnknown[cells.Count];
        for (int cell = 0; cell < sorted.Length; cell++)
        {
            int number = numbered.CellNumbers[cell];
            sorted[number] = cells[cell] with { Second = result.SecondTable[number] };
        }
        var sums = new List<ReleasedSum>();
        for (int sum = 0; sum < system.SumCount; sum++)
            if (!result.IsSuppressed[sum] || system.IsPrimary(sum)) sums.Add(new ReleasedSum(result.IsSuppressed[sum] ? system.WidthOf(sum) : 0, system.CellsOf(sum).ToArray()));
        return new ReleasedSystem(sorted, sums);
    }
}
