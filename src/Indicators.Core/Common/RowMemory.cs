namespace Indicators.Common;

/// <summary>Releases memory between stages.</summary>
internal static class RowMemory
{
    /// <summary>
    /// From this number of rows on, a forced collection lowers peak memory: the rows take more
    /// than everything after them, and the collector would not run by itself.
    /// </summary>
    private const long ManyRows = 1_000_000;

    /// <summary>So many bytes may be garbage before it is worth looking for it.</summary>
    private const long MuchGarbage = 50_000_000;

    /// <summary>What one step of many made beside a file's rows is needed no longer; the collector, which sees room enough, would let it grow.</summary>
    /// <param name="rows">How many rows the file has.</param>
    public static void ReleaseGarbage(long rows)
    {
        if (rows < ManyRows) return;
        GCMemoryInfo last = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        if (GC.GetTotalMemory(forceFullCollection: false) - (last.HeapSizeBytes - last.FragmentedBytes) < MuchGarbage) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
    }

    /// <summary>The rows of all files are cells now.</summary>
    /// <param name="rows">How many there were.</param>
    public static void Release(long rows)
    {
        // Few objects are alive and most are large columns: the collection takes a few milliseconds, and smaller inputs skip it.
        if (rows >= ManyRows) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
