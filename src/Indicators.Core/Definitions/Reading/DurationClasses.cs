using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads duration classes from the columns <c>lower</c> and <c>upper</c> of a code list.</summary>
internal static class DurationClasses
{
    private const string Lower = "lower", Upper = "upper";

    /// <returns>The classes, shortest first; null if they have errors, which are reported.</returns>
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
                return Fault(DefinitionMessages.ClassBounds(@class: code.Id, lower: lower, upper: upper), DefinitionMessages.ClassBoundsHint);
            classes.Add(new DurationClass(code.Id, from, double.IsPositiveInfinity(to) ? null : to));
        }
        if (classes.Count < 2)
            return Fault(DefinitionMessages.ClassesCounted(classes.Count), DefinitionMessages.ClassesCountedHint(column.CodeList.Id));
        classes.Sort((left, right) => left.Lower.CompareTo(right.Lower));
        for (int i = 1; i < classes.Count; i++)
            if (classes[i - 1].Upper != classes[i].Lower)
                return Fault(DefinitionMessages.ClassGap(@class: classes[i].Code, before: classes[i - 1].Code), DefinitionMessages.ClassGapHint);
        if (classes[^1].Upper is not null)
            return Fault(DefinitionMessages.LastClass(classes[^1].Code), DefinitionMessages.LastClassHint);
        return classes;

        IReadOnlyList<DurationClass>? Fault(Message what, Message hint)
        {
            context.Findings.Add(FindingCodes.DefinitionBadValue, file, dimension.Line, DefinitionMessages.InCodeList(what: what, list: column.CodeList!.Id, column: column.Name), hint);
            return null;
        }
    }
}
