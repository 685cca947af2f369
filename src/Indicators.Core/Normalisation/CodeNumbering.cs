using Indicators.Common.Keys;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>Numbers combinations of codes from 0 in order of appearance, and returns the numbers in the order of the codes.</summary>
internal sealed class CodeNumbering
{
    /// <summary>The largest table size that fits in the cache, in keys.</summary>
    private const ulong LargestTable = 1 << 20;

    private readonly CodeKeyEncoder encoder;
    private readonly KeyNumbering numbering;

    /// <param name="limits">The largest code of each column, plus one.</param>
    /// <param name="rows">The number of rows: for few rows a table does not pay off.</param>
    public CodeNumbering(IEnumerable<int> limits, long rows)
    {
        encoder = new CodeKeyEncoder([.. limits]);
        numbering = new KeyNumbering(encoder.Space, Math.Min(LargestTable, 4UL * (ulong)rows));
    }

    /// <summary>The number of combinations so far.</summary>
    public int Count => numbering.Count;

    /// <summary>Computes the keys of rows, all of which have a code in every column.</summary>
    /// <param name="columns">The codes of the rows.</param>
    public void KeysOf(in RowBatch rows, CodeIndexes[] columns, Span<ulong> keys) => encoder.Encode(rows, columns, keys);

    /// <summary>Returns the numbers of keys.</summary>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> numbers) => numbering.NumberOf(keys, numbers);

    /// <summary>Returns the numbers in the order of the codes, and removes all combinations.</summary>
    /// <param name="columns">The codes of rows.</param>
    /// <param name="firstRows">A row with each combination.</param>
    /// <param name="order">Receives the numbers; at least <see cref="Count"/> elements.</param>
    public void Drain(CodeIndexes[] columns, int[] firstRows, Span<int> order)
    {
        if (encoder.KeepsOrder) numbering.CopyOrderTo(order);
        else
        {
            order = order[..Count];
            for (int i = 0; i < order.Length; i++) order[i] = i;
            order.Sort((left, right) => CompareCodes(columns, firstRows[left], firstRows[right]));
        }
        numbering.Clear();
    }

    private static int CompareCodes(CodeIndexes[] columns, int left, int right)
    {
        int result = 0;
        for (int i = 0; result == 0 && i < columns.Length; i++) result = columns[i][left].CompareTo(columns[i][right]);
        return result;
    }
}
