using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Validation.Rules;

/// <summary>Formats conditions for findings, as in <c>type REF or ASY and origin AUT</c>.</summary>
internal static class ConditionWords
{
    public static Message Format(IEnumerable<Condition> conditions) =>
        EvaluationMessages.Conditions([.. conditions.Select(condition => EvaluationMessages.Condition(column: condition.Dimension, codes: [.. condition.Codes]))]);
}
