using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>Finds rows of equal items among those added.</summary>
internal sealed class EqualSets
{
    private readonly Dictionary<ulong, int> firstOfHash = [];
    private readonly List<int> nextOfHash = [];

    /// <summary>Returns the row with these items, or -1.</summary>
    /// <param name="row">The items, ascending.</param>
    /// <param name="starts">The starts of the rows added so far, in compressed rows.</param>
    public int Find(ReadOnlySpan<int> row, List<int> starts, List<int> items)
    {
        if (!firstOfHash.TryGetValue(Hash(row), out int candidate)) return -1;
        ReadOnlySpan<int> all = CollectionsMarshal.AsSpan(items);
        for (; candidate >= 0; candidate = nextOfHash[candidate])
            if (all[starts[candidate]..starts[candidate + 1]].SequenceEqual(row)) return candidate;
        return -1;
    }

    /// <summary>Adds the next row.</summary>
    public void Add(ReadOnlySpan<int> row)
    {
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstOfHash, Hash(row), out bool exists);
        nextOfHash.Add(exists ? first : -1);
        first = nextOfHash.Count - 1;
    }

    // FNV-1a over whole items, with a final mixing: it need not be secure, as equal hashes are compared item by item.
    private static ulong Hash(ReadOnlySpan<int> row)
    {
        ulong hash = 14695981039346656037;
        foreach (int item in row) hash = (hash ^ (uint)item) * 1099511628211;
        return hash ^ (hash >> 32);
    }
}
