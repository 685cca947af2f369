using System.Numerics;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// What published sums of the same area, period and item differ by, where one contains the other: of 25 decisions, 22 of them with protection,
/// 3 were rejected, whether or not a figure says so.
/// </summary>
internal static class NestedDifferences
{
    /// <summary>
    /// Differences of sums, and what these differ by from each other and from sums, are all found. Steps beyond those are followed until there
    /// are this many differences and sums of one area, period and item; what more steps would give is not looked for, and may be small.
    /// </summary>
    private const int Most = 500;

    /// <summary>A difference.</summary>
    /// <param name="Whole">The index of the sum that contains the other; that of a sum further outside where it is a difference itself.</param>
    /// <param name="Part">The index of the sum that is taken away, likewise.</param>
    /// <param name="Cells">The base cells.</param>
    public readonly record struct Difference(int Whole, int Part, int[] Cells);

    /// <summary>Finds the differences of sums, and those between differences and sums, that no given sum equals.</summary>
    /// <param name="sums">The base cells of each sum; no two are equal.</param>
    public static IReadOnlyList<Difference> Find(IReadOnlyList<int[]> sums)
    {
        List<List<int>> atoms = Divide(sums, out BigInteger[] atomsOfSum);
        List<(BigInteger Atoms, int Whole, int Part)> known = [.. atomsOfSum.Select((one, index) => (one, index, index))];
        HashSet<BigInteger> seen = [.. atomsOfSum];
        int differences = sums.Count;
        for (int outer = 1; outer < known.Count; outer++)
        {
            // Differences of two sums are known once every sum has been compared with those before it.
            if (outer == sums.Count) differences = known.Count;
            for (int inner = 0; inner < outer && (outer < differences || known.Count < Most); inner++)
            {
                (BigInteger one, BigInteger other) = (known[inner].Atoms, known[outer].Atoms);
                BigInteger common = one & other;
                if (common == one) Add(other ^ one, known[outer].Whole, known[inner].Part);
                else if (common == other) Add(one ^ other, known[inner].Whole, known[outer].Part);
            }
        }
        return [.. known.Skip(sums.Count).Select(difference => new Difference(difference.Whole, difference.Part, [.. CellsOf(difference.Atoms)]))];

        void Add(BigInteger difference, int whole, int part)
        {
            if (seen.Add(difference)) known.Add((difference, whole, part));
        }

        IEnumerable<int> CellsOf(BigInteger some) => Enumerable.Range(0, atoms.Count).Where(atom => !(some >> atom).IsEven).SelectMany(atom => atoms[atom]);
    }

    /// <summary>Divides the cells into the largest groups that each sum contains or does not.</summary>
    /// <returns>The cells of each group.</returns>
    private static List<List<int>> Divide(IReadOnlyList<int[]> sums, out BigInteger[] atomsOfSum)
    {
        var groupOf = new Dictionary<int, int>();
        int groups = 1;
        foreach (int[] sum in sums)
        {
            var within = new Dictionary<int, int>();
            foreach (int cell in sum)
            {
                int before = groupOf.GetValueOrDefault(cell);
                if (!within.TryGetValue(before, out int after)) within[before] = after = groups++;
                groupOf[cell] = after;
            }
        }
        var numbers = new Dictionary<int, int>();
        var atoms = new List<List<int>>();
        foreach ((int cell, int group) in groupOf)
        {
            if (numbers.TryAdd(group, atoms.Count)) atoms.Add([]);
            atoms[numbers[group]].Add(cell);
        }
        atomsOfSum = [.. sums.Select(sum => sum.Select(cell => numbers[groupOf[cell]]).Distinct().Aggregate(BigInteger.Zero, (some, atom) => some | (BigInteger.One << atom)))];
        return atoms;
    }
}
