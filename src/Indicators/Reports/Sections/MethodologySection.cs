using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;

namespace Indicators.Reports.Sections;

/// <summary>For each indicator that the report shows: what is counted, how it combines, its limits and references.</summary>
internal static class MethodologySection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        yield return new HeadingBlock(1, context.Title(section, "method.title"), "methodology");
        foreach (IndicatorDefinition indicator in context.Indicators(section, context.Programme.Indicators))
            if (context.Shows(indicator))
                foreach (Block block in Page(context.Text, indicator)) yield return block;
    }

    private static IEnumerable<Block> Page(ReportText text, IndicatorDefinition indicator)
    {
        yield return new HeadingBlock(2, $"{indicator.Id} {text.Of(indicator.Title)}", SectionContext.MethodId(indicator)) { IsListed = false };
        foreach (string paragraph in text.Of(indicator.Method).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return new ParagraphBlock([paragraph]);
        yield return new TableBlock(
            $"table-method-{indicator.Id}", text.Words["method.table", ("id", indicator.Id)],
            [new TableColumn(text.Words["method.property"]), new TableColumn(text.Words["method.content"], Share: 3)],
            [.. Properties(text, indicator).Select(pair => (IReadOnlyList<Inline>)[pair.Name, pair.Content])], []);
    }

    internal static IEnumerable<(string Name, string Content)> Properties(ReportText text, IndicatorDefinition indicator)
    {
        Programme programme = text.Programme;
        Reports.Words.ReportWords words = text.Words;
        CoverageLimits limits = indicator.Limits ?? programme.Limits;
        yield return (words["method.id"], indicator.Id);
        yield return (words["method.unit"], text.Unit(indicator));
        yield return (words["method.frequency"], words.List(indicator.Frequencies.Order().Select(words.Of)));
        foreach ((string, string) component in ValueWords.Components(text, indicator)) yield return component;
        if (indicator.Scale != 1) yield return (words["method.scale"], text.Count(indicator.Scale));
        yield return (words["method.over-time"], words[programme.Resolve(indicator.Numerator).OverTime switch
        {
            OverTime.Sum => "method.over-time.sum",
            OverTime.Mean => "method.over-time.mean",
            _ => "method.over-time.end-of-period",
        }]);
        yield return (words["method.aggregation"], words[ValueWords.AggregationKey(indicator)]);
        if (indicator.Estimation is { } estimation)
            yield return (words["method.estimation"], words[estimation.Method switch
            {
                EstimationMethod.CarryForward => "method.estimation.carry-forward",
                EstimationMethod.RegionalGrowth => "method.estimation.regional-growth",
                _ => "method.estimation.linear",
            }, ("periods", text.Count(estimation.Periods))]);
        if (DenominatorCheck.LimitsOf(programme, indicator) is { } small)
            yield return (words["method.small-denominator"], words["method.small-denominator.text", ("flag", text.Count(small.Flag)), ("withhold", text.Count(small.Withhold))]);
        yield return (words["method.breakdowns"], Breakdowns(text, indicator));
        yield return (words["method.limits"], words["method.limits.text", ("publish", limits.Publish.ToString()), ("flag", limits.Flag.ToString())]);
        yield return (words["method.direction"], words[indicator.Direction switch
        {
            Direction.HigherIsBetter => "method.direction.higher-is-better",
            Direction.LowerIsBetter => "method.direction.lower-is-better",
            _ => "method.direction.neutral",
        }]);
        yield return (words["method.protection"], programme.Disclosure.Method == DisclosureMethod.Rounding
            ? words["method.protection.rounding", ("base", text.Count(programme.Disclosure.Base))]
            : words["method.protection.none"]);
        foreach ((string, string) property in FurtherProperties.Of(text, indicator)) yield return property;
        if (indicator.References.Count > 0) yield return (words["method.references"], words.List(indicator.References));
    }

    private static string Breakdowns(ReportText text, IndicatorDefinition indicator)
    {
        if (indicator.Breakdowns.Count == 0) return text.Words["method.breakdowns.none"];
        string own = text.Programme.CarrierOf(indicator).Id;
        return text.Words.List(indicator.Breakdowns.Select(breakdown =>
        {
            string names = string.Join(" × ", breakdown.Dimensions.Select(dimension => text.DimensionTitle(indicator, dimension)));
            return breakdown.Structure == own ? names : text.Words[
                "method.carried-by", ("dimensions", names), ("structure", text.Of(text.Programme.Structures[breakdown.Structure].Title))];
        }));
    }
}
