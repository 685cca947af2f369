using Indicators.Common.Keys;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Grouping;

/// <summary>Groups rows by their codes, one batch of consecutive rows after another. Groups are numbered in order of appearance.</summary>
internal sealed class RowGrouping
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int Batch = 1024;

    /// <summary>From this number of rows on, a table of all possible keys is used if there are no more of these than rows.</summary>
    private const int ManyRows = 256;

    private readonly RowKeys keys;
    private readonly CodeFilter[] filters;
    private readonly KeyNumbering numbering;
    private readonly ulong[] numbers = new ulong[Batch];
    private readonly int[] groupOf = new int[Batch];

    /// <param name="keys">The keys of the rows.</param>
    /// <param name="filters">Only rows that all of these select are in a group.</param>
    public RowGrouping(RowKeys keys, params CodeFilter[] filters)
        : this(keys, 0, filters)
    {
    }

    /// <param name="keys">The keys of the rows.</param>
    /// <param name="rows">The approximate number of rows that are grouped before the groups are removed.</param>
    /// <param name="filters">Only rows that all of these select are in a group.</param>
    public RowGrouping(RowKeys keys, int rows, params CodeFilter[] filters)
    {
        this.keys = keys;
        this.filters = filters;
        numbering = new KeyNumbering(keys.Space, rows >= ManyRows ? (ulong)rows : 0);
    }

    /// <summary>The number of groups so far.</summary>
    public int Count => numbering.Count;

    /// <summary>Removes all groups.</summary>
    public void Clear() => numbering.Clear();

    /// <summary>Whether the groups of rows can be found again at any time.</summary>
    public bool CanFindAgain => numbering.IsDense;

    /// <summary>Finds the groups of consecutive rows that have all been grouped before; several threads may call this at once.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="groups">Receives one group for each row; at most <see cref="Batch"/>.</param>
    public void FindAgain(int first, Span<int> groups)
    {
        Span<ulong> batch = stackalloc ulong[groups.Length];
        keys.Number(first, batch);
        numbering.Find(batch, groups);
    }

    /// <summary>Groups the next batch of rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">The number of rows, at most <see cref="Batch"/>.</param>
    /// <returns>The group of each row; -1 if a code could not be read or the row is in no group. Valid until the next call.</returns>
    public ReadOnlySpan<int> Next(int first, int count)
    {
        Span<ulong> batch = numbers.AsSpan(0, count);
        Span<int> groups = groupOf.AsSpan(0, count);
        keys.Number(first, batch);
        foreach (CodeFilter filter in filters) filter.Leave(batch, first);
        numbering.NumberOf(batch, groups);
        return groups;
    }
}
