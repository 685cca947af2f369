using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The columns of a submission's key, and the key of each row as one mixed-radix number if it fits.</summary>
internal sealed class RowKeys
{
    private readonly CodeIndexes[] columns;
    private readonly ulong[] weights;

    /// <summary>The contribution of each code to the number, by its index plus one, for columns whose codes are renumbered; otherwise null.</summary>
    private readonly ulong[]?[]? counted;

    public RowKeys(Submission submission)
        : this([.. submission.Structure.Key.Select(column => Part(submission, column))])
    {
    }

    /// <param name="columns">The parts of the key, with the highest digit first: consecutive rows of a file then have neighbouring numbers.</param>
    /// <param name="known">
    /// The number of leading parts that must be known but do not contribute to the number, since all rows have the same codes in them.
    /// </param>
    public RowKeys(CodeIndexes[] columns, int known = 0)
    {
        this.columns = columns;
        weights = new ulong[columns.Length];
        ulong space = 1;
        for (int i = columns.Length - 1; i >= known; i--)
        {
            ulong codes = (ulong)Math.Max(1, columns[i].Limit);
            if (space > long.MaxValue / codes) return;
            weights[i] = space;
            space *= codes;
        }
        Space = space;
    }

    /// <param name="columns">The parts of the key.</param>
    /// <param name="weights">The contribution of each index to the number. A column with weight 0 does not contribute to it but must still be known.</param>
    public RowKeys(CodeIndexes[] columns, ulong[] weights)
    {
        this.columns = columns;
        this.weights = weights;
    }

    private RowKeys(CodeIndexes[] columns, ulong[]?[] counted, ulong space)
    {
        this.columns = columns;
        this.counted = counted;
        weights = [];
        Space = space;
    }

    /// <summary>
    /// The number of possible keys; 0 for keys with given weights, and if it
    /// exceeds 2^63, in which case <see cref="Number(int)"/> cannot be used.
    /// </summary>
    public ulong Space { get; }

    /// <summary>
    /// Returns the same keys in the same order, with only the codes that
    /// occur as digits: there are far fewer possible keys. Reads all rows.
    /// </summary>
    public RowKeys OfCodesThatOccur()
    {
        ulong[][] own = new ulong[columns.Length][];
        ulong space = 1;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            int[] rows = columns[i].Tally();
            own[i] = new ulong[Math.Max(byte.MaxValue + 1, rows.Length)];
            ulong codes = 0;
            for (int stored = 1; stored < rows.Length; stored++)
                if (rows[stored] > 0) own[i][stored] = codes++ * space;
            codes = Math.Max(1, codes);
            if (space > long.MaxValue / codes) return this;
            space *= codes;
        }
        return new RowKeys(columns, own, space);
    }

    /// <summary>Whether every part of the row's key could be read.</summary>
    public bool IsKnown(int row)
    {
        foreach (CodeIndexes codes in columns)
            if (codes[row] < 0) return false;
        return true;
    }

    /// <summary>Computes the keys of consecutive rows; <see cref="ulong.MaxValue"/> if a part of a key could not be read.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="numbers">Receives one number for each row.</param>
    public void Number(int first, Span<ulong> numbers)
    {
        numbers.Clear();
        bool areKnown = true;
        for (int i = 0; i < columns.Length; i++)
            areKnown &= counted?[i] is { } byStored ? columns[i].AddTo(numbers, first, byStored) : columns[i].AddTo(numbers, first, weights[i]);
        if (areKnown) return;
        for (int row = 0; row < numbers.Length; row++)
            if (!IsKnown(first + row)) numbers[row] = ulong.MaxValue;
    }

    /// <inheritdoc cref="Number(int, Span{ulong})"/>
    public ulong Number(int row)
    {
        Span<ulong> number = stackalloc ulong[1];
        Number(row, number);
        return number[0];
    }

    public ulong Hash(int row)
    {
        ulong hash = 0;
        foreach (CodeIndexes codes in columns) hash = (hash ^ (uint)codes[row]) * 0x9E3779B97F4A7C15;
        return hash;
    }

    public bool AreEqual(int left, int right)
    {
        foreach (CodeIndexes codes in columns)
            if (codes[left] != codes[right]) return false;
        return true;
    }

    private static CodeIndexes Part(Submission submission, Column column) => column.Role switch
    {
        ColumnRole.ReportingArea => submission.Areas,
        ColumnRole.Period => submission.PeriodIndexes,
        _ => submission.Dimensions.First(candidate => candidate.Column.Name == column.Name).Codes,
    };
}
