using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Sections;

/// <summary>
/// How a region's figure changed over a year: in per cent for sums, in points for percentages, in its own unit for others.
/// </summary>
/// <param name="SameAreas">False where it is taken over the areas that reported both periods, because others reported one only.</param>
internal sealed record YearChange(IndicatorDefinition Indicator, double Value, bool SameAreas)
{
    /// <returns>Null where one of the figures is not published, or the series breaks between them.</returns>
    public static YearChange? Of(SectionContext context, IndicatorFrame frame)
    {
        IndicatorResults results = context.Source.Results;
        IndicatorDefinition indicator = frame.Indicator;
        if (results.Find(indicator.Id, context.Region, frame.Period) is not { HasValue: true }) return null;
        if (results.Find(indicator.Id, context.Region, frame.YearBefore) is not { HasValue: true }) return null;
        if (SeriesBreaks.Between(results, indicator, context.Region, frame.YearBefore, frame.Period)) return null;
        LikeForLike figures = LikeForLike.Of(results, indicator, context.Region, context.AreasIn(frame.Period), frame.Period, frame.YearBefore);
        double value = indicator.AddsUp
            ? Change.InPerCent(figures.Now, figures.Before)
            : Change.Absolute(figures.Now, figures.Before);
        return double.IsNaN(value) ? null : new YearChange(indicator, value, figures.SameAreas);
    }

    private int Decimals => Indicator.AddsUp ? 1 : Indicator.Decimals;

    /// <summary>For a cell of a table, with its sign; starred where it rests on fewer areas than the figures beside it.</summary>
    public string InTable(ReportText text)
    {
        string change = Indicator.AddsUp ? text.Signed(Value, Decimals, text.Words["number.percent"])
            : text.IsPercentage(Indicator) ? text.Words["key-figures.points", ("change", text.Signed(Value, Decimals, ""))]
            : text.Signed(Value, Decimals, "");
        return SameAreas ? change : change + "\u00a0*";
    }

    /// <summary>For the end of a sentence.</summary>
    public string InSentence(ReportText text)
    {
        string number = text.Words.Numbers(Decimals).Format(Math.Abs(Value));
        double size = Math.Round(Math.Abs(Value), Decimals, MidpointRounding.AwayFromZero);
        string amount = Indicator.AddsUp ? number + text.Words["number.percent"]
            : text.IsPercentage(Indicator) ? text.Words.Plural("theme.points", size, ("change", number))
            : number;
        string change = size == 0 ? text.Words["theme.change.none"]
            : text.Words[Value > 0 ? "theme.change.up" : "theme.change.down", ("change", amount)];
        return SameAreas ? change : change + text.Words["theme.change.same-areas"];
    }
}
