using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CategoryShareRule"/>.</summary>
internal static class CategoryShareRuleReader
{
    public static RuleDeclaration<CategoryShareRule> Declaration { get; } = new("category-share", "The share of a category in the whole lies between two limits.",
    [
        new("category", RuleShapes.Conditions, Need.Always, "The rows of the category, among those of the rule."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("minimum-share", new NumberShape(0, 1), Need.Optional, "The smallest share."),
        new("maximum-share", new NumberShape(0, 1), Need.Optional, "The largest share."),
        new("at-least", new NumberShape(0), Need.Optional, "Wholes below it are not judged; 0 unless written."),
    ], Read);

    private static CategoryShareRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> category = reading.Conditions("category");
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [];
        double? minimum = reading.Map.Number("minimum-share"), maximum = reading.Map.Number("maximum-share");
        if (minimum is null && maximum is null) reading.Lacks("Neither minimum-share nor maximum-share is written.", "Write one of them, or both.");
        if (minimum > maximum) reading.Impossible("maximum-share", "maximum-share is below minimum-share.");
        if ((minimum ?? 0) == 0 && (maximum ?? 1) == 1 && (minimum ?? maximum) is not null)
            reading.Impossible(minimum is null ? "maximum-share" : "minimum-share", "Every share is between 0 and 1, so that the rule cannot fail.");
        foreach (Condition condition in category)
        {
            if (by.Contains(condition.Dimension)) reading.Impossible("category", $"'{condition.Dimension}' is kept apart by 'by', so that the category is the whole.");
            foreach (string code in condition.Codes)
                if (reading.Structure.Dimensions.Any(column => column.Name == condition.Dimension && column.Totals.Contains(code)))
                    reading.Impossible("category", $"'{code}' is a total of '{condition.Dimension}', and the whole is summed over leaves.");
        }
        return new CategoryShareRule(reading.Header, category, by, minimum ?? 0, maximum ?? 1, reading.Map.Number("at-least") ?? 0);
    }
}
