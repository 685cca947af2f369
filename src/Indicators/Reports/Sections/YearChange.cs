using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Sections;

/// <summary>
/// The change of a region's figure over a year: in per cent for sums, in points for percentages, in its own unit for others. Both figures
/// include the same areas; if some areas reported only one of the periods, both are over those that reported both.
/// </summary>
/// <param name="SameAreas">False if the figures include fewer areas than the published ones.</param>
/// <param name="Areas">The number of areas that reported both periods.</param>
internal sealed record YearChange(IndicatorDefinition Indicator, double Now, double Before, bool SameAreas, int Areas)
{
    private double Value => Indicator.AddsUp ? Change.InPerCent(Now, Before) : Change.Absolute(Now, Before);

    /// <returns>Null if one of the figures is not published or has a small denominator, or the series breaks between them.</returns>
    public static YearChange? Find(SectionContext context, IndicatorFrame frame)
    {
        IndicatorResults results = context.Source.Results;
        IndicatorDefinition indicator = frame.Indicator;
        ResultRow? now = results.Find(indicator.Id, context.Region, frame.Period), before = results.Find(indicator.Id, context.Region, frame.YearBefore);
        if (now is not { HasValue: true } || before is not { HasValue: true }) return null;
        if (SmallDenominators.AreBehind(now) || SmallDenominators.AreBehind(before)) return null;
        if (SeriesBreaks.HasBreakBetween(results, indicator, context.Region, frame.YearBefore, frame.Period)) return null;
        // An index over areas cannot be computed for fewer of them, and the same number of areas may be different ones.
        FigureAreas areas = context.Areas(indicator);
        if (indicator.Function?.Name.HasAreaValue() == false && !areas.AreSame(frame.Period, frame.YearBefore)) return null;
        var figures = LikeForLike.Compute(results, indicator, context.Region, context.AreasIn(frame.Period), frame.Period, frame.YearBefore);
        var change = new YearChange(
            indicator, figures.Now, figures.Before, figures.HasSameAreas, areas.FindCommonReporters(frame.Period, frame.YearBefore).Count);
        return double.IsNaN(change.Value) ? null : change;
    }

    private int Decimals => Indicator.AddsUp ? 1 : Indicator.Decimals;

    /// <summary>The change for a table cell, with its sign.</summary>
    public string InTable(ReportText text) =>
        Indicator.AddsUp ? text.Signed(Value, Decimals, text.Words["number.percent"])
        : text.IsPercentage(Indicator) ? text.Words["key-figures.points", ("change", text.Signed(Value, Decimals, ""))]
        : text.Signed(Value, Decimals, "");

    /// <summary>The change for the end of a sentence.</summary>
    public string InSentence(ReportText text)
    {
        string number = text.Words.Numbers(Decimals).Format(Math.Abs(Value));
        double size = Math.Round(Math.Abs(Value), Decimals, MidpointRounding.AwayFromZero);
        string amount = Indicator.AddsUp ? number + text.Words["number.percent"]
            : text.IsPercentage(Indicator) ? text.Words.Plural("theme.points", size, ("change", number))
            : number;
        return size == 0 ? text.Words["theme.change.none"] : text.Words[Value > 0 ? "theme.change.up" : "theme.change.down", ("change", amount)];
    }

    /// <summary>A separate sentence on the areas that reported both periods.</summary>
    public string AmongSameAreas(ReportText text, IndicatorFrame frame) => text.Words.Plural(
        "theme.same-areas", Areas, ("count", text.Count(Areas)), ("before", text.Words.Format(frame.YearBefore)), ("now", text.Words.Format(frame.Period)),
        ("first", text.Numbers(Indicator).Format(Before)), ("last", text.Numbers(Indicator).Format(Now)), ("change", InSentence(text)));
}
