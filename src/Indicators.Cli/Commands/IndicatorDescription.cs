using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Cli.Commands;

/// <summary>An indicator in words, in the programme's first language.</summary>
internal static class IndicatorDescription
{
    public static IEnumerable<string> Of(Programme programme, IndicatorDefinition indicator)
    {
        string language = programme.Languages[0];
        yield return $"{indicator.Id}: {indicator.Title[language]}";
        var rows = new List<string[]>
        {
            new[] { "theme", indicator.Theme },
            new[] { "unit", indicator.Unit },
            new[] { "published for", string.Join(", ", indicator.Frequencies.Select(frequency => frequency.ToString().ToLowerInvariant())) },
            new[] { "numerator", Words(indicator.Numerator) },
        };
        if (indicator.Denominator is { } denominator) rows.Add(["denominator", Words(denominator)]);
        if (indicator.Scale != 1) rows.Add(["scale", indicator.Scale.ToString(CultureInfo.InvariantCulture)]);
        rows.Add(["regions", indicator.Aggregation == AggregationMethod.Sum ? "sum of the areas" : "sum of numerators over sum of denominators"]);
        if (indicator.Breakdowns.Count > 0)
            rows.Add(["breakdowns", string.Join(", ", indicator.Breakdowns.Select(breakdown => $"{string.Join(" by ", breakdown.Dimensions)} (from {breakdown.Structure})"))]);
        if (indicator.References.Count > 0) rows.Add(["references", string.Join(", ", indicator.References)]);
        rows.Add(["declared in", indicator.File]);
        foreach (string line in TextTable.Lines(rows)) yield return line;
        yield return "";
        foreach (string line in indicator.Method[language].Split('\n')) yield return "  " + line.TrimEnd();
        foreach (LeftOut leftOut in indicator.LeavesOut) yield return "  " + leftOut.Note[language].Replace("{value}", "(number)", StringComparison.Ordinal);
    }

    private static string Words(Component component)
    {
        string source = component.Source switch
        {
            ComponentSource.Structure => $"measure of {component.SourceId}",
            ComponentSource.Reference => $"reference series {component.SourceId}",
            _ => $"numerator of {component.SourceId}",
        };
        string where = component.Where.Count == 0
            ? ""
            : " where " + string.Join(" and ", component.Where.Select(condition => $"{condition.Dimension} is {string.Join(" or ", condition.Codes)}"));
        string overTime = component.Source != ComponentSource.Structure ? "" : component.OverTime switch
        {
            OverTime.Sum => "; summed over time",
            OverTime.Mean => "; the mean over time",
            _ => "; taken at the end of the period",
        };
        return source + where + overTime;
    }
}
