using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Reports.Sections;

/// <summary>For each indicator in the report: what is counted, how it is aggregated, its limits and references.</summary>
internal static class MethodologySection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        CoverageLimits limits = context.Programme.Limits;
        yield return new HeadingBlock(1, context.Title(section, "method.title"), "methodology");
        yield return new ParagraphBlock(
            [context.Text.Words["method.common", ("publish", limits.Publish.ToString()), ("flag", limits.Flag.ToString())]]);
        foreach (IndicatorDefinition indicator in context.Indicators(section, context.Programme.Indicators))
            if (context.Shows(indicator))
                foreach (Block block in Page(context.Text, indicator)) yield return block;
    }

    private static IEnumerable<Block> Page(ReportText text, IndicatorDefinition indicator)
    {
        yield return new HeadingBlock(2, $"{indicator.Id} {text.Format(indicator.Title)}", SectionContext.MethodId(indicator)) { IsListed = false };
        foreach (string paragraph in text.Format(indicator.Method).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return new ParagraphBlock([paragraph]);
        // One paragraph, because one line per property would turn half of the pages into lists.
        yield return new ParagraphBlock([.. Properties(text, indicator).Where(property => !property.IsCommon).Index()
            .SelectMany(property => (Inline[])
            [
                .. property.Index == 0 ? Array.Empty<Inline>() : [" \u00b7 "],
                new Inline(property.Item.Name, FontStyle.Bold), "\u2002" + property.Item.Content,
            ])]);
    }

    /// <summary>All properties that the documentation of an indicator gives besides its definition.</summary>
    internal static IEnumerable<IndicatorProperty> Properties(ReportText text, IndicatorDefinition indicator)
    {
        Programme programme = text.Programme;
        Reports.Words.ReportWords words = text.Words;
        CoverageLimits limits = indicator.Limits ?? programme.Limits;
        yield return new(words["method.id"], indicator.Id) { IsCommon = true };
        yield return new(words["method.unit"], text.Unit(indicator)) { IsCommon = true };
        yield return new(words["method.frequency"], words.List(indicator.Frequencies.Order().Select(words.Format)));
        foreach ((string name, string content) in ValueWords.Components(text, indicator)) yield return new(name, content);
        if (indicator.Scale != 1) yield return new(words["method.scale"], text.Count(indicator.Scale));
        yield return new(words["method.over-time"], words[programme.Resolve(indicator.Numerator).OverTime switch
        {
            OverTime.Sum => "method.over-time.sum",
            OverTime.Mean => "method.over-time.mean",
            _ => "method.over-time.end-of-period",
        }]);
        yield return new(words["method.aggregation"], words[ValueWords.AggregationKey(indicator)]);
        yield return new(words["method.breakdowns"], Breakdowns(text, indicator)) { IsCommon = indicator.Breakdowns.Count == 0 };
        yield return new(words["method.limits"], words["method.limits.text", ("publish", limits.Publish.ToString()), ("flag", limits.Flag.ToString())])
        {
            IsCommon = limits == programme.Limits,
        };
        yield return new(words["method.direction"], words[indicator.Direction switch
        {
            Direction.HigherIsBetter => "method.direction.higher-is-better",
            Direction.LowerIsBetter => "method.direction.lower-is-better",
            _ => "method.direction.neutral",
        }])
        {
            IsCommon = indicator.Direction == Direction.Neutral,
        };
        yield return new(words["method.protection"], text.GetProtectionInShort(indicator))
        {
            IsCommon = text.IsProtectedAsUsual(indicator),
        };
        foreach (IndicatorProperty property in FurtherProperties.Select(text, indicator)) yield return property;
        if (indicator.References.Count > 0) yield return new(words["method.references"], words.List(indicator.References));
    }

    private static string Breakdowns(ReportText text, IndicatorDefinition indicator)
    {
        if (indicator.Breakdowns.Count == 0) return text.Words["method.breakdowns.none"];
        string own = text.Programme.GetStructure(indicator).Id;
        return text.Words.List(indicator.Breakdowns.Select(breakdown =>
        {
            string names = string.Join(" × ", breakdown.Dimensions.Select(dimension => text.DimensionTitle(indicator, dimension)));
            return breakdown.Structure == own ? names : text.Words[
                "method.carried-by", ("dimensions", names), ("structure", text.Format(text.Programme.Structures[breakdown.Structure].Title))];
        }));
    }
}
