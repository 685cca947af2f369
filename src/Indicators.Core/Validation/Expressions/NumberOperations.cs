using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>The same number in every row.</summary>
internal sealed class ConstantNumber(double number) : NumberOperation
{
    public override void Fill(int first, Span<double> numbers) => numbers.Fill(number);
}

/// <summary>The numbers of a column.</summary>
internal sealed class ColumnNumbers(double[] column) : NumberOperation
{
    public override void Fill(int first, Span<double> numbers) => column.AsSpan(first, numbers.Length).CopyTo(numbers);
}

/// <summary>The figure of each row's group; missing if the group could not be read.</summary>
internal sealed class GroupNumbers(RowGroups groups, double[] figures) : NumberOperation
{
    public override void Fill(int first, Span<double> numbers)
    {
        Span<int> groupOf = stackalloc int[RowBlocks.Rows];
        groups.CopyTo(first, groupOf[..numbers.Length]);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = groupOf[i] >= 0 ? figures[groupOf[i]] : double.NaN;
    }
}

internal sealed class NegativeNumbers(NumberOperation operand) : NumberOperation
{
    public override void Fill(int first, Span<double> numbers)
    {
        operand.Fill(first, numbers);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = -numbers[i];
    }
}

internal sealed class AbsoluteNumbers(NumberOperation operand) : NumberOperation
{
    public override void Fill(int first, Span<double> numbers)
    {
        operand.Fill(first, numbers);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Math.Abs(numbers[i]);
    }
}

/// <summary>Chooses one of two numbers; missing if the condition is undecided.</summary>
internal sealed class ChosenNumbers(ConditionOperation condition, NumberOperation then, NumberOperation otherwise) : NumberOperation
{
    private readonly byte[] truths = new byte[RowBlocks.Rows];
    private readonly double[] second = new double[RowBlocks.Rows];

    public override void Fill(int first, Span<double> numbers)
    {
        Span<byte> chosen = truths.AsSpan(0, numbers.Length);
        Span<double> others = second.AsSpan(0, numbers.Length);
        condition.Fill(first, chosen);
        then.Fill(first, numbers);
        otherwise.Fill(first, others);
        for (int i = 0; i < numbers.Length; i++)
            if (chosen[i] != Truth.Holds) numbers[i] = chosen[i] == Truth.Fails ? others[i] : double.NaN;
    }
}
