namespace Indicators.Disclosure.Suppression;

/// <summary>Rows of whole numbers in one array: row k is <c>items[starts[k]..starts[k + 1]]</c>.</summary>
internal static class CompressedRows
{
    /// <summary>Returns, for each item, the rows that contain it, ascending.</summary>
    /// <param name="itemCount">The number of items; items are numbered from 0.</param>
    public static (int[] Starts, int[] Items) Transpose(int[] starts, int[] items, int itemCount)
    {
        int[] itemStarts = new int[itemCount + 1];
        foreach (int item in items.AsSpan(0, starts[^1])) itemStarts[item + 1]++;
        for (int item = 0; item < itemCount; item++) itemStarts[item + 1] += itemStarts[item];
        int[] next = itemStarts.AsSpan(0, itemCount).ToArray();
        int[] rows = new int[starts[^1]];
        for (int row = 0; row < starts.Length - 1; row++)
            for (int i = starts[row]; i < starts[row + 1]; i++) rows[next[items[i]]++] = row;
        return (itemStarts, rows);
    }
}
