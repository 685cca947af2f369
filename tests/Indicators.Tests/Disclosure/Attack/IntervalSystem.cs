namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Bounds of cells under relations "total = sum of parts". Every bound is narrowed by every relation until nothing moves. All cells are
/// at least 0. A relation that leaves a cell no value is dropped and noted: one of the bounds that it met was no fact.
/// </summary>
internal sealed class IntervalSystem(IReadOnlyList<Relation> relations, int cells)
{
    /// <summary>Stands for no upper bound.</summary>
    public const long Unlimited = long.MaxValue / 8;

    private const int MaximumVisits = 400;

    private readonly long[] low = new long[cells];
    private readonly long[] high = [.. Enumerable.Repeat(Unlimited, cells)];
    private readonly int[] lowCause = [.. Enumerable.Repeat(-1, cells)];
    private readonly int[] highCause = [.. Enumerable.Repeat(-1, cells)];
    private readonly List<int>?[] relationsOf = RelationsOf(relations, cells);
    private readonly bool[] dropped = new bool[relations.Count];

    /// <summary>Cells that are bounded from the start, as the end of a chain says it.</summary>
    public (long Low, long High) this[int cell]
    {
        get => (low[cell], high[cell]);
        set => (low[cell], high[cell]) = value;
    }

    /// <summary>The relations that were contradicted, in the order found.</summary>
    public List<int> Contradicted { get; } = [];

    public void Drop(int relation) => dropped[relation] = true;

    /// <summary>Narrows all bounds, beginning with the relations in their order.</summary>
    public void Propagate()
    {
        var queue = new Queue<int>(Enumerable.Range(0, relations.Count));
        bool[] waits = [.. Enumerable.Repeat(true, relations.Count)];
        int[] visits = new int[relations.Count];
        while (queue.TryDequeue(out int relation))
        {
            waits[relation] = false;
            if (dropped[relation] || visits[relation]++ > MaximumVisits) continue;
            foreach (int cell in Narrow(relation))
                foreach (int next in relationsOf[cell] ?? [])
                    if (!waits[next] && !dropped[next]) { waits[next] = true; queue.Enqueue(next); }
        }
    }

    /// <summary>Returns the relations that a bound of the cell rests on, the nearest first.</summary>
    public IReadOnlyList<Relation> ChainOf(int cell, int length = 8)
    {
        var chain = new List<Relation>();
        var seen = new HashSet<int>();
        var cells = new Queue<int>([cell]);
        while (cells.TryDequeue(out int next) && chain.Count < length)
        {
            foreach (int cause in new[] { highCause[next], lowCause[next] })
            {
                if (cause < 0 || !seen.Add(cause)) continue;
                chain.Add(relations[cause]);
                cells.Enqueue(relations[cause].Total);
                foreach (int part in relations[cause].Parts) cells.Enqueue(part);
            }
        }
        return chain;
    }

    /// <summary>Returns the relation that a cell's bounds come from, -1 for bounds from the start.</summary>
    public int CauseOf(int cell) => highCause[cell] >= 0 ? highCause[cell] : lowCause[cell];

    private List<int> Narrow(int number)
    {
        Relation relation = relations[number];
        long lowSum = 0, highSum = 0;
        int unlimited = 0;
        foreach (int part in relation.Parts)
        {
            lowSum += low[part];
            if (high[part] >= Unlimited) unlimited++;
            else highSum += high[part];
        }
        var moved = new List<(int Cell, long Low, long High)>();
        int total = relation.Total;
        Note(total, Math.Max(low[total], lowSum), unlimited > 0 ? high[total] : Math.Min(high[total], highSum));
        foreach (int part in relation.Parts)
        {
            bool othersLimited = unlimited == 0 || (unlimited == 1 && high[part] >= Unlimited);
            long least = othersLimited ? low[total] - (highSum - (high[part] >= Unlimited ? 0 : high[part])) : low[part];
            long most = high[total] >= Unlimited ? high[part] : high[total] - (lowSum - low[part]);
            Note(part, Math.Max(low[part], least), Math.Min(high[part], most));
        }
        if (moved.Exists(change => change.Low > change.High))
        {
            dropped[number] = true;
            Contradicted.Add(number);
            return [];
        }
        foreach ((int cell, long newLow, long newHigh) in moved)
        {
            if (newLow > low[cell]) (low[cell], lowCause[cell]) = (newLow, number);
            if (newHigh < high[cell]) (high[cell], highCause[cell]) = (newHigh, number);
        }
        return [.. moved.Select(change => change.Cell)];

        void Note(int cell, long newLow, long newHigh)
        {
            if (newLow > low[cell] || newHigh < high[cell]) moved.Add((cell, newLow, newHigh));
        }
    }

    private static List<int>?[] RelationsOf(IReadOnlyList<Relation> relations, int cells)
    {
        var result = new List<int>?[cells];
        for (int i = 0; i < relations.Count; i++)
        {
            (result[relations[i].Total] ??= []).Add(i);
            foreach (int part in relations[i].Parts) (result[part] ??= []).Add(i);
        }
        return result;
    }
}
