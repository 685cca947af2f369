using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>Splits sums into other sums that they contain, and further cells: a region into its areas, a total into its ages.</summary>
internal sealed class ContainedSums(SumSystem system, Func<int, bool> mayBePart)
{
    private readonly int[] shared = new int[system.SumCount];
    private readonly int[] coveredBy = new int[system.CellCount];
    private readonly List<int> met = [], contained = [], parts = [];
    private int split;

    /// <summary>The parts found last: sums without common cells, the largest first.</summary>
    public ReadOnlySpan<int> Parts => CollectionsMarshal.AsSpan(parts);

    /// <summary>Returns whether a cell of the sum is in none of the parts found last.</summary>
    public bool IsLeftOver(int cell) => coveredBy[cell] != split;

    /// <summary>Finds the sums that a sum contains, so that it can be split.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Find(int sum)
    {
        met.Clear();
        contained.Clear();
        foreach (int cell in system.CellsOf(sum))
            foreach (int other in system.SumsOf(cell))
                if (shared[other]++ == 0) met.Add(other);
        foreach (int other in CollectionsMarshal.AsSpan(met))
        {
            if (other != sum && shared[other] == system.CellsOf(other).Length && mayBePart(other)) contained.Add(other);
            shared[other] = 0;
        }
        // The largest first; of the same size, the first.
        contained.Sort((left, right) => system.CellsOf(right).Length.CompareTo(system.CellsOf(left).Length) is not 0 and var order ? order : left.CompareTo(right));
        return contained.Count > 0;
    }

    /// <summary>Splits the sum anew, beginning with the first contained sum that is not used yet.</summary>
    /// <param name="isUsed">For each sum, whether a split of this sum has used it; the parts found are added.</param>
    /// <returns>Whether a contained sum was left.</returns>
    public bool SplitByUnused(HashSet<int> isUsed)
    {
        split++;
        parts.Clear();
        int first = contained.FindIndex(part => !isUsed.Contains(part));
        if (first < 0) return false;
        Take(contained[first]);
        for (int i = 0; i < contained.Count; i++)
            if (i != first && IsFree(contained[i])) Take(contained[i]);
        foreach (int part in parts) isUsed.Add(part);
        return true;
    }

    private bool IsFree(int sum)
    {
        foreach (int cell in system.CellsOf(sum))
            if (coveredBy[cell] == split) return false;
        return true;
    }

    private void Take(int sum)
    {
        parts.Add(sum);
        foreach (int cell in system.CellsOf(sum)) coveredBy[cell] = split;
    }
}
