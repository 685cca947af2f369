using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The columns of a submission's key, and each row's key as one number where it fits: digits of a mixed radix.</summary>
internal sealed class RowKeys
{
    private readonly CodeIndexes[] columns;
    private readonly ulong[] weights;

    public RowKeys(Submission submission)
        : this([.. submission.Structure.Key.Select(column => Part(submission, column))])
    {
    }

    /// <param name="columns">The parts of the key, the highest digit first: rows that stand together in a file then have numbers that lie together.</param>
    public RowKeys(CodeIndexes[] columns)
    {
        this.columns = columns;
        weights = new ulong[columns.Length];
        ulong space = 1;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            ulong codes = (ulong)Math.Max(1, columns[i].Limit);
            if (space > long.MaxValue / codes) return;
            weights[i] = space;
            space *= codes;
        }
        Space = space;
    }

    /// <summary>The number of keys there can be; 0 when that is beyond 2^63 and <see cref="Number(int)"/> cannot be used.</summary>
    public ulong Space { get; }

    /// <summary>Whether every part of the row's key could be read.</summary>
    public bool IsKnown(int row)
    {
        foreach (CodeIndexes codes in columns)
            if (codes[row] < 0) return false;
        return true;
    }

    /// <summary>The keys of neighbouring rows, or <see cref="ulong.MaxValue"/> where a part of one could not be read.</summary>
    /// <param name="first">The first of the rows.</param>
    /// <param name="numbers">As many as there are rows.</param>
    public void Number(int first, Span<ulong> numbers)
    {
        numbers.Clear();
        bool areKnown = true;
        for (int i = 0; i < columns.Length; i++) areKnown &= columns[i].AddTo(numbers, first, weights[i]);
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
