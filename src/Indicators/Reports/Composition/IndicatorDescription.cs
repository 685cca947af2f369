using Indicators.Definitions;
using Indicators.Reports.Sections;
using Indicators.Reports.Words;

namespace Indicators.Reports.Composition;

/// <summary>The documentation of an indicator in one language: its definition, what it counts, how it is computed, and what it leaves out.</summary>
/// <param name="Properties">Names and contents, in the order of a methodology page.</param>
/// <param name="Method">The definition with its known limits, as paragraphs.</param>
/// <param name="LeftOut">The notes on what is left out, with an ellipsis in place of the number.</param>
public sealed record IndicatorDescription(
    string Id, string Title, IReadOnlyList<(string Name, string Content)> Properties, string MethodHeading, IReadOnlyList<string> Method,
    string LeftOutHeading, IReadOnlyList<string> LeftOut)
{
    /// <param name="language">A language that has the messages of reports.</param>
    public static IndicatorDescription Create(Programme programme, IndicatorDefinition indicator, string language)
    {
        var words = ReportWords.Load(programme, language);
        var text = new ReportText(programme, words);
        return new IndicatorDescription(
            indicator.Id, text.Format(indicator.Title),
            [.. MethodologySection.Properties(text, indicator).Where(property => property.Content != indicator.Id)
                .Select(property => (property.Name, property.Content))],
            words["method.definition"],
            text.Format(indicator.Method).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            words["method.left-out"],
            [.. indicator.LeavesOut.Select(leftOut => text.Format(leftOut.Note).Replace("{value}", "…", StringComparison.Ordinal))]);
    }
}
