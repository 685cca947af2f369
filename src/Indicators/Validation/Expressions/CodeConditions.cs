namespace Indicators.Validation.Expressions;

/// <summary>What is known of each code of a list, or of each period, looked up for a column; undecided where it has none.</summary>
/// <param name="codes">The column.</param>
/// <param name="truthOf">By code.</param>
internal sealed class CodeConditions(int[] codes, byte[] truthOf) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        ReadOnlySpan<int> column = codes.AsSpan(first, truths.Length);
        for (int i = 0; i < column.Length; i++) truths[i] = column[i] < 0 ? Truth.Undecided : truthOf[column[i]];
    }
}

/// <summary>Whether two columns hold the same code of one list; undecided where one has none.</summary>
internal sealed class EqualCodes(int[] left, int[] right, bool negated) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        ReadOnlySpan<int> lefts = left.AsSpan(first, truths.Length), rights = right.AsSpan(first, truths.Length);
        for (int i = 0; i < truths.Length; i++)
            truths[i] = (lefts[i] | rights[i]) < 0 ? Truth.Undecided : Truth.Of(lefts[i] == rights[i] != negated);
    }
}

/// <summary>Whether a column has no code.</summary>
internal sealed class MissingCodes(int[] codes) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        ReadOnlySpan<int> column = codes.AsSpan(first, truths.Length);
        for (int i = 0; i < column.Length; i++) truths[i] = Truth.Of(column[i] < 0);
    }
}
