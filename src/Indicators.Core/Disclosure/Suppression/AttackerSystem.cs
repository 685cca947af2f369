using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// What an attacker has to solve: the base cells that are neither publicly known nor derived at once, and the equations between them, in
/// independent blocks. Of the true values it reads those of published sums and publicly known cells only.
/// </summary>
/// <remarks>
/// Every equation is reduced without a loss: by the cells that are known, and by published sums that it contains; equations that become
/// equal are one, and those that become empty say nothing. An equation with one cell left gives its value.
/// </remarks>
internal sealed class AttackerSystem
{
    private readonly SumSystem system;
    private readonly List<int>[] rest;
    private readonly long[] totals;
    private readonly long?[] values;
    private readonly Queue<int> single = new();

    private AttackerSystem(SumSystem system, int equationCount)
    {
        this.system = system;
        rest = new List<int>[equationCount];
        totals = new long[equationCount];
        values = new long?[system.CellCount];
    }

    /// <summary>The blocks, in the order of their first cells. A block without equations is a single cell that nothing bounds.</summary>
    public IReadOnlyList<AttackerBlock> Blocks { get; private set; } = [];

    /// <summary>For each base cell, its value if it is publicly known or derived at once; otherwise null.</summary>
    public IReadOnlyList<long?> KnownValues => values;

    /// <summary>Creates the system that the published sums leave.</summary>
    /// <param name="isSuppressed">For each sum, whether it is suppressed.</param>
    /// <exception cref="ArgumentException">The list has another length than the system.</exception>
    public static AttackerSystem Create(SumSystem system, bool[] isSuppressed)
    {
        if (isSuppressed.Length != system.SumCount) throw new ArgumentException("Each sum is suppressed or not.", nameof(isSuppressed));
        int[] published = [.. Enumerable.Range(0, system.SumCount).Where(sum => !isSuppressed[sum])];
        var attacker = new AttackerSystem(system, published.Length);
        attacker.Reduce(published, new ContainedSums(system, sum => !isSuppressed[sum]));
        attacker.Derive();
        attacker.Blocks = attacker.Split();
        return attacker;
    }

    private void Reduce(int[] published, ContainedSums contained)
    {
        var isUsed = new HashSet<int>();
        for (int equation = 0; equation < published.Length; equation++)
        {
            int sum = published[equation];
            totals[equation] = system.SumValueOf(sum);
            isUsed.Clear();
            bool isSplit = contained.Find(sum) && contained.SplitByUnused(isUsed);
            if (isSplit)
                foreach (int part in contained.Parts) totals[equation] -= system.SumValueOf(part);
            rest[equation] = [];
            foreach (int cell in system.CellsOf(sum))
            {
                if (isSplit && !contained.IsLeftOver(cell)) continue;
                if (system.IsFixed(cell)) totals[equation] -= system.ValueOf(cell);
                else rest[equation].Add(cell);
            }
        }
    }

    /// <summary>Takes known cells out of the equations, until no equation has a single cell left.</summary>
    private void Derive()
    {
        var equationsOf = new List<int>?[system.CellCount];
        for (int equation = 0; equation < rest.Length; equation++)
        {
            foreach (int cell in rest[equation]) (equationsOf[cell] ??= []).Add(equation);
            if (rest[equation].Count == 1) single.Enqueue(equation);
        }
        for (int cell = 0; cell < values.Length; cell++)
            if (system.IsFixed(cell)) values[cell] = system.ValueOf(cell);
        while (single.TryDequeue(out int equation))
        {
            if (rest[equation] is not [int cell]) continue;
            long value = totals[equation];
            values[cell] = value;
            foreach (int other in equationsOf[cell] ?? [])
            {
                rest[other].Remove(cell);
                totals[other] -= value;
                if (rest[other].Count == 1) single.Enqueue(other);
            }
        }
    }

    private List<AttackerBlock> Split()
    {
        var sets = new DisjointSets(system.CellCount);
        foreach (List<int> row in rest) sets.Join(CollectionsMarshal.AsSpan(row));
        List<int[]> blocks = sets.Select(cell => values[cell] is null);
        int[] blockOf = new int[system.CellCount], placeOf = new int[system.CellCount];
        for (int block = 0; block < blocks.Count; block++)
            for (int place = 0; place < blocks[block].Length; place++) (blockOf[blocks[block][place]], placeOf[blocks[block][place]]) = (block, place);
        var equationsOf = new List<int>[blocks.Count];
        for (int block = 0; block < blocks.Count; block++) equationsOf[block] = [];
        for (int equation = 0; equation < rest.Length; equation++)
            if (rest[equation] is [int first, ..]) equationsOf[blockOf[first]].Add(equation);
        return [.. blocks.Select((cells, block) => CreateBlock(cells, equationsOf[block], placeOf))];
    }

    private AttackerBlock CreateBlock(int[] cells, List<int> equations, int[] placeOf)
    {
        List<int> starts = [0], places = [];
        var distinct = new List<long>();
        var equalSets = new EqualSets();
        foreach (int equation in equations)
        {
            int[] row = [.. rest[equation].Select(cell => placeOf[cell])];
            if (equalSets.Find(row, starts, places) >= 0) continue;
            equalSets.Add(row);
            places.AddRange(row);
            starts.Add(places.Count);
            distinct.Add(totals[equation]);
        }
        long[] lower = [.. cells.Select(system.LeastValueOf)];
        long[] upper = new long[cells.Length];
        Array.Fill(upper, AttackerBlock.Unbounded);
        for (int equation = 0; equation < distinct.Count; equation++)
        {
            ReadOnlySpan<int> row = CollectionsMarshal.AsSpan(places)[starts[equation]..starts[equation + 1]];
            long spare = distinct[equation];
            foreach (int place in row) spare -= lower[place];
            foreach (int place in row) upper[place] = Math.Min(upper[place], lower[place] + spare);
        }
        return new AttackerBlock(cells, [.. starts], [.. places], [.. distinct], lower, upper);
    }
}
