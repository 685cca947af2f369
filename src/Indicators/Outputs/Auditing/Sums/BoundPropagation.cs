namespace Indicators.Outputs.Auditing.Sums;

/// <summary>
/// Bounds of cells where a total is the sum of its parts and no cell is negative. Each relation narrows the bounds of its cells by those of
/// the others, until nothing moves. All numbers are whole. A relation that leaves a cell no value is dropped: one of the numbers that it
/// relates is no fact.
/// </summary>
internal sealed class BoundPropagation
{
    /// <summary>Stands for no upper bound.</summary>
    public const long Unbounded = long.MaxValue / 4;

    private const int MostVisits = 400;

    private readonly IReadOnlyList<SumRelation> relations;
    private readonly long[] low;
    private readonly long[] high;
    private readonly int[] causes;
    private readonly int[] starts;
    private readonly int[] relationsOf;
    private readonly bool[] isDropped;
    private readonly Queue<int> queue = new();
    private readonly bool[] waits;

    public BoundPropagation(IReadOnlyList<SumRelation> relations, int cells)
    {
        this.relations = relations;
        low = new long[cells];
        high = new long[cells];
        Array.Fill(high, Unbounded);
        causes = new int[cells];
        Array.Fill(causes, -1);
        isDropped = new bool[relations.Count];
        waits = new bool[relations.Count];
        (starts, relationsOf) = IndexRelations(relations, cells);
    }

    /// <summary>Relations that were contradicted, in the order found.</summary>
    public List<int> Contradicted { get; } = [];

    public (long Low, long High) this[int cell]
    {
        get => (low[cell], high[cell]);
        set => (low[cell], high[cell]) = value;
    }

    /// <summary>Returns the relation that last narrowed a cell; -1 if none did.</summary>
    public int CauseOf(int cell) => causes[cell];

    public bool IsDropped(int relation) => isDropped[relation];

    public void Drop(int relation) => isDropped[relation] = true;

    /// <summary>Narrows all bounds, beginning with the relations in their order.</summary>
    public void Propagate(CancellationToken cancellation)
    {
        for (int relation = 0; relation < relations.Count; relation++) Wake(relation);
        Run(cancellation);
    }

    /// <summary>Narrows a cell, and all bounds that follow.</summary>
    public void Narrow(int cell, long least, long most, CancellationToken cancellation)
    {
        if (least <= low[cell] && most >= high[cell]) return;
        if (Math.Max(least, low[cell]) > Math.Min(most, high[cell])) return;
        (low[cell], high[cell]) = (Math.Max(least, low[cell]), Math.Min(most, high[cell]));
        WakeAround(cell);
        Run(cancellation);
    }

    private void Run(CancellationToken cancellation)
    {
        var visits = new Dictionary<int, int>();
        while (queue.TryDequeue(out int relation))
        {
            cancellation.ThrowIfCancellationRequested();
            waits[relation] = false;
            // Bounds that creep by one in a circle would take for ever; what was reached holds.
            int visit = visits.GetValueOrDefault(relation);
            if (isDropped[relation] || visit > MostVisits) continue;
            visits[relation] = visit + 1;
            Narrow(relation);
        }
    }

    private void Narrow(int number)
    {
        SumRelation relation = relations[number];
        Int128 lowSum = 0, highSum = 0;
        int unbounded = 0;
        foreach (int part in relation.Parts)
        {
            lowSum += low[part];
            if (high[part] >= Unbounded) unbounded++;
            else highSum += high[part];
        }
        int total = relation.Total;
        var totalLow = Int128.Max(low[total], lowSum);
        Int128 totalHigh = unbounded > 0 ? high[total] : Int128.Min(high[total], highSum);
        // First whether every cell keeps a value, then the bounds.
        for (int pass = 0; pass < 2; pass++)
        {
            if (totalLow > totalHigh)
            {
                Contradict(number);
                return;
            }
            foreach (int part in relation.Parts)
            {
                bool othersBounded = unbounded == 0 || (unbounded == 1 && high[part] >= Unbounded);
                Int128 least = othersBounded ? totalLow - (highSum - (high[part] >= Unbounded ? 0 : high[part])) : 0;
                Int128 most = totalHigh >= Unbounded ? Unbounded : totalHigh - (lowSum - low[part]);
                least = Int128.Max(least, low[part]);
                most = Int128.Min(most, high[part]);
                if (pass == 1) Note(part, number, least, most);
                else if (least > most)
                {
                    Contradict(number);
                    return;
                }
            }
            if (pass == 0) continue;
            Note(total, number, totalLow, totalHigh);
        }
    }

    private void Contradict(int relation)
    {
        isDropped[relation] = true;
        Contradicted.Add(relation);
    }

    /// <remarks>The sums of the parts' bounds stay those from before the pass: bounds that follow from tighter ones come with the next visit.</remarks>
    private void Note(int cell, int relation, Int128 least, Int128 most)
    {
        if (least <= low[cell] && most >= high[cell]) return;
        (low[cell], high[cell]) = ((long)Int128.Max(least, low[cell]), (long)Int128.Min(most, high[cell]));
        causes[cell] = relation;
        WakeAround(cell);
    }

    private void WakeAround(int cell)
    {
        for (int at = starts[cell]; at < starts[cell + 1]; at++) Wake(relationsOf[at]);
    }

    private void Wake(int relation)
    {
        if (waits[relation] || isDropped[relation]) return;
        waits[relation] = true;
        queue.Enqueue(relation);
    }

    private static (int[] Starts, int[] Relations) IndexRelations(IReadOnlyList<SumRelation> relations, int cells)
    {
        int[] starts = new int[cells + 1];
        foreach (SumRelation relation in relations)
        {
            starts[relation.Total + 1]++;
            foreach (int part in relation.Parts) starts[part + 1]++;
        }
        for (int cell = 0; cell < cells; cell++) starts[cell + 1] += starts[cell];
        int[] next = starts[..^1], result = new int[starts[cells]];
        for (int number = 0; number < relations.Count; number++)
        {
            result[next[relations[number].Total]++] = number;
            foreach (int part in relations[number].Parts) result[next[part]++] = number;
        }
        return (starts, result);
    }
}
