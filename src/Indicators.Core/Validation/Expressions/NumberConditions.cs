using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Validation.Expressions;

/// <summary>A relation between two numbers that are not missing; the compiler generates a specialised loop for each implementation.</summary>
internal interface IRelation
{
    static abstract bool Holds(double left, double right);
}

internal readonly struct IsEqual : IRelation
{
    public static bool Holds(double left, double right) => left == right;
}

internal readonly struct IsLess : IRelation
{
    public static bool Holds(double left, double right) => left < right;
}

internal readonly struct IsLessOrEqual : IRelation
{
    public static bool Holds(double left, double right) => left <= right;
}

/// <summary>Compares two numbers; undecided if either is missing.</summary>
internal sealed class ComparedNumbers<T>(NumberOperation left, NumberOperation right, bool negated) : ConditionOperation
    where T : struct, IRelation
{
    private readonly double[] first = new double[RowBlocks.Rows];
    private readonly double[] second = new double[RowBlocks.Rows];

    public override void Fill(int firstRow, Span<byte> truths)
    {
        Span<double> lefts = first.AsSpan(0, truths.Length), rights = second.AsSpan(0, truths.Length);
        left.Fill(firstRow, lefts);
        right.Fill(firstRow, rights);
        for (int i = 0; i < truths.Length; i++)
            truths[i] = double.IsNaN(lefts[i]) || double.IsNaN(rights[i]) ? Truth.Undecided : Truth.FromBoolean(T.Holds(lefts[i], rights[i]) != negated);
    }
}

internal static class ComparedNumbers
{
    public static ConditionOperation Create(ComparisonOperator comparison, NumberOperation left, NumberOperation right) => comparison switch
    {
        ComparisonOperator.Equal => new ComparedNumbers<IsEqual>(left, right, false),
        ComparisonOperator.NotEqual => new ComparedNumbers<IsEqual>(left, right, true),
        ComparisonOperator.Less => new ComparedNumbers<IsLess>(left, right, false),
        ComparisonOperator.GreaterOrEqual => new ComparedNumbers<IsLess>(left, right, true),
        ComparisonOperator.LessOrEqual => new ComparedNumbers<IsLessOrEqual>(left, right, false),
        _ => new ComparedNumbers<IsLessOrEqual>(left, right, true),
    };
}

/// <summary>Whether two numbers differ by no more than a third number; undecided if any of the three is missing.</summary>
internal sealed class NearNumbers(NumberOperation left, NumberOperation right, NumberOperation tolerance) : ConditionOperation
{
    private readonly double[] first = new double[RowBlocks.Rows];
    private readonly double[] second = new double[RowBlocks.Rows];
    private readonly double[] third = new double[RowBlocks.Rows];

    public override void Fill(int firstRow, Span<byte> truths)
    {
        left.Fill(firstRow, first.AsSpan(0, truths.Length));
        right.Fill(firstRow, second.AsSpan(0, truths.Length));
        tolerance.Fill(firstRow, third.AsSpan(0, truths.Length));
        for (int i = 0; i < truths.Length; i++)
        {
            double difference = Math.Abs(first[i] - second[i]);
            truths[i] = double.IsNaN(difference) || double.IsNaN(third[i]) ? Truth.Undecided : Truth.FromBoolean(difference <= third[i]);
        }
    }
}

/// <summary>Whether a number is in a list; undecided if it is missing.</summary>
internal sealed class ListedNumbers(NumberOperation operand, double[] items, bool negated) : ConditionOperation
{
    private readonly double[] first = new double[RowBlocks.Rows];

    public override void Fill(int firstRow, Span<byte> truths)
    {
        Span<double> numbers = first.AsSpan(0, truths.Length);
        operand.Fill(firstRow, numbers);
        for (int i = 0; i < truths.Length; i++)
            truths[i] = double.IsNaN(numbers[i]) ? Truth.Undecided : Truth.FromBoolean(items.AsSpan().Contains(numbers[i]) != negated);
    }
}

/// <summary>Whether a number is missing.</summary>
internal sealed class MissingNumbers(NumberOperation operand) : ConditionOperation
{
    private readonly double[] first = new double[RowBlocks.Rows];

    public override void Fill(int firstRow, Span<byte> truths)
    {
        Span<double> numbers = first.AsSpan(0, truths.Length);
        operand.Fill(firstRow, numbers);
        for (int i = 0; i < truths.Length; i++) truths[i] = Truth.FromBoolean(double.IsNaN(numbers[i]));
    }
}
