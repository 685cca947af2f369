namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Takes back part of a pattern and builds it anew, again and again: a better pattern is often another one altogether, which no single
/// chain of moves reaches.
/// </summary>
/// <remarks>The idea is that of "ruin and recreate" (Schrimpf et al. 2000), without its random acceptance: the cost never grows.</remarks>
internal static class Reconsideration
{
    private const int MostCells = 40;
    private const int TrialsBetweenChecks = 64;

    /// <summary>The search gives up after so many trials for each sum without any that lowers the cost.</summary>
    private const int PatiencePerSum = 400;

    /// <param name="mostSearches">The number of searches for chains, at most; a trial counts as one more.</param>
    public static void Run(SumSystem system, SecondTable table, SuppressionSearch search, long mostSearches, CancellationToken cancellation)
    {
        int[] sums = [.. Enumerable.Range(0, system.SumCount).Where(sum => system.CellsOf(sum).Length is > 1 and <= MostCells && HasChanges(sum))];
        if (sums.Length == 0) return;
        var draws = new Xorshift(0);
        long patience = (long)PatiencePerSum * sums.Length;
        long lastGain = 0;
        long lastSearch = search.SearchCount + mostSearches;
        for (long trial = 0; search.SearchCount + trial < lastSearch && trial - lastGain <= patience; trial++)
        {
            if (trial % TrialsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
            // Each sum once, in a drawn order, then each again.
            if (trial % sums.Length == 0) draws.Shuffle(sums.AsSpan());
            if (search.Reconsider(sums[trial % sums.Length], draws)) lastGain = trial;
        }

        bool HasChanges(int sum)
        {
            foreach (int cell in system.CellsOf(sum))
                if (table.Changes[cell] != 0) return true;
            return false;
        }
    }
}
