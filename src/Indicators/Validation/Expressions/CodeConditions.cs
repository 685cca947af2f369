using Indicators.Submissions;

namespace Indicators.Validation.Expressions;

/// <summary>What is known of each code of a list, or of each period, looked up for a column; undecided where it has none.</summary>
/// <param name="codes">The column.</param>
/// <param name="truthOf">By code.</param>
internal sealed class CodeConditions(CodeIndexes codes, byte[] truthOf) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        for (int i = 0; i < truths.Length; i++) truths[i] = codes[first + i] is >= 0 and int code ? truthOf[code] : Truth.Undecided;
    }
}

/// <summary>Whether two columns hold the same code of one list; undecided where one has none.</summary>
internal sealed class EqualCodes(CodeIndexes left, CodeIndexes right, bool negated) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        for (int i = 0; i < truths.Length; i++)
        {
            int one = left[first + i], other = right[first + i];
            truths[i] = (one | other) < 0 ? Truth.Undecided : Truth.Of(one == other != negated);
        }
    }
}

/// <summary>Whether a column has no code.</summary>
internal sealed class MissingCodes(CodeIndexes codes) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        for (int i = 0; i < truths.Length; i++) truths[i] = Truth.Of(codes[first + i] < 0);
    }
}
