namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Equations between sums: each says that a sum is made of sums that it contains, and of further cells. A sum may have several, by area and
/// by age, say. They follow from what the sums are, not from their values.
/// </summary>
/// <remarks>Terms are numbered: base cells first, as in the system, then the sums; a sum of one cell is the term of that cell.</remarks>
internal sealed class NestedEquations
{
    /// <summary>The number of ways in which a sum is split.</summary>
    private const int MostSplits = 6;

    private readonly SumSystem system;
    private readonly List<int> wholes = [], starts = [0], parts = [];

    public NestedEquations(SumSystem system, CancellationToken cancellation)
    {
        this.system = system;
        var contained = new ContainedSums(system, sum => system.CellsOf(sum).Length > 1);
        var isUsed = new HashSet<int>();
        for (int sum = 0; sum < system.SumCount; sum++)
        {
            if (sum % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            if (system.CellsOf(sum).Length == 1) continue;
            isUsed.Clear();
            contained.Find(sum);
            for (int split = 0; split < MostSplits && contained.SplitByUnused(isUsed); split++) AddSplit(sum, contained);
            if (isUsed.Count == 0) AddSplit(sum, contained);
        }
        Wholes = [.. wholes];
        PartStarts = [.. starts];
        Parts = [.. parts];
    }

    /// <summary>For each equation, the term of the whole.</summary>
    public int[] Wholes { get; }

    /// <summary>The starts of the parts of each equation in <see cref="Parts"/>.</summary>
    public int[] PartStarts { get; }

    /// <summary>The terms of the parts, in compressed rows.</summary>
    public int[] Parts { get; }

    /// <summary>Returns the term of a sum.</summary>
    public int TermOf(int sum) => system.CellsOf(sum) is [int cell] ? cell : system.CellCount + sum;

    private void AddSplit(int sum, ContainedSums contained)
    {
        wholes.Add(TermOf(sum));
        foreach (int part in contained.Parts) parts.Add(TermOf(part));
        foreach (int cell in system.CellsOf(sum))
            if (contained.IsLeftOver(cell)) parts.Add(cell);
        starts.Add(parts.Count);
    }
}
