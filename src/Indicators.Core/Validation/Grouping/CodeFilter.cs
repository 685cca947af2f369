using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>Selects the rows that have certain codes in a column.</summary>
internal sealed class CodeFilter
{
    private readonly CodeIndexes codes;

    /// <summary>Indexed by the code plus one: all bits set if its rows are not selected, otherwise zero.</summary>
    private readonly ulong[] left;

    /// <param name="codes">The codes of the column.</param>
    /// <param name="takes">Whether rows with a code are selected; -1 represents rows whose code could not be read.</param>
    public CodeFilter(CodeIndexes codes, Func<int, bool> takes)
    {
        this.codes = codes;
        left = [.. Enumerable.Range(-1, codes.Limit + 1).Select(code => takes(code) ? 0 : ulong.MaxValue)];
    }

    public bool Takes(int row) => left[codes[row] + 1] == 0;

    /// <summary>Sets the numbers of consecutive rows that are not selected to <see cref="ulong.MaxValue"/>.</summary>
    public void Leave(Span<ulong> numbers, int first) => codes.OrTo(numbers, first, left);
}
