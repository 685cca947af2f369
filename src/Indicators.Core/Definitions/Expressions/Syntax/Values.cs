namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>A number as written; never negative.</summary>
internal sealed record NumberLiteral(SourcePosition Place, double Number) : Expression(Place);

/// <summary>A quoted text: a code or a period.</summary>
internal sealed record TextLiteral(SourcePosition Place, string Text) : Expression(Place);

/// <summary>The value of a column in the current row.</summary>
internal sealed record ColumnName(SourcePosition Place, string Name) : Expression(Place);

/// <summary>The figure of the row with the same key in the previous period.</summary>
internal sealed record PreviousFigure(SourcePosition Place, ColumnName Measure) : Expression(Place);

/// <summary>The figure of a reference series for the area and year of the row.</summary>
internal sealed record ReferenceFigure(SourcePosition Place, string Series) : Expression(Place);

/// <summary>The negative of a number.</summary>
internal sealed record Negative : Expression
{
    public Negative(SourcePosition place, Expression operand) : base(place)
    {
        Operand = operand;
        Parts = [operand];
    }

    public Expression Operand { get; }
}

/// <summary>The absolute value of a number.</summary>
internal sealed record AbsoluteNumber : Expression
{
    public AbsoluteNumber(SourcePosition place, Expression operand) : base(place)
    {
        Operand = operand;
        Parts = [operand];
    }

    public Expression Operand { get; }
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal sealed record Arithmetic : Expression
{
    public Arithmetic(ArithmeticOperator @operator, Expression left, Expression right) : base(left.Place)
    {
        Operator = @operator;
        Left = left;
        Right = right;
        Parts = [left, right];
    }

    public ArithmeticOperator Operator { get; }

    public Expression Left { get; }

    public Expression Right { get; }
}
