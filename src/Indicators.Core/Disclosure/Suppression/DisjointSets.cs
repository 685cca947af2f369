namespace Indicators.Disclosure.Suppression;

/// <summary>Joins numbers into sets; the least number of a set stands for it.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>Returns the least number of the set of a number.</summary>
    public int Find(int number)
    {
        while (parents[number] != number) number = parents[number] = parents[parents[number]];
        return number;
    }

    /// <summary>Joins the sets of all numbers of a row.</summary>
    public void Join(ReadOnlySpan<int> row)
    {
        if (row.IsEmpty) return;
        int root = Find(row[0]);
        foreach (int number in row[1..])
        {
            int other = Find(number);
            if (other < root) (root, other) = (other, root);
            parents[other] = root;
        }
    }

    /// <summary>Returns the members of each set, ascending; sets are in the order of their least members.</summary>
    /// <param name="isMember">Whether a number belongs to a set at all.</param>
    public List<int[]> Select(Func<int, bool> isMember)
    {
        int[] sizes = new int[parents.Length];
        for (int number = 0; number < sizes.Length; number++)
            if (isMember(number)) sizes[Find(number)]++;
        int[] setOf = new int[parents.Length];
        var sets = new List<int[]>();
        int[] filled = new int[parents.Length];
        for (int number = 0; number < sizes.Length; number++)
        {
            if (!isMember(number)) continue;
            int root = Find(number);
            if (filled[root] == 0)
            {
                setOf[root] = sets.Count;
                sets.Add(new int[sizes[root]]);
            }
            sets[setOf[root]][filled[root]++] = number;
        }
        return sets;
    }
}
