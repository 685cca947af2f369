using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Texts shared by findings about comparisons.</summary>
internal static class ComparisonWords
{
    /// <summary>Whether a difference that the rule does not allow means that the left amount is too large.</summary>
    public static bool IsAbove(ExpectedRelation must, double left, double right) => must switch
    {
        ExpectedRelation.AtMost => true,
        ExpectedRelation.AtLeast => false,
        _ => left > right,
    };

    /// <summary>Formats the cells and the period, as in <c>origin=FRA in 2024</c>.</summary>
    public static Message Format(Period period, CellGroups groups, ulong group) => groups.Words(group) is { Length: > 0 } words
        ? EvaluationMessages.CellsInPeriod(cells: words, period: period.ToString())
        : CommonMessages.Verbatim(period.ToString());
}
