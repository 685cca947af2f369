namespace Indicators.Definitions.Expressions.Syntax;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record ComparisonExpression : Expression
{
    public ComparisonExpression(ComparisonOperator @operator, Expression left, Expression right) : base(left.Position)
    {
        Operator = @operator;
        Left = left;
        Right = right;
        Parts = [left, right];
    }

    public ComparisonOperator Operator { get; }

    public Expression Left { get; }

    public Expression Right { get; }
}

/// <summary>Whether a value is one of the listed literals.</summary>
internal sealed record Membership : Expression
{
    public Membership(Expression operand, bool negated, Sequence<Expression> items) : base(operand.Position)
    {
        Operand = operand;
        Negated = negated;
        Items = items;
        Parts = [operand, .. items];
    }

    public Expression Operand { get; }

    /// <summary>Whether it is written <c>not in</c>.</summary>
    public bool Negated { get; }

    public Sequence<Expression> Items { get; }
}

/// <summary>Whether a value is missing. Always decided.</summary>
internal sealed record MissingTest : Expression
{
    public MissingTest(SourcePosition position, Expression operand) : base(position)
    {
        Operand = operand;
        Parts = [operand];
    }

    public Expression Operand { get; }
}

/// <summary>Whether two numbers differ by no more than a tolerance.</summary>
internal sealed record Nearness : Expression
{
    public Nearness(SourcePosition position, Expression left, Expression right, Expression tolerance) : base(position)
    {
        Left = left;
        Right = right;
        Tolerance = tolerance;
        Parts = [left, right, tolerance];
    }

    public Expression Left { get; }

    public Expression Right { get; }

    public Expression Tolerance { get; }
}

internal sealed record Negation : Expression
{
    public Negation(SourcePosition position, Expression operand) : base(position)
    {
        Operand = operand;
        Parts = [operand];
    }

    public Expression Operand { get; }
}

internal enum JunctionOperator
{
    And,
    Or,
}

internal sealed record Junction : Expression
{
    public Junction(JunctionOperator @operator, Expression left, Expression right) : base(left.Position)
    {
        Operator = @operator;
        Left = left;
        Right = right;
        Parts = [left, right];
    }

    public JunctionOperator Operator { get; }

    public Expression Left { get; }

    public Expression Right { get; }
}

/// <summary>A conditional. Without an else branch, it is a condition on the rows that meet the first condition.</summary>
internal sealed record Conditional : Expression
{
    public Conditional(SourcePosition position, Expression condition, Expression then, Expression? otherwise) : base(position)
    {
        Condition = condition;
        Then = then;
        Otherwise = otherwise;
        Parts = otherwise is null ? [condition, then] : [condition, then, otherwise];
    }

    public Expression Condition { get; }

    public Expression Then { get; }

    public Expression? Otherwise { get; }
}
