using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Sections;

/// <summary>
/// How a region's figure changed over a year: in per cent for sums, in points for percentages, in its own unit for others. Both
/// figures are of the same areas: where others reported one period only, of those that reported both.
/// </summary>
/// <param name="SameAreas">False where the figures are of fewer areas than those published.</param>
/// <param name="Areas">How many areas reported both periods.</param>
internal sealed record YearChange(IndicatorDefinition Indicator, double Now, double Before, bool SameAreas, int Areas)
{
    private double Value => Indicator.AddsUp ? Change.InPerCent(Now, Before) : Change.Absolute(Now, Before);

    /// <returns>Null where one of the figures is not published or rests on few persons, or the series breaks between them.</returns>
    public static YearChange? Find(SectionContext context, IndicatorFrame frame)
    {
        IndicatorResults results = context.Source.Results;
        IndicatorDefinition indicator = frame.Indicator;
        ResultRow? now = results.Find(indicator.Id, context.Region, frame.Period), before = results.Find(indicator.Id, context.Region, frame.YearBefore);
        if (now is not { HasValue: true } || before is not { HasValue: true }) return null;
        if (SmallDenominators.AreBehind(now) || SmallDenominators.AreBehind(before)) return null;
        if (SeriesBreaks.Between(results, indicator, context.Region, frame.YearBefore, frame.Period)) return null;
        // Of an index over areas nothing follows for fewer of them, and equal numbers of areas may be others.
        FigureAreas areas = context.Areas(indicator);
        if (indicator.Function?.Name.HasAreaValue() == false && !areas.AreSame(frame.Period, frame.YearBefore)) return null;
        var figures = LikeForLike.Compute(results, indicator, context.Region, context.AreasIn(frame.Period), frame.Period, frame.YearBefore);
        var change = new YearChange(
            indicator, figures.Now, figures.Before, figures.SameAreas, areas.Both(frame.Period, frame.YearBefore).Count);
        return double.IsNaN(change.Value) ? null : change;
    }

    private int Decimals => Indicator.AddsUp ? 1 : Indicator.Decimals;

    /// <summary>For a cell of a table, with its sign.</summary>
    public string InTable(ReportText text) =>
        Indicator.AddsUp ? text.Signed(Value, Decimals, text.Words["number.percent"])
        : text.IsPercentage(Indicator) ? text.Words["key-figures.points", ("change", text.Signed(Value, Decimals, ""))]
        : text.Signed(Value, Decimals, "");

    /// <summary>For the end of a sentence.</summary>
    public string InSentence(ReportText text)
    {
        string number = text.Words.Numbers(Decimals).Format(Math.Abs(Value));
        double size = Math.Round(Math.Abs(Value), Decimals, MidpointRounding.AwayFromZero);
        string amount = Indicator.AddsUp ? number + text.Words["number.percent"]
            : text.IsPercentage(Indicator) ? text.Words.Plural("theme.points", size, ("change", number))
            : number;
        return size == 0 ? text.Words["theme.change.none"] : text.Words[Value > 0 ? "theme.change.up" : "theme.change.down", ("change", amount)];
    }

    /// <summary>A sentence of its own on the areas that reported both periods.</summary>
    public string AmongSameAreas(ReportText text, IndicatorFrame frame) => text.Words.Plural(
        "theme.same-areas", Areas, ("count", text.Count(Areas)), ("before", text.Words.Format(frame.YearBefore)), ("now", text.Words.Format(frame.Period)),
        ("first", text.Numbers(Indicator).Format(Before)), ("last", text.Numbers(Indicator).Format(Now)), ("change", InSentence(text)));
}
