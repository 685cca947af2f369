using Indicators.Definitions;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sections;

/// <summary>What surrounds the figures of an indicator: its theme, the returns it is made from, rates of it, and what is done where little or nothing was filed.</summary>
internal static class FurtherProperties
{
    public static IEnumerable<(string Name, string Content)> Of(ReportText text, IndicatorDefinition indicator)
    {
        Programme programme = text.Programme;
        ReportWords words = text.Words;
        yield return (words["method.theme"], text.NameIn("themes", indicator.Theme));
        yield return (words["method.returns"], words.List(Returns(programme, indicator)));
        string[] rates = [.. programme.Indicators.Where(other => other != indicator && other.File == indicator.File).Select(rate => $"{rate.Id} {text.Of(rate.Title)}")];
        if (rates.Length > 0) yield return (words["method.rates"], words.List(rates));
        if ((indicator.SmallDenominators ?? programme.SmallDenominators) is { } limits && indicator.Denominator is not null)
            yield return (words["method.small-denominator"], words[
                "method.small-denominator.text", ("flag", text.Count(limits.Flag)), ("withhold", text.Count(limits.Withhold))]);
        yield return (words["method.estimation"], Estimation(words, indicator.Estimation));
    }

    /// <summary>The ids of the structures that offices file, as they stand in the folders of submissions.</summary>
    private static IEnumerable<string> Returns(Programme programme, IndicatorDefinition indicator) =>
        new[] { indicator.Numerator, indicator.Denominator }.OfType<Component>().Select(programme.Resolve)
            .Where(component => component.Source == ComponentSource.Structure).Select(component => component.SourceId)
            .Concat(indicator.Breakdowns.Select(breakdown => breakdown.Structure)).Distinct();

    private static string Estimation(ReportWords words, EstimationRule? rule) => rule is null
        ? words["method.estimation.none"]
        : words.Plural(
            rule.Method switch
            {
                EstimationMethod.CarryForward => "method.estimation.carry-forward",
                EstimationMethod.RegionalGrowth => "method.estimation.regional-growth",
                _ => "method.estimation.linear",
            },
            rule.Periods, ("count", words.Numbers(0).Format(rule.Periods)));
}
