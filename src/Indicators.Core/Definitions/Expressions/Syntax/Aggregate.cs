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

/// <summary>A figure of a group of rows: those with the same codes as the current row.</summary>
internal sealed record Aggregate : Expression
{
    public Aggregate(SourcePosition position, AggregateFunction function, Expression? operand, Sequence<ColumnName> by, Expression? filter) : base(position)
    {
        Function = function;
        Operand = operand;
        By = by;
        Filter = filter;
        Parts = [.. new[] { operand }.Concat(by).Append(filter).OfType<Expression>()];
    }

    public AggregateFunction Function { get; }

    /// <summary>The expression that is aggregated; null if rows are counted.</summary>
    public Expression? Operand { get; }

    /// <summary>The columns that distinguish the groups; empty if all rows form one group.</summary>
    public Sequence<ColumnName> By { get; }

    /// <summary>The condition that rows must meet to count; null for all rows.</summary>
    public Expression? Filter { get; }
}
