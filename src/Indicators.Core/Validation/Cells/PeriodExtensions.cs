using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Validation.Cells;

/// <summary>Finds the earlier period that a rule compares with.</summary>
internal static class PeriodExtensions
{
    public static Period PreviousFor(this Period period, ComparisonBase against) =>
        period.Next(against == ComparisonBase.PreviousPeriod ? -1 : -(int)period.Frequency);
}
