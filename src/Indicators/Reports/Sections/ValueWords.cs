using Indicators.Definitions;

namespace Indicators.Reports.Sections;

/// <summary>Describes the components of an indicator and the aggregation over areas.</summary>
internal static class ValueWords
{
    /// <summary>The components, each with the name of its role.</summary>
    public static IEnumerable<(string Name, string Content)> Components(ReportText text, IndicatorDefinition indicator)
    {
        Words.ReportWords words = text.Words;
        switch (indicator.Form)
        {
            case ValueForm.Difference:
                yield return (words["method.first-ratio"], Ratio(text, indicator.Numerator, indicator.Denominator!));
                yield return (words["method.second-ratio"], Ratio(text, indicator.Subtrahend!.Numerator, indicator.Subtrahend.Denominator));
                break;
            case ValueForm.Bins:
                DurationBins bins = indicator.Bins!;
                Condition[] others = [.. indicator.Numerator.Where.Where(condition => condition.Dimension != bins.Dimension)];
                yield return (words["method.durations"], Format(text, indicator.Numerator with { Where = others }));
                Column column = text.Programme.Structures[indicator.Numerator.SourceId].Dimensions.First(candidate => candidate.Name == bins.Dimension);
                yield return (words["method.classes"], words.List(bins.Classes.Select(one => text.NameIn(column.CodeList!.Id, one.Code))));
                break;
            case ValueForm.Function:
                FunctionOfComponents function = indicator.Function!;
                yield return (words["method.function"], words[FunctionKey(function.Name)]);
                foreach ((string name, Component input) in IndicatorFunctions.InputsOf(function.Name).Zip(function.Inputs))
                    yield return (words[InputKey(name)], Format(text, input));
                break;
            default:
                yield return (words[indicator.Form == ValueForm.Sum ? "method.count" : "method.numerator"], Format(text, indicator.Numerator));
                if (indicator.Denominator is { } denominator) yield return (words["method.denominator"], Format(text, denominator));
                break;
        }
        if (indicator.Weight is { } weight) yield return (words["method.weight"], Format(text, weight));
    }

    /// <summary>The key of the message on aggregation over areas.</summary>
    public static string AggregationKey(IndicatorDefinition indicator) => indicator.Aggregation switch
    {
        AggregationMethod.Sum => "method.aggregation.sum",
        AggregationMethod.Pooled when indicator.Form == ValueForm.Function => "method.aggregation.function",
        AggregationMethod.Pooled when indicator.Form == ValueForm.Difference => "method.aggregation.pooled-difference",
        AggregationMethod.Pooled => "method.aggregation.pooled",
        AggregationMethod.Mean => "method.aggregation.mean",
        AggregationMethod.Median => "method.aggregation.median",
        AggregationMethod.WeightedMean => "method.aggregation.weighted-mean",
        AggregationMethod.Count => "method.aggregation.count",
        AggregationMethod.PooledMedian => "method.aggregation.pooled-median",
        _ => "method.aggregation.none",
    };

    private static string FunctionKey(IndicatorFunction function) => function switch
    {
        IndicatorFunction.Gini => "method.function.gini",
        IndicatorFunction.WeightedGini => "method.function.weighted-gini",
        _ => "method.function.reconciliation-gap",
    };

    private static string InputKey(string name) => name switch
    {
        "value" => "method.input.value",
        "weight" => "method.input.weight",
        "closing" => "method.input.closing",
        "opening" => "method.input.opening",
        "inflow" => "method.input.inflow",
        _ => "method.input.outflow",
    };

    private static string Ratio(ReportText text, Component numerator, Component denominator) =>
        text.Words["method.ratio", ("numerator", Format(text, numerator)), ("denominator", Format(text, denominator))];

    private static string Format(ReportText text, Component component)
    {
        string words = component.Source switch
        {
            ComponentSource.Terms => string.Join(" + ", component.Terms.Select(term => Format(text, term))),
            ComponentSource.Reference => text.Words["method.component.reference", ("series", text.NameIn("reference-series", component.SourceId))]
                + (component.Lookback == 0 ? "" : text.Words.Plural("method.component.lookback", component.Lookback, ("years", text.Count(component.Lookback)))),
            ComponentSource.Indicator => FormatIndicator(text, text.Programme.GetIndicator(component.SourceId)),
            _ => FormatStructure(text, component, text.Programme.Structures[component.SourceId]),
        };
        return component.Time == ComponentTime.Opening ? text.Words["method.component.opening", ("component", words)] : words;
    }

    private static string FormatIndicator(ReportText text, IndicatorDefinition other) =>
        text.Words["method.component.indicator", ("indicator", $"{other.Id} {text.Format(other.Title)}")];

    private static string FormatStructure(ReportText text, Component component, Structure structure)
    {
        if (component.Where.Count == 0) return text.Words["method.component.all", ("structure", text.Format(structure.Title))];
        IEnumerable<string> conditions = component.Where.Select(condition =>
        {
            Column column = structure.Columns.First(candidate => candidate.Name == condition.Dimension);
            IEnumerable<string> codes = condition.Codes.Select(code => text.NameIn(column.CodeList!.Id, code));
            return text.Words[
                "method.condition", ("dimension", column.Title is { } title ? text.Format(title) : column.Name), ("codes", string.Join(" + ", codes))];
        });
        return text.Words["method.component", ("structure", text.Format(structure.Title)), ("conditions", string.Join("; ", conditions))];
    }
}
