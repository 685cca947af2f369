using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>One figure of a comparable series.</summary>
internal sealed record ComparableFigure(Period Period, double Value, double Numerator, double Denominator, FigureRange Range);

/// <summary>
/// The figures up to a period that can be compared with it: of the same areas, period after period, with no break between. For a region
/// they are those of the areas that report the period.
/// </summary>
/// <param name="Areas">The areas whose figures they are.</param>
/// <param name="Figures">In the order of periods; empty if the period itself has no figure.</param>
/// <param name="IsFromStart">Whether no earlier figure of these areas is known.</param>
internal sealed record ComparableSeries(IReadOnlyList<ReferenceArea> Areas, IReadOnlyList<ComparableFigure> Figures, bool IsFromStart)
{
    /// <summary>Fewer figures are no series to be the lowest or highest of.</summary>
    public const int Least = 8;

    public ComparableFigure Newest => Figures[^1];

    public IReadOnlyList<ComparableFigure> Earlier => [.. Figures.Take(Figures.Count - 1)];

    public static ComparableSeries Find(FactContext context) => context.ReferenceArea.IsArea ? OfArea(context) : OfRegion(context);

    public FactFigure FigureOf(ComparableFigure figure) => new(Areas, figure.Period, Series.Total, figure.Value, figure.Numerator, figure.Denominator);

    private static ComparableSeries OfArea(FactContext context)
    {
        var figures = new List<ComparableFigure>();
        Period period = context.Period;
        for (; context.FindUsable(context.ReferenceArea, period) is { } row && !row.Comparability.HasFlag(ComparabilityFlags.OtherDefinition); period = period.Next(-1))
        {
            figures.Insert(0, new ComparableFigure(period, row.Value, row.Numerator, row.Denominator, context.Margin.RangeOf(row)));
            if (row.Comparability.HasFlag(ComparabilityFlags.Break)) return new ComparableSeries([context.ReferenceArea], figures, false);
        }
        bool isFromStart = !context.Source.Results.Select(context.Indicator.Id, context.ReferenceArea).Any(row =>
            row.Breakdown == Series.Total && row.Period.Frequency == period.Frequency && row.Period.Ordinal <= period.Ordinal && LikeForLike.IsReported(row));
        return new ComparableSeries([context.ReferenceArea], figures, isFromStart);
    }

    private static ComparableSeries OfRegion(FactContext context)
    {
        var figures = new List<ComparableFigure>();
        IReadOnlyList<ReferenceArea> areas = context.Reporters;
        if (context.Indicator.Aggregation == AggregationMethod.None) return new ComparableSeries(areas, figures, false);
        var points = context.Source.SameReporters(context.Indicator, context.ReferenceArea, context.Period).ToDictionary(point => point.Period);
        Period period = context.Period;
        for (; points.GetValueOrDefault(period) is { IsWhole: true, HasValue: true } point && !IsOfAnotherDefinition(context, areas, period); period = period.Next(-1))
        {
            // A point that lies where all areas were absent before is as good as any other.
            figures.Insert(0, new ComparableFigure(period, point.Value, point.Numerator, point.Denominator,
                context.Margin.RangeOf(point.Value, point.Numerator, point.Denominator, period, areas, context.ReferenceArea)));
            if (point.HasOwnBreak) return new ComparableSeries(areas, figures, false);
        }
        return new ComparableSeries(areas, figures, !points.Values.Any(point => point.Period.Ordinal <= period.Ordinal && point.Areas > 0));
    }

    private static bool IsOfAnotherDefinition(FactContext context, IReadOnlyList<ReferenceArea> areas, Period period) =>
        areas.Any(area => context.Find(area, period) is { } row && (row.Comparability.HasFlag(ComparabilityFlags.OtherDefinition) || SmallDenominators.AreBehind(row)) && context.Indicator.AddsUp);
}
