using Indicators.Definitions.Expressions.Checking;

namespace Indicators.Definitions.Rules;

/// <summary>A condition in the expression language holds; for requirements that no other kind covers.</summary>
internal sealed record ExpressionRule(RuleHeader Header, CheckedExpression Expression) : Rule(Header)
{
    public override bool Compares => Expression.UsesPrevious || Expression.ReferenceSeries.Count > 0;

    public override IReadOnlyList<string> ReferenceSeries => Expression.ReferenceSeries;
}
