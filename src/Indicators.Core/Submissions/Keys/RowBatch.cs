namespace Indicators.Submissions.Keys;

/// <summary>A batch of rows of a submission: consecutive rows, or those in a list. Loops over a batch determine only once how a column is stored.</summary>
internal readonly ref struct RowBatch
{
    /// <summary>The maximum number of rows in a batch of listed rows.</summary>
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

    /// <summary>Adds the code of each row in a column, times a weight, to the row's number.</summary>
    /// <returns>Whether every row has a code; if not, the numbers of those without are meaningless.</returns>
    public bool AddTo(Span<ulong> numbers, CodeIndexes column, ulong weight)
    {
        if (listed.IsEmpty) return column.AddTo(numbers[..Count], first, weight);
        bool areKnown = true;
        for (int i = 0; i < listed.Length; i++)
        {
            int code = column[listed[i]];
            areKnown &= code >= 0;
            numbers[i] += (ulong)code * weight;
        }
        return areKnown;
    }

    /// <summary>Adds a table's entry for the code of each row in a column to the row's number.</summary>
    /// <param name="byStored">Indexed by the code plus one; 256 entries or more.</param>
    /// <inheritdoc cref="AddTo(Span{ulong}, CodeIndexes, ulong)"/>
    public bool AddTo(Span<ulong> numbers, CodeIndexes column, ulong[] byStored)
    {
        if (listed.IsEmpty) return column.AddTo(numbers[..Count], first, byStored);
        bool areKnown = true;
        for (int i = 0; i < listed.Length; i++)
        {
            int code = column[listed[i]];
            areKnown &= code >= 0;
            numbers[i] += byStored[code + 1];
        }
        return areKnown;
    }
}
