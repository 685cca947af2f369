using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The columns of a submission's key, and each row's key as one number where it fits: digits of a mixed radix.</summary>
internal sealed class RowKeys
{
    private readonly int[][] columns;
    private readonly ulong[] weights;

    public RowKeys(Submission submission)
    {
        (int[] Codes, int Count)[] parts = [.. submission.Structure.Key.Select(column => Part(submission, column))];
        columns = [.. parts.Select(part => part.Codes)];
        weights = new ulong[columns.Length];
        UInt128 space = 1;
        for (int i = 0; i < parts.Length; i++)
        {
            weights[i] = (ulong)space;
            space *= (ulong)Math.Max(1, parts[i].Count);
            if (space <= long.MaxValue) continue;
            space = 0;
            break;
        }
        Space = (ulong)space;
    }

    /// <summary>The number of keys there can be; 0 when that is beyond 2^63 and <see cref="Number(int)"/> cannot be used.</summary>
    public ulong Space { get; }

    /// <summary>Whether every part of the row's key could be read.</summary>
    public bool IsKnown(int row)
    {
        foreach (int[] codes in columns)
            if (codes[row] < 0) return false;
        return true;
    }

    /// <summary>The keys of neighbouring rows, or <see cref="ulong.MaxValue"/> where a part of one could not be read.</summary>
    /// <param name="first">The first of the rows.</param>
    /// <param name="numbers">As many as there are rows.</param>
    public void Number(int first, Span<ulong> numbers)
    {
        numbers.Clear();
        bool unknown = false;
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<int> codes = columns[i].AsSpan(first, numbers.Length);
            ulong weight = weights[i];
            int signs = 0;
            for (int row = 0; row < codes.Length; row++)
            {
                numbers[row] += (uint)codes[row] * weight;
                signs |= codes[row];
            }
            unknown |= signs < 0;
        }
        if (!unknown) return;
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
        foreach (int[] codes in columns) hash = (hash ^ (uint)codes[row]) * 0x9E3779B97F4A7C15;
        return hash;
    }

    public bool AreEqual(int left, int right)
    {
        foreach (int[] codes in columns)
            if (codes[left] != codes[right]) return false;
        return true;
    }

    private static (int[] Codes, int Count) Part(Submission submission, Column column)
    {
        if (column.Role == ColumnRole.ReportingArea) return (submission.Areas, submission.Areas.DefaultIfEmpty(0).Max() + 1);
        if (column.Role == ColumnRole.Period) return (submission.PeriodIndexes, submission.Periods.Count);
        CodeColumn dimension = submission.Dimensions.First(candidate => candidate.Column.Name == column.Name);
        return (dimension.Codes, dimension.Column.CodeList!.Codes.Count);
    }
}
