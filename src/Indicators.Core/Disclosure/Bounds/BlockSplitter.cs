using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>A system in parts that do not depend on each other.</summary>
/// <param name="Blocks">The numbers of their cells are indexes in the system.</param>
/// <param name="Known">The value of each cell of the system that is in no block, because it follows from single equations.</param>
internal sealed record SplitSystem(IReadOnlyList<Block> Blocks, IReadOnlyList<long?> Known);

/// <summary>
/// Splits a system into independent blocks, which have no equation in common: bounds of a cell depend on its own block only. Known cells are
/// left out, and of equations over the same cells one is kept.
/// </summary>
internal static class BlockSplitter
{
    /// <summary>Splits a system of any size.</summary>
    /// <returns>The blocks in the order of their first cells, with cells and equations in the order of the system; null if equations contradict each other.</returns>
    public static SplitSystem? Split(Block system)
    {
        if (KnownCells.Find(system) is not { } known || FindEquations(system, known) is not { } equations) return null;
        int[] parents = [.. Enumerable.Range(0, system.Count)];
        foreach (Equation equation in equations)
            foreach (int cell in equation.Cells) Join(parents, equation.Cells[0], cell);
        var drafts = new Dictionary<int, Draft>();
        var ordered = new List<Draft>();
        for (int cell = 0; cell < system.Count; cell++)
        {
            if (known[cell] is not null) continue;
            int root = FindRoot(parents, cell);
            if (!drafts.TryGetValue(root, out Draft? draft)) ordered.Add(drafts[root] = draft = new Draft());
            draft.Cells.Add(cell);
        }
        foreach (Equation equation in equations) drafts[FindRoot(parents, equation.Cells[0])].Equations.Add(equation);
        return new SplitSystem([.. ordered.Select(draft => draft.Finish(system))], known);
    }

    /// <summary>Returns the equations over cells that are not known, each once; null if they contradict each other.</summary>
    private static List<Equation>? FindEquations(Block system, long?[] known)
    {
        var sumOfCells = new Dictionary<int[], long>(CellsComparer.Instance);
        var equations = new List<Equation>();
        for (int number = 0; number < system.EquationCount; number++)
        {
            long rest = system.RightHandSides[number];
            var unknown = new List<int>();
            foreach (int cell in system.MembersOf(number))
            {
                if (known[cell] is { } value) rest -= value;
                else unknown.Add(cell);
            }
            if (unknown.Count == 0) continue;
            unknown.Sort();
            var equation = new Equation([.. unknown], rest);
            if (sumOfCells.TryAdd(equation.Cells, rest)) equations.Add(equation);
            else if (sumOfCells[equation.Cells] != rest) return null;
        }
        return equations;
    }

    private static int FindRoot(int[] parents, int cell)
    {
        while (parents[cell] != cell) cell = parents[cell] = parents[parents[cell]];
        return cell;
    }

    private static void Join(int[] parents, int left, int right)
    {
        (left, right) = (FindRoot(parents, left), FindRoot(parents, right));
        parents[Math.Max(left, right)] = Math.Min(left, right);
    }

    /// <param name="Cells">Ascending.</param>
    private sealed record Equation(int[] Cells, long Sum);

    private sealed class Draft
    {
        public List<int> Cells { get; } = [];

        public List<Equation> Equations { get; } = [];

        public Block Finish(Block system)
        {
            var starts = new List<int> { 0 };
            var members = new List<int>();
            foreach (Equation equation in Equations)
            {
                members.AddRange(equation.Cells.Select(cell => Cells.BinarySearch(cell)));
                starts.Add(members.Count);
            }
            return new Block(
                [.. Cells], [.. Cells.Select(cell => system.Lower[cell])], [.. Cells.Select(cell => system.Upper[cell])],
                [.. starts], [.. members], [.. Equations.Select(equation => equation.Sum)]);
        }
    }

    private sealed class CellsComparer : IEqualityComparer<int[]>
    {
        public static CellsComparer Instance { get; } = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] cells)
        {
            // FNV-1a. The order of equal hashes does not matter: nothing is listed in the order of the dictionary.
            uint hash = 2166136261;
            foreach (int cell in cells) hash = unchecked((hash ^ (uint)cell) * 16777619);
            return (int)hash;
        }
    }
}
