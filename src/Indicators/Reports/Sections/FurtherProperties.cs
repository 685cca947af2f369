using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sections;

/// <summary>Further properties of an indicator: its theme, its returns, its rates, and what is done with little or no data.</summary>
internal static class FurtherProperties
{
    public static IEnumerable<IndicatorProperty> Select(ReportText text, IndicatorDefinition indicator)
    {
        Programme programme = text.Programme;
        ReportWords words = text.Words;
        yield return new(words["method.theme"], text.NameIn("themes", indicator.Theme)) { IsCommon = true };
        yield return new(words["method.returns"], words.List(Returns(programme, indicator))) { IsCommon = true };
        string[] rates = [.. programme.Indicators.Where(other => other != indicator && other.File == indicator.File).Select(rate => $"{rate.Id} {text.Format(rate.Title)}")];
        if (rates.Length > 0) yield return new(words["method.rates"], words.List(rates));
        if (DenominatorCheck.FindLimits(programme, indicator) is { } limits)
            yield return new(words["method.small-denominator"], words[
                "method.small-denominator.text", ("flag", text.Count(limits.Flag)), ("withhold", text.Count(limits.Withhold))]);
        yield return new(words["method.estimation"], Estimation(words, indicator.Imputation)) { IsCommon = indicator.Imputation is null };
    }

    /// <summary>The ids of the structures that offices file, as in the folders of submissions.</summary>
    private static IEnumerable<string> Returns(Programme programme, IndicatorDefinition indicator) =>
        IndicatorComponents.Select(indicator).Where(part => part.Role != ComponentRole.LeftOut).SelectMany(part => Sources(programme, part.Component))
            .Concat(indicator.Breakdowns.Select(breakdown => breakdown.Structure)).Distinct();

    private static IEnumerable<string> Sources(Programme programme, Component component)
    {
        Component resolved = programme.Resolve(component);
        return resolved.Source == ComponentSource.Structure ? [resolved.SourceId] : resolved.Terms.SelectMany(term => Sources(programme, term));
    }

    private static string Estimation(ReportWords words, ImputationRule? rule) => rule is null
        ? words["method.estimation.none"]
        : words.Plural(
            rule.Method switch
            {
                ImputationMethod.CarryForward => "method.estimation.carry-forward",
                ImputationMethod.RegionalGrowth => "method.estimation.regional-growth",
                _ => "method.estimation.linear",
            },
            rule.Periods, ("count", words.Numbers(0).Format(rule.Periods)));
}
