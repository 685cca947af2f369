namespace Indicators.Validation.Expressions;

internal sealed class NotCondition(ConditionOperation operand) : ConditionOperation
{
    public override void Fill(int first, Span<byte> truths)
    {
        operand.Fill(first, truths);
        for (int i = 0; i < truths.Length; i++) truths[i] = Truth.Not(truths[i]);
    }
}

internal sealed class Both(ConditionOperation left, ConditionOperation right) : ConditionOperation
{
    private readonly byte[] second = new byte[RowBlocks.Rows];

    public override void Fill(int first, Span<byte> truths)
    {
        Span<byte> others = second.AsSpan(0, truths.Length);
        left.Fill(first, truths);
        // The result does not depend on the other side.
        if (!truths.ContainsAnyExcept(Truth.Fails)) return;
        right.Fill(first, others);
        for (int i = 0; i < truths.Length; i++) truths[i] = Math.Min(truths[i], others[i]);
    }
}

internal sealed class Either(ConditionOperation left, ConditionOperation right) : ConditionOperation
{
    private readonly byte[] second = new byte[RowBlocks.Rows];

    public override void Fill(int first, Span<byte> truths)
    {
        Span<byte> others = second.AsSpan(0, truths.Length);
        left.Fill(first, truths);
        if (!truths.ContainsAnyExcept(Truth.Holds)) return;
        right.Fill(first, others);
        for (int i = 0; i < truths.Length; i++) truths[i] = Math.Max(truths[i], others[i]);
    }
}

/// <summary>Chooses one of two truths. If the condition is undecided, the result is undecided unless both truths are the same.</summary>
internal sealed class ChosenTruths(ConditionOperation condition, ConditionOperation then, ConditionOperation? otherwise) : ConditionOperation
{
    private readonly byte[] conditions = new byte[RowBlocks.Rows];
    private readonly byte[] second = new byte[RowBlocks.Rows];

    public override void Fill(int first, Span<byte> truths)
    {
        Span<byte> chosen = conditions.AsSpan(0, truths.Length), others = second.AsSpan(0, truths.Length);
        condition.Fill(first, chosen);
        then.Fill(first, truths);
        // Without an else branch, rows that do not meet the condition pass.
        if (otherwise is null) others.Fill(Truth.Holds);
        else otherwise.Fill(first, others);
        for (int i = 0; i < truths.Length; i++)
            truths[i] = chosen[i] switch
            {
                Truth.Holds => truths[i],
                Truth.Fails => others[i],
                _ => truths[i] == others[i] ? truths[i] : Truth.Undecided,
            };
    }
}
