using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The columns of a submission's key, and the key of each row as one mixed-radix number if it fits.</summary>
internal sealed class RowKeys
{
    private readonly CodeIndexes[] columns;
    private readonly ulong[] weights;

    public RowKeys(Submission submission)
        : this([.. submission.Structure.Key.Select(column => Part(submission, column))])
    {
    }

    /// <param name="columns">The parts of the key, highest digit first: neighbouring rows of a file then have neighbouring numbers.</param>
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

    /// <summary>The number of possible keys; 0 if it exceeds 2^63, in which case <see cref="Number(int)"/> cannot be used.</summary>
    public ulong Space { get; }

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
