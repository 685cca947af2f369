using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads the rates of <c>programme.yaml</c>, and adds the indicators that request them.</summary>
internal static class RateReader
{
    public static void ReadAll(DefinitionContext context, SourceFile file, YamlMapping programme)
    {
        YamlMapping[] rates = [.. programme.List("rates").OfType<YamlMapping>()];
        context.CheckDistinct(file, rates.Select(rate => rate.Scalar("id")).OfType<YamlScalar>());
        context.Rates = new SortedList<string, RateDefinition?>(StringComparer.Ordinal);
        foreach (YamlMapping map in rates)
        {
            context.CheckReferenceSeries(file, map.Scalar("reference"));
            context.CheckCode(file, map.Scalar("unit"), "units", DefinitionMessages.AUnit);
            if (map.Text("title", context.Languages) is { } title && title.Languages.Any(language => !title[language].Contains("{title}", StringComparison.Ordinal)))
                context.Findings.Add(FindingCodes.DefinitionBadValue, file, map.LineOf("title"), DefinitionMessages.TitleWithoutIndicator, DefinitionMessages.WriteTitle);
            if (map.Word("id") is { } id) context.Rates[id] = Rate(context, map);
        }
    }

    /// <summary>Adds the rates that an indicator requests.</summary>
    /// <param name="indicator">Null if its file has errors: the ids of its rates are then known, but the rates are not created.</param>
    public static void Expand(DefinitionContext context, IndicatorDraft draft, IndicatorDefinition? indicator)
    {
        IReadOnlyList<YamlScalar> asked = draft.Map.Words("rates");
        context.CheckDistinct(draft.File, asked);
        if (asked.Count > 0 && (draft.Map.Has("denominator") || ValueReader.HasNoNumerator(draft.Map)))
            context.Findings.Add(FindingCodes.DefinitionContradiction, draft.File, draft.Map.LineOf("rates"), DefinitionMessages.NotASum, DefinitionMessages.OnlySumsHaveRates);
        if (asked.Count > 0 && draft.Frequencies.Count > 0 && !draft.Frequencies.Contains(Frequency.Annual))
            context.Findings.Add(FindingCodes.DefinitionUnreachableComponent, draft.File, draft.Map.LineOf("rates"), DefinitionMessages.NoYearlyFigures, DefinitionMessages.AddFrequency);
        foreach (YamlScalar word in context.Rates is null ? [] : asked)
        {
            if (!context.Rates!.TryGetValue(word.Text, out RateDefinition? rate))
            {
                context.Findings.AddUnknown(draft.File, word.Line, DefinitionMessages.ARate, word.Text, context.Rates.Keys);
                continue;
            }
            string id = $"{draft.File.Id}-{word.Text}";
            if (context.Indicators.ContainsKey(id))
                context.Findings.Add(FindingCodes.DefinitionDuplicate, draft.File, word.Line, DefinitionMessages.IndicatorDeclared(id), DefinitionMessages.RemoveOne);
            else
                context.Indicators[id] = indicator is null || rate is null ? null : rate.Derive(indicator);
        }
    }

    private static RateDefinition? Rate(DefinitionContext context, YamlMapping map) =>
        map.Word("id") is { } id && map.Word("reference") is { } reference && map.Word("unit") is { } unit
        && map.Text("title", context.Languages) is { } title && map.Text("method", context.Languages) is { } method
            ? new RateDefinition
            {
                Id = id,
                Reference = reference,
                Lookback = map.Whole("lookback") ?? 0,
                Scale = map.Number("scale") ?? 1,
                Unit = unit,
                Decimals = map.Whole("decimals") ?? 0,
                Aggregation = map.Choice<AggregationMethod>("aggregation") ?? AggregationMethod.Pooled,
                Title = title,
                Method = method,
            }
            : null;
}
