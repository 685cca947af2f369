namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Relates comparison operators to each other.</summary>
internal static class ComparisonOperators
{
    /// <summary>Returns the operator with the same meaning when the sides are swapped.</summary>
    public static ComparisonOperator Swapped(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Returns the operator that holds exactly when this one fails.</summary>
    public static ComparisonOperator Opposite(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };
}
