using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The median of the only area of a region that reports durations, which are not combined over areas.</summary>
internal sealed record MedianFact : Fact
{
    public required ReferenceArea Area { get; init; }

    public required double Days { get; init; }

    public override IEnumerable<string> Statements => [$"median {Indicator.Id} {Period}"];

    public static MedianFact? Find(FactContext context)
    {
        if (context.Indicator is not { Form: ValueForm.Bins, Aggregation: AggregationMethod.None } || context.IsAnyWithheld(context.Period)) return null;
        ResultRow[] rows = [.. context.Members.Select(area => context.FindUsable(area, context.Period)).OfType<ResultRow>()];
        if (rows is not [var only] || only.Status == ObservationStatus.LowReliability) return null;
        return new MedianFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = [only.ReferenceArea],
            IsWhole = context.IsWhole,
            Area = only.ReferenceArea,
            Days = only.Value,
            Evidence = [FactContext.FigureOf(only)],
        };
    }
}
