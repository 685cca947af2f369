using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CategoryShareRule"/>.</summary>
internal static class CategoryShareRuleReader
{
    public static RuleDeclaration<CategoryShareRule> Declaration { get; } = new("category-share", KeyMessages.KindCategoryShare,
    [
        new("category", RuleShapes.Conditions, Need.Always, KeyMessages.Category),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        new("minimum-share", new NumberShape(0, 1), Need.Optional, KeyMessages.MinimumShare),
        new("maximum-share", new NumberShape(0, 1), Need.Optional, KeyMessages.MaximumShare),
        new("at-least", new NumberShape(0), Need.Optional, KeyMessages.AtLeast),
    ], Read);

    private static CategoryShareRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> category = reading.Conditions("category");
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [];
        double? minimum = reading.Map.Number("minimum-share"), maximum = reading.Map.Number("maximum-share");
        if (minimum is null && maximum is null) reading.Lacks(RuleMessages.NoShareLimits, RuleMessages.WriteOneOrBoth);
        if (minimum > maximum) reading.Impossible("maximum-share", RuleMessages.ShareLimitsCrossed);
        if ((minimum ?? 0) == 0 && (maximum ?? 1) == 1 && (minimum ?? maximum) is not null)
            reading.Impossible(minimum is null ? "maximum-share" : "minimum-share", RuleMessages.EveryShareFits);
        foreach (Condition condition in category)
        {
            if (by.Contains(condition.Dimension)) reading.Impossible("category", RuleMessages.CategoryIsWhole(condition.Dimension));
            foreach (string code in condition.Codes)
                if (reading.Structure.Dimensions.Any(column => column.Name == condition.Dimension && column.Totals.Contains(code)))
                    reading.Impossible("category", RuleMessages.WholeOverLeaves(code: code, dimension: condition.Dimension));
        }
        return new CategoryShareRule(reading.Header, category, by, minimum ?? 0, maximum ?? 1, reading.Map.Number("at-least") ?? 0);
    }
}
