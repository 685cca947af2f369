using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>The rows whose code in a column is one of some.</summary>
internal sealed class CodeFilter
{
    private readonly CodeIndexes codes;

    /// <summary>By a code's index plus one: all bits where its rows are not taken, else none.</summary>
    private readonly ulong[] left;

    /// <param name="codes">The column.</param>
    /// <param name="takes">Whether rows of a code are taken; -1 stands for those whose code could not be read.</param>
    public CodeFilter(CodeIndexes codes, Func<int, bool> takes)
    {
        this.codes = codes;
        left = [.. Enumerable.Range(-1, codes.Limit + 1).Select(code => takes(code) ? 0 : ulong.MaxValue)];
    }

    public bool Takes(int row) => left[codes[row] + 1] == 0;

    /// <summary>Makes the numbers of neighbouring rows that are not taken <see cref="ulong.MaxValue"/>.</summary>
    public void Leave(Span<ulong> numbers, int first) => codes.OrTo(numbers, first, left);
}
