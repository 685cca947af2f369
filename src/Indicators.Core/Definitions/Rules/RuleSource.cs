namespace Indicators.Definitions.Rules;

/// <summary>The cells of a structure that a rule compares with: those that meet the conditions.</summary>
internal sealed record RuleSource(string Structure, IReadOnlyList<Condition> Where);

/// <summary>The earlier period that a rule compares with.</summary>
internal enum ComparisonBase
{
    /// <summary>The previous period of the same frequency.</summary>
    PreviousPeriod,

    /// <summary>The same quarter, month or half-year of the previous year.</summary>
    SamePeriodLastYear,
}
