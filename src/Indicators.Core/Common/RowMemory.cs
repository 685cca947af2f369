namespace Indicators.Common;

/// <summary>Gives memory back between stages.</summary>
internal static class RowMemory
{
    /// <summary>From here on the rows take more memory than all that comes after, while the collector sees no reason to look for them.</summary>
    private const long ManyRows = 1_000_000;

    /// <summary>The rows of all files are cells now.</summary>
    /// <param name="rows">How many there were.</param>
    public static void Release(long rows)
    {
        // Few objects are alive and most are large columns: it takes some milliseconds, and nothing on smaller inputs.
        if (rows >= ManyRows) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
