using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>A few rows of a submission: neighbours, or such as a list names. Loops over them ask once how columns are held.</summary>
internal readonly ref struct RowBatch
{
    /// <summary>So many are taken at a time.</summary>
    public const int Most = 512;

    private readonly int first;
    private readonly ReadOnlySpan<int> listed;

    /// <summary>Neighbours.</summary>
    public RowBatch(int first, int count) => (this.first, Count) = (first, count);

    /// <summary>Those in a list.</summary>
    public RowBatch(ReadOnlySpan<int> listed)
    {
        this.listed = listed;
        Count = listed.Length;
    }

    public int Count { get; }

    /// <summary>Which row of the submission one of them is.</summary>
    public int this[int i] => listed.IsEmpty ? first + i : listed[i];

    /// <summary>Adds to a number of each row its code in a column, times a weight. Every row has one.</summary>
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
