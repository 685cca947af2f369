namespace Indicators.Analysis;

/// <summary>For each row, the rank of its entry among the distinct entries of a column, so that only distinct entries are compared.</summary>
internal sealed class SortKeys
{
    private readonly int[] ofRows;
    private readonly int count;

    private SortKeys(int[] ofRows, int count) => (this.ofRows, this.count) = (ofRows, count);

    public static SortKeys Sort<T>(List<T> column, Comparison<T> comparison) where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        var distinct = new List<T>();
        int[] ofRows = new int[column.Count];
        for (int row = 0; row < ofRows.Length; row++)
        {
            // Consecutive rows mostly have the same reference area and period.
            if (row > 0 && EqualityComparer<T>.Default.Equals(column[row], column[row - 1]))
            {
                ofRows[row] = ofRows[row - 1];
                continue;
            }
            if (!numbers.TryGetValue(column[row], out int number))
            {
                numbers[column[row]] = number = distinct.Count;
                distinct.Add(column[row]);
            }
            ofRows[row] = number;
        }
        int[] sorted = [.. Enumerable.Range(0, distinct.Count)];
        Array.Sort(sorted, (left, right) => comparison(distinct[left], distinct[right]));
        int[] ranks = new int[sorted.Length];
        for (int rank = 0; rank < ranks.Length; rank++) ranks[sorted[rank]] = rank;
        for (int row = 0; row < ofRows.Length; row++) ofRows[row] = ranks[ofRows[row]];
        return new SortKeys(ofRows, ranks.Length);
    }

    public bool AreSame(int row, int other) => ofRows[row] == ofRows[other];

    /// <summary>Sorts the rows by the first column, then by the following ones.</summary>
    public static int[] Sort(int rows, params ReadOnlySpan<SortKeys> columns)
    {
        int[] order = [.. Enumerable.Range(0, rows)], before = new int[rows];
        for (int column = columns.Length - 1; column >= 0; column--)
        {
            (order, before) = (before, order);
            columns[column].Distribute(before, order);
        }
        return order;
    }

    /// <summary>Sorts rows by rank. The sort is stable.</summary>
    private void Distribute(int[] from, int[] to)
    {
        int[] starts = new int[count + 1];
        foreach (int rank in ofRows) starts[rank + 1]++;
        for (int rank = 0; rank < count; rank++) starts[rank + 1] += starts[rank];
        foreach (int row in from) to[starts[ofRows[row]]++] = row;
    }
}
