using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Validation.Expressions;

/// <summary>An arithmetic operation on two numbers; the compiler generates a specialised loop for each implementation.</summary>
internal interface IArithmetic
{
    static abstract double Compute(double left, double right);
}

internal readonly struct Addition : IArithmetic
{
    public static double Compute(double left, double right) => left + right;
}

internal readonly struct Subtraction : IArithmetic
{
    public static double Compute(double left, double right) => left - right;
}

internal readonly struct Multiplication : IArithmetic
{
    public static double Compute(double left, double right) => left * right;
}

/// <summary>Divides two numbers; division by zero gives a missing number, not infinity.</summary>
internal readonly struct Division : IArithmetic
{
    public static double Compute(double left, double right) => right == 0 ? double.NaN : left / right;
}

/// <summary>Combines two numbers; missing if either of them is.</summary>
internal sealed class ArithmeticNumbers<T>(NumberOperation left, NumberOperation right) : NumberOperation
    where T : struct, IArithmetic
{
    private readonly double[] second = new double[RowBlocks.Rows];

    public override void Fill(int first, Span<double> numbers)
    {
        Span<double> others = second.AsSpan(0, numbers.Length);
        left.Fill(first, numbers);
        right.Fill(first, others);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = T.Compute(numbers[i], others[i]);
    }
}

internal static class ArithmeticNumbers
{
    public static NumberOperation Create(ArithmeticOperator arithmetic, NumberOperation left, NumberOperation right) => arithmetic switch
    {
        ArithmeticOperator.Add => new ArithmeticNumbers<Addition>(left, right),
        ArithmeticOperator.Subtract => new ArithmeticNumbers<Subtraction>(left, right),
        ArithmeticOperator.Multiply => new ArithmeticNumbers<Multiplication>(left, right),
        _ => new ArithmeticNumbers<Division>(left, right),
    };
}
