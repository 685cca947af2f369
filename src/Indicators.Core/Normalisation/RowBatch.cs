using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>A batch of rows of a submission: consecutive rows, or those in a list. Loops over a batch determine only once how a column is stored.</summary>
internal readonly ref struct RowBatch
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int Most = 512;

    private readonly int first;
    private readonly ReadOnlySpan<int> listed;

    /// <summary>Creates a batch of consecutive rows.</summary>
    public RowBatch(int first, int count) => (this.first, Count) = (first, count);

    /// <summary>Creates a batch of the rows in a list.</summary>
    public RowBatch(ReadOnlySpan<int> listed)
    {
        this.listed = listed;
        Count = listed.Length;
    }

    public int Count { get; }

    /// <summary>The index in the submission of a row of the batch.</summary>
    public int this[int i] => listed.IsEmpty ? first + i : listed[i];

    /// <summary>Adds the code of each row in a column, times a weight, to the row's number. Every row must have a code.</summary>
    public void AddTo(Span<ulong> numbers, CodeIndexes column, ulong weight)
    {
        if (listed.IsEmpty)
        {
            column.AddTo(numbers[..Count], first, weight);
            return;
        }
        for (int i = 0; i < listed.Length; i++) numbers[i] += (uint)column[listed[i]] * weight;
    }
}
