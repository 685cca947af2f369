namespace Indicators.Disclosure.Suppression;

/// <summary>The order of sums: by their first cells, then by their sizes, then by their further cells.</summary>
internal static class SumOrder
{
    /// <summary>Returns the indexes of the sums in order.</summary>
    /// <param name="cells">The cells of each sum, ascending, in compressed rows; no two sums have the same.</param>
    public static int[] Sort(List<int> starts, List<int> cells)
    {
        int count = starts.Count - 1;
        int[] sorted = new int[count];
        ulong[] keys = new ulong[count];
        for (int sum = 0; sum < count; sum++)
            (sorted[sum], keys[sum]) = (sum, ((ulong)(uint)cells[starts[sum]] << 32) | (uint)(starts[sum + 1] - starts[sum]));
        Array.Sort(keys, sorted);
        int[] rowStarts = [.. starts];
        int[] items = [.. cells];
        for (int first = 0; first < count;)
        {
            int end = first + 1;
            while (end < count && keys[end] == keys[first]) end++;
            sorted.AsSpan(first, end - first).Sort((left, right) =>
                items.AsSpan(rowStarts[left]..rowStarts[left + 1]).SequenceCompareTo(items.AsSpan(rowStarts[right]..rowStarts[right + 1])));
            first = end;
        }
        return sorted;
    }
}
