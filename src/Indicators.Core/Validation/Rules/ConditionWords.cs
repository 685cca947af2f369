using Indicators.Definitions;

namespace Indicators.Validation.Rules;

/// <summary>Conditions in findings: <c>type REF or ASY and origin AUT</c>.</summary>
internal static class ConditionWords
{
    public static string Format(IEnumerable<Condition> conditions) =>
        string.Join(" and ", conditions.Select(condition => $"{condition.Dimension} {string.Join(" or ", condition.Codes)}"));
}
