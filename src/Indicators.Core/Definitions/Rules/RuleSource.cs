namespace Indicators.Definitions.Rules;

/// <summary>Cells of a structure that a rule compares with: those that meet the conditions.</summary>
internal sealed record RuleSource(string Structure, IReadOnlyList<Condition> Where);

/// <summary>What an earlier period is.</summary>
internal enum Against
{
    /// <summary>The one before, of the same frequency.</summary>
    PreviousPeriod,

    /// <summary>The same quarter, month or half-year of the year before.</summary>
    SamePeriodLastYear,
}
