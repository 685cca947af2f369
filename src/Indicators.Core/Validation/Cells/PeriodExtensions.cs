using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Validation.Cells;

/// <summary>Finds the earlier period that a rule compares with.</summary>
internal static class PeriodExtensions
{
    public static Period PreviousFor(this Period period, ComparisonBase comparisonBase) =>
        period.Next(comparisonBase == ComparisonBase.PreviousPeriod ? -1 : -(int)period.Frequency);
}
