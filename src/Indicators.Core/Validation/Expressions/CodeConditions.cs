using Indicators.Submissions;

namespace Indicators.Validation.Expressions;

/// <summary>Looks up the precomputed truth of each code of a list, or of each period, for a column; undecided if a row has none.</summary>
internal sealed class CodeConditions : ConditionOperation
{
    private readonly CodeIndexes codes;
    private readonly byte[] byStored;

    /// <param name="codes">The codes of the column.</param>
    /// <param name="truthOf">The truth, indexed by code.</param>
    public CodeConditions(CodeIndexes codes, byte[] truthOf)
    {
        this.codes = codes;
        byStored = new byte[Math.Max(byte.MaxValue, truthOf.Length) + 1];
        byStored[0] = Truth.Undecided;
        truthOf.CopyTo(byStored, 1);
    }

    public override void Fill(int first, Span<byte> truths) => codes.LookUp(first, truths, byStored);
}

/// <summary>Whether two columns contain the same code of one list; undecided if either has none.</summary>
internal sealed class EqualCodes(CodeIndexes left, CodeIndexes right, bool negated) : ConditionOperation
{
    private readonly int[] ones = new int[RowBlocks.Rows], others = new int[RowBlocks.Rows];

    public override void Fill(int first, Span<byte> truths)
    {
        Span<int> one = ones.AsSpan(0, truths.Length), other = others.AsSpan(0, truths.Length);
        left.CopyTo(first, one);
        right.CopyTo(first, other);
        byte equal = Truth.FromBoolean(!negated), unequal = Truth.FromBoolean(negated);
        for (int i = 0; i < truths.Length; i++) truths[i] = one[i] == other[i] ? equal : unequal;
        // Rows without a code are rare.
        if (one.Contains(-1) || other.Contains(-1))
            for (int i = 0; i < truths.Length; i++)
                if ((one[i] | other[i]) < 0) truths[i] = Truth.Undecided;
    }
}

/// <summary>Whether a column has no code.</summary>
internal sealed class MissingCodes(CodeIndexes codes) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        for (int i = 0; i < truths.Length; i++) truths[i] = Truth.FromBoolean(codes[first + i] < 0);
    }
}
