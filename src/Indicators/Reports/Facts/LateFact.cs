using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>An area that was expected to report and did not, with its last figure.</summary>
internal sealed record LateFact : Fact
{
    public required ReferenceArea Area { get; init; }

    public required AbsenceReason Reason { get; init; }

    /// <summary>The area's last figure before the period; null if it has none.</summary>
    public required ResultRow? Last { get; init; }

    /// <summary>A return of a part of the year comes before an annual one; then the area is named by its largest last figure.</summary>
    public override double Size =>
        (Period.Frequency == Frequency.Annual ? 0 : 0.5) + (Last is { } last && Indicator.AddsUp ? Math.Clamp(Math.Log10(1 + Math.Abs(last.Value)) / 18, 0, 0.5) : 0);

    /// <summary>Said once in a report, whatever the indicator.</summary>
    public override IEnumerable<string> Statements => [$"late {Area.Code}"];

    public static IEnumerable<LateFact> FindAll(FactContext context) =>
        from area in context.NotReporting
        let reason = context.Source.ResponseStatus.FindAbsenceReason(context.Indicator, area, context.Period)
        where reason is AbsenceReason.NotFiled or AbsenceReason.HeldBack
        select Create(context, area, reason);

    private static LateFact Create(FactContext context, ReferenceArea area, AbsenceReason reason)
    {
        ResultRow? last = context.Source.Results.Select(context.Indicator.Id, area)
            .Where(row => row is { HasValue: true, Breakdown: Series.Total } && row.Period.Frequency == context.Period.Frequency && row.Period.Ordinal < context.Period.Ordinal)
            .Where(row => !SmallDenominators.AreBehind(row)).Select(row => (ResultRow?)row).MaxBy(row => row!.Value.Period.Ordinal);
        return new LateFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = false,
            Area = area,
            Reason = reason,
            Last = last,
            Evidence = last is { } row ? [FactContext.FigureOf(row)] : [],
        };
    }
}
