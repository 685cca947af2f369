namespace Indicators.Common;

/// <summary>Releases memory between stages.</summary>
internal static class RowMemory
{
    /// <summary>
    /// From this number of rows on, a forced collection lowers peak memory: the rows take more
    /// than everything after them, and the collector would not run by itself.
    /// </summary>
    private const long ManyRows = 1_000_000;

    /// <summary>Called when the rows of all files have been converted to cells.</summary>
    /// <param name="rows">The number of rows.</param>
    public static void Release(long rows)
    {
        // Few objects are alive and most are large columns: the collection takes a few milliseconds, and smaller inputs skip it.
        if (rows >= ManyRows) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
