using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Checks that the areas of a region can be combined as an indicator requires.</summary>
internal static class AggregationCheck
{
    /// <summary>The methods that make sense for each form of indicator.</summary>
    private static readonly (string Form, AggregationMethod[] Methods)[] Known =
    [
        ("function", [AggregationMethod.Pooled]),
        ("bins", [AggregationMethod.PooledMedian, AggregationMethod.Mean, AggregationMethod.Median, AggregationMethod.WeightedMean, AggregationMethod.None]),
        ("difference-of", [AggregationMethod.Pooled, AggregationMethod.Mean, AggregationMethod.Median, AggregationMethod.WeightedMean, AggregationMethod.None]),
        ("denominator", [AggregationMethod.Pooled, AggregationMethod.Mean, AggregationMethod.Median, AggregationMethod.WeightedMean, AggregationMethod.None]),
        ("numerator", [AggregationMethod.Sum, AggregationMethod.Count, AggregationMethod.Mean, AggregationMethod.Median, AggregationMethod.WeightedMean, AggregationMethod.None]),
    ];

    /// <summary>Whether an indicator has a denominator; the rates of a sum use its denominator limits.</summary>
    private static bool HasDenominator(YamlMapping map) => map.Has("denominator") || map.Has("difference-of") || map.Has("rates")
        || (map.Word("function") is { } word && EnumWords.Parse<IndicatorFunction>(word) is { } function && function.HasAreaValue());

    public static void Check(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        if (map.Map("aggregation") is not { } aggregation) return;
        if (aggregation.Map("limits") is { } limits)
        {
            ProgrammeReader.CheckLimits(context, file, limits);
            if (limits.Has("small-denominator") && !HasDenominator(map))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, limits.LineOf("small-denominator"), DefinitionMessages.NoSmallDenominator, DefinitionMessages.RemoveSmallDenominator);
        }
        if (aggregation.Choice<AggregationMethod>("method") is not { } method) return;
        (string form, AggregationMethod[] methods) = Known.FirstOrDefault(known => map.Has(known.Form));
        if (form is null || methods.Contains(method)) return;
        string[] words = [.. methods.Select(EnumWords.Format)];
        switch (method, form)
        {
            case (AggregationMethod.Pooled, "numerator"):
                context.Findings.Add(FindingCodes.DefinitionMissingKey, file, aggregation.LineOf("method"), DefinitionMessages.PooledWithoutDenominator, DefinitionMessages.WriteDenominator);
                break;
            case (AggregationMethod.Sum or AggregationMethod.Count, "denominator"):
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("denominator"), DefinitionMessages.MethodWithoutDenominator(EnumWords.Format(method)), DefinitionMessages.WritePooled);
                break;
            default:
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, aggregation.LineOf("method"), DefinitionMessages.MethodWithForm(method: EnumWords.Format(method), form: form), DefinitionMessages.WriteOneOf(words));
                break;
        }
    }
}
