using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// Numbers combinations of codes from 0 in order of appearance. The codes of a row form one number, its key: small keys are looked up
/// in a table by position, others are hashed.
/// </summary>
internal sealed class CodeNumbering
{
    /// <summary>The largest table size that fits in the cache, in keys.</summary>
    private const ulong MostDirect = 1 << 20;

    private readonly ulong[] weights;
    private readonly (HashKeyIndex Head, ulong Space)?[] heads;
    private readonly DenseKeyIndex? direct;
    private readonly HashKeyIndex hashed = new();
    private readonly bool areKeysInOrder = true;
    private ulong[] sorted = [];

    /// <param name="limits">The largest code of each column, plus one.</param>
    /// <param name="rows">The number of rows: for few rows a table does not pay off.</param>
    public CodeNumbering(IEnumerable<int> limits, long rows)
    {
        ulong[] codes = [.. limits.Select(limit => (ulong)Math.Max(1, limit))];
        weights = new ulong[codes.Length];
        heads = new (HashKeyIndex, ulong)?[codes.Length];
        ulong space = 1;
        for (int i = 0; i < codes.Length; i++)
        {
            if (space > ulong.MaxValue / codes[i])
            {
                // Too many combinations for one number: the preceding columns are numbered in order of appearance, so the order of keys no longer follows the
                // codes.
                heads[i] = (new HashKeyIndex(), 1);
                areKeysInOrder = false;
                space = int.MaxValue;
            }
            space *= codes[i];
        }
        ulong weight = 1;
        for (int i = codes.Length - 1; i >= 0; i--)
        {
            weights[i] = weight;
            weight *= codes[i];
            if (heads[i] is not (var head, _)) continue;
            heads[i] = (head, weight);
            weight = 1;
        }
        if (areKeysInOrder && space <= MostDirect && space <= 4UL * (ulong)rows) direct = new DenseKeyIndex((int)space);
    }

    /// <summary>The number of combinations so far.</summary>
    public int Count => direct?.Count ?? hashed.Count;

    /// <summary>Computes the keys of rows.</summary>
    /// <param name="columns">The codes of the rows.</param>
    public void KeysOf(in RowBatch rows, CodeIndexes[] columns, Span<ulong> keys)
    {
        keys.Clear();
        for (int i = 0; i < columns.Length; i++)
        {
            if (heads[i] is (var head, var space))
                for (int row = 0; row < keys.Length; row++) keys[row] = (ulong)head.NumberOf(keys[row]) * space;
            rows.AddTo(keys, columns[i], weights[i]);
        }
    }

    /// <summary>Returns the numbers of keys.</summary>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> numbers)
    {
        if (direct is not null)
        {
            direct.NumberOf(keys, numbers);
            return;
        }
        for (int i = 0; i < keys.Length; i++) numbers[i] = hashed.NumberOf(keys[i]);
    }

    /// <summary>Returns the numbers in the order of the codes, and removes all combinations.</summary>
    /// <param name="columns">The codes of rows.</param>
    /// <param name="firstRows">A row with each combination.</param>
    /// <param name="order">Receives the numbers; at least <see cref="Count"/> elements.</param>
    public void Drain(CodeIndexes[] columns, int[] firstRows, Span<int> order)
    {
        if (direct is not null)
        {
            direct.Drain(order);
            return;
        }
        order = order[..hashed.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        if (areKeysInOrder)
        {
            if (sorted.Length < order.Length) sorted = new ulong[2 * order.Length];
            hashed.Keys.CopyTo(sorted);
            sorted.AsSpan(0, order.Length).Sort(order);
        }
        else
        {
            order.Sort((left, right) => CompareCodes(columns, firstRows[left], firstRows[right]));
        }
        hashed.Clear();
    }

    private static int CompareCodes(CodeIndexes[] columns, int left, int right)
    {
        int result = 0;
        for (int i = 0; result == 0 && i < columns.Length; i++) result = columns[i][left].CompareTo(columns[i][right]);
        return result;
    }
}
