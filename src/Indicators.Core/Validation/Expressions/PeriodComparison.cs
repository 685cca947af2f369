using Indicators.Definitions;
using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Validation.Expressions;

/// <summary>
/// Compares periods by their days, so that months, quarters and years can be compared: one is less than another if it ends
/// before the other begins. Of two overlapping periods neither is less, so each is both at most and at least the other.
/// </summary>
internal static class PeriodComparison
{
    public static bool Holds(ComparisonOperator comparison, Period left, Period right) => comparison switch
    {
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        ComparisonOperator.Less => left.LastDay < right.FirstDay,
        ComparisonOperator.LessOrEqual => left.FirstDay <= right.LastDay,
        ComparisonOperator.Greater => left.FirstDay > right.LastDay,
        _ => left.LastDay >= right.FirstDay,
    };
}
