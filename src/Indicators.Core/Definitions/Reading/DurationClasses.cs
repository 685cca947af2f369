using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;

namespace Indicators.Definitions.Reading;

/// <summary>Reads the classes of a duration from the columns <c>lower</c> and <c>upper</c> of a code list.</summary>
internal static class DurationClasses
{
    private const string Lower = "lower", Upper = "upper";

    /// <returns>The classes, shortest first; null where they are at fault, which is reported.</returns>
    public static IReadOnlyList<DurationClass>? Read(DefinitionContext context, SourceFile file, YamlScalar dimension, Column column)
    {
        List<DurationClass> classes = [];
        foreach (Code code in column.CodeList!.Codes)
        {
            if (column.Totals.Contains(code.Id) || column.Excluded.Contains(code.Id)) continue;
            string lower = code.Attributes.GetValueOrDefault(Lower, ""), upper = code.Attributes.GetValueOrDefault(Upper, "");
            if (lower.Length == 0 && upper.Length == 0) continue;
            double to = double.PositiveInfinity;
            if (!NumberShape.TryParse(lower, out double from) || (upper.Length > 0 && !NumberShape.TryParse(upper, out to)) || from < 0 || to <= from)
                return Fault($"The class '{code.Id}' is from '{lower}' to '{upper}'", "A class is from lower to a greater upper, in days; the upper of the last is blank.");
            classes.Add(new DurationClass(code.Id, from, double.IsPositiveInfinity(to) ? null : to));
        }
        if (classes.Count < 2)
            return Fault($"{classes.Count} codes are classes", $"Give at least two codes of '{column.CodeList.Id}' a lower, and an upper unless it is the last.");
        classes.Sort((left, right) => left.Lower.CompareTo(right.Lower));
        for (int i = 1; i < classes.Count; i++)
            if (classes[i - 1].Upper != classes[i].Lower)
                return Fault($"The class '{classes[i].Code}' does not begin where '{classes[i - 1].Code}' ends", "Each lower is the upper of the class before.");
        if (classes[^1].Upper is not null)
            return Fault($"The last class '{classes[^1].Code}' has an upper", "Leave it blank: no duration may be longer than all classes.");
        return classes;

        IReadOnlyList<DurationClass>? Fault(string what, string hint)
        {
            context.Findings.Add("definition-bad-value", file, dimension.Line, $"{what}, in the code list '{column.CodeList!.Id}' of '{column.Name}'.", hint);
            return null;
        }
    }
}
