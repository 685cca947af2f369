namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>A number as written; never negative.</summary>
internal sealed record NumberLiteral(SourcePosition Position, double Number) : Expression(Position);

/// <summary>A quoted text: a code or a period.</summary>
internal sealed record TextLiteral(SourcePosition Position, string Text) : Expression(Position);

/// <summary>The value of a column in the current row.</summary>
internal sealed record ColumnName(SourcePosition Position, string Name) : Expression(Position);

/// <summary>The figure of the row with the same key in the previous period.</summary>
internal sealed record PreviousFigure(SourcePosition Position, ColumnName Measure) : Expression(Position);

/// <summary>The figure of a reference series for the area and year of the row.</summary>
internal sealed record ReferenceFigure(SourcePosition Position, string Series) : Expression(Position);

/// <summary>The negative of a number.</summary>
internal sealed record Negative : Expression
{
    public Negative(SourcePosition position, Expression operand) : base(position)
    {
        Operand = operand;
        Parts = [operand];
    }

    public Expression Operand { get; }
}

/// <summary>The absolute value of a number.</summary>
internal sealed record AbsoluteNumber : Expression
{
    public AbsoluteNumber(SourcePosition position, Expression operand) : base(position)
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
    public Arithmetic(ArithmeticOperator @operator, Expression left, Expression right) : base(left.Position)
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
