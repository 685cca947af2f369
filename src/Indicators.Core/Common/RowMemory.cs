namespace Indicators.Common;

/// <summary>Releases memory between stages.</summary>
internal static class RowMemory
{
    /// <summary>
    /// From this number of rows on, a forced collection lowers peak memory: the rows take more
    /// than everything after them, and the collector would not run by itself.
    /// </summary>
    private const long ManyRows = 1_000_000;

    /// <summary>The growth of the heap in bytes from which on a collection is worth its time.</summary>
    private const long MuchGrowth = 20_000_000;

    private static readonly Lock Collecting = new();

    /// <summary>
    /// Releases the tables that one rule or check of many has made beside a file's rows. The collector would not run by itself while there is
    /// free memory, so that the peak would be the sum over all rules.
    /// </summary>
    /// <param name="rows">The number of rows of the file.</param>
    public static void ReleaseGarbage(long rows)
    {
        if (rows < ManyRows) return;
        // One collection serves all that wait for it: then the heap has not grown since.
        lock (Collecting)
        {
            GCMemoryInfo last = GC.GetGCMemoryInfo(GCKind.FullBlocking);
            if (GC.GetTotalMemory(forceFullCollection: false) - (last.HeapSizeBytes - last.FragmentedBytes) < MuchGrowth) return;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }

    /// <summary>Called when the rows of all files have been converted to cells.</summary>
    /// <param name="rows">The number of rows.</param>
    public static void Release(long rows)
    {
        // Few objects are alive and most are large columns: the collection takes a few milliseconds, and smaller inputs skip it.
        if (rows >= ManyRows) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
