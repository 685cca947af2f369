using Indicators.Common.Keys;
using Indicators.Lists;

namespace Indicators.Submissions.Keys;

/// <summary>The columns of a submission's key, and the key of each row as one number.</summary>
internal sealed class RowKeys
{
    private readonly CodeIndexes[] columns;
    private readonly CodeKeyEncoder encoder;

    public RowKeys(Submission submission)
        : this([.. submission.Structure.Key.Select(column => CodedColumn.Find(submission, column))])
    {
    }

    /// <param name="columns">The parts of the key, the highest digit first: consecutive rows of a file then mostly have consecutive numbers.</param>
    public RowKeys(CodeIndexes[] columns)
        : this(columns, new CodeKeyEncoder([.. columns.Select(column => column.Limit)]))
    {
    }

    /// <param name="columns">The parts of the key.</param>
    /// <param name="encoder">Makes one number of them.</param>
    public RowKeys(CodeIndexes[] columns, CodeKeyEncoder encoder)
    {
        this.columns = columns;
        this.encoder = encoder;
    }

    /// <summary>The number of possible keys; 0 if it is unknown or exceeds 2^63.</summary>
    public ulong Space => encoder.Space;

    /// <summary>Keys for rows that are known to have the same codes in the first columns: these have no part in the number, but must be known.</summary>
    /// <param name="same">The number of such columns.</param>
    public static RowKeys Create(CodeIndexes[] columns, int same)
    {
        int[] limits = columns.Select(column => column.Limit);
        ulong[] weights = MixedRadix.Weights(limits.AsSpan(same), out ulong space);
        return space == 0 ? new RowKeys(columns) : new RowKeys(columns, new CodeKeyEncoder([.. new ulong[same], .. weights], space));
    }

    /// <summary>Returns the same keys in the same order with only the codes that occur as digits: there are far fewer keys. Looks at all rows.</summary>
    public RowKeys OfCodesThatOccur()
    {
        int[][] counts = columns.Select(column => column.CountIndexes());
        ulong[] weights = MixedRadix.Weights([.. counts.Select(rows => rows.Skip(1).Count(count => count > 0))], out ulong space);
        if (space == 0) return this;
        ulong[][] byStored = new ulong[columns.Length][];
        for (int i = 0; i < columns.Length; i++)
        {
            byStored[i] = new ulong[Math.Max(byte.MaxValue + 1, counts[i].Length)];
            ulong next = 0;
            for (int stored = 1; stored < counts[i].Length; stored++)
                if (counts[i][stored] > 0) byStored[i][stored] = next++ * weights[i];
        }
        return new RowKeys(columns, new CodeKeyEncoder(byStored, space));
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
        if (encoder.Encode(new RowBatch(first, numbers.Length), columns, numbers)) return;
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
}
