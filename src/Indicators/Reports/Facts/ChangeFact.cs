using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The change over a year among the same areas, larger than protection alone can make.</summary>
internal sealed record ChangeFact : Fact
{
    /// <summary>A sum that at least doubled is said as a multiple.</summary>
    private const double FromMultiple = 2;

    public required double Now { get; init; }

    public required double Before { get; init; }

    /// <summary>The areas over which both figures are; for an area, itself.</summary>
    public required IReadOnlyList<ReferenceArea> Areas { get; init; }

    /// <summary>Whether the later figure is the published one, rather than one over fewer areas.</summary>
    public required bool IsOfAllReporters { get; init; }

    public required bool IsInPoints { get; init; }

    public double Absolute => Change.Absolute(Now, Before);

    /// <summary>In per cent; NaN for rates, from a base of zero, and if a figure is negative.</summary>
    public double Percent => IsInPoints || !Indicator.AddsUp || Before <= 0 || Now < 0 ? double.NaN : Change.InPerCent(Now, Before);

    /// <summary>How many times as much it is; NaN if it did not double.</summary>
    public double Times => Percent >= 100 * (FromMultiple - 1) ? Now / Before : double.NaN;

    public override FactDirection Direction => DirectionOf(Absolute);

    public override double Size => double.IsNaN(Percent) ? (IsInPoints ? Math.Min(1, Math.Abs(Absolute) / 20) : 0.2) : Math.Min(1, Math.Abs(Percent) / 100);

    public override IEnumerable<string> Statements => [$"change {Indicator.Id} {Period}", ValueStatement];

    /// <returns>Null without two comparable figures, or if protection alone can make their difference.</returns>
    public static ChangeFact? Find(FactContext context)
    {
        if (context.Indicator.Form is not (ValueForm.Sum or ValueForm.Ratio) || context.Indicator.Aggregation == AggregationMethod.Count) return null;
        if (context.Row is not { } now || context.FindUsable(context.ReferenceArea, context.YearBefore) is not { } before) return null;
        if (SeriesBreaks.HasBreakBetween(context.Source.Results, context.Indicator, context.ReferenceArea, context.YearBefore, context.Period)) return null;
        return context.ReferenceArea.IsArea
            ? Create(context, FactContext.FigureOf(now), FactContext.FigureOf(before), context.Margin.RangeOf(now), context.Margin.RangeOf(before), true)
            : FindInRegion(context, now, before);
    }

    private static ChangeFact? FindInRegion(FactContext context, ResultRow now, ResultRow before)
    {
        var same = LikeForLike.Compute(context.Source.Results, context.Indicator, context.ReferenceArea, context.Members, context.Period, context.YearBefore);
        if (double.IsNaN(same.Now) || double.IsNaN(same.Before)) return null;
        if (same.HasSameAreas) return Create(context, FactContext.FigureOf(now), FactContext.FigureOf(before), context.Margin.RangeOf(now), context.Margin.RangeOf(before), true);
        ReferenceArea[] both = [.. context.Reporters.Intersect(context.FindReporters(context.YearBefore))];
        if (both.Length == 0 || context.IsAnyWithheld(context.Period) || context.IsAnyWithheld(context.YearBefore)) return null;
        FactFigure Figure(Period period, double value) => new(both, period, Series.Total, value, Sum(period, row => row.Numerator), Sum(period, row => row.Denominator));
        double Sum(Period period, Func<ResultRow, double> part) => both.Select(area => context.Find(area, period)).OfType<ResultRow>().Select(part).Where(number => !double.IsNaN(number)).DefaultIfEmpty(double.NaN).Sum();
        FactFigure last = Figure(context.Period, same.Now), first = Figure(context.YearBefore, same.Before);
        return Create(context, last, first, RangeOf(last), RangeOf(first), both.Length == context.Reporters.Count);

        FigureRange RangeOf(FactFigure figure) => context.Margin.RangeOf(figure.Value, figure.Numerator, figure.Denominator, figure.Period, both, context.ReferenceArea);
    }

    private static ChangeFact? Create(FactContext context, FactFigure now, FactFigure before, FigureRange range, FigureRange rangeBefore, bool isOfAllReporters)
    {
        if (range.MayEqual(rangeBefore)) return null;
        return new ChangeFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            Now = now.Value,
            Before = before.Value,
            Areas = now.Areas is [{ IsArea: false }] ? context.Reporters : now.Areas,
            IsOfAllReporters = isOfAllReporters,
            IsInPoints = context.IsPercentage,
            Evidence = [now, before],
        };
    }
}
