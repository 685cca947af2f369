using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Syntax;

internal enum AggregateFunction
{
    Sum,
    Mean,
    Count,
    Min,
    Max,
}

/// <summary>A figure of a group of rows: those with the same codes as the row that is judged.</summary>
internal sealed record Aggregate : Expression
{
    public Aggregate(SourcePosition place, AggregateFunction function, Expression? operand, Sequence<ColumnName> by, Expression? filter) : base(place)
    {
        Function = function;
        Operand = operand;
        By = by;
        Filter = filter;
        Parts = [.. new[] { operand }.Concat(by).Append(filter).OfType<Expression>()];
    }

    public AggregateFunction Function { get; }

    /// <summary>What is summed; null where rows are counted.</summary>
    public Expression? Operand { get; }

    /// <summary>The columns that tell groups apart; none where all rows are one group.</summary>
    public Sequence<ColumnName> By { get; }

    /// <summary>Which rows count; null for all.</summary>
    public Expression? Filter { get; }
}
