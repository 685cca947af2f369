namespace Indicators.Analysis;

/// <summary>
/// Standard competition ranking ("1224"): equal values have equal ranks, and the ranks that they would otherwise have taken are skipped.
/// </summary>
public static class CompetitionRanking
{
    /// <returns>For each value, its rank (1 for the greatest) and the number of other values that equal it.</returns>
    public static IReadOnlyList<(int Rank, int Ties)> Rank(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.OrderDescending()];
        var ranks = new Dictionary<double, (int First, int Count)>();
        for (int i = 0; i < sorted.Length; i++)
            ranks[sorted[i]] = ranks.TryGetValue(sorted[i], out (int First, int Count) known) ? known with { Count = known.Count + 1 } : (i + 1, 1);
        return [.. values.Select(value => (ranks[value].First, ranks[value].Count - 1))];
    }
}
