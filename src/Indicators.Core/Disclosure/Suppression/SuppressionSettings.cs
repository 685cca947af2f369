namespace Indicators.Disclosure.Suppression;

/// <summary>How long the search for a pattern of little weight goes on. Protection does not depend on it.</summary>
internal sealed record SuppressionSettings
{
    private const int LeastBreadth = 16, MostBreadth = 200;

    /// <summary>In systems of more cells than this divided by <see cref="MostBreadth"/>, fewer cells are tried for each repair: a million take 2 minutes.</summary>
    private const int Effort = 10_000_000;

    /// <summary>States what a suppressed sum costs.</summary>
    public ISuppressionWeight Weight { get; init; } = new LogarithmicWeight();

    /// <summary>The greatest number of passes over all cells. The search ends earlier if a pass finds nothing; later passes visit few cells.</summary>
    public int MostPasses { get; init; } = 12;

    /// <summary>
    /// The number of chains, at most, that are searched for to take back parts of the pattern and build them anew. A search takes 5 to
    /// 60 microseconds, the more, the more sums a cell has.
    /// </summary>
    public long MostSearches { get; init; } = 300_000;

    /// <summary>Returns how many cells of a long sum are tried to repair it, in a system of a number of cells.</summary>
    public static int SelectBreadth(int cellCount) => Math.Clamp(Effort / Math.Max(1, cellCount), LeastBreadth, MostBreadth);
}
