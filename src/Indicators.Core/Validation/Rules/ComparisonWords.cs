using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Words that several findings about comparisons share.</summary>
internal static class ComparisonWords
{
    public static string Differs(ExpectedRelation must, double left, double right) => must switch
    {
        ExpectedRelation.AtMost => "is above",
        ExpectedRelation.AtLeast => "is below",
        _ => left > right ? "is above" : "is below",
    };

    public static string Format(Period period, CellGroups groups, ulong group) => groups.Words(group) is { Length: > 0 } words ? $"{words} in {period}" : period.ToString();
}
