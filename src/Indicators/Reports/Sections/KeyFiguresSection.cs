using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;

namespace Indicators.Reports.Sections;

/// <summary>The figures that a reader wants first: one line an indicator, with the change over a year and the coverage.</summary>
internal static class KeyFiguresSection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        ReportText text = context.Text;
        var rows = new List<IReadOnlyList<Inline>>();
        var shown = new List<ResultRow?>();
        foreach (IndicatorDefinition indicator in context.Indicators(section, context.Programme.Indicators))
        {
            if (context.Frame(indicator) is not { } frame) continue;
            ResultRow? now = context.Source.Results.Find(indicator.Id, context.Region, frame.Period);
            ResultRow? before = context.Source.Results.Find(indicator.Id, context.Region, frame.YearBefore);
            shown.AddRange([now, before]);
            rows.Add(
            [
                new Inline(text.Of(indicator.Title), Target: "#" + SectionContext.IndicatorId(indicator)),
                text.Unit(indicator),
                text.Words.Of(frame.Period),
                text.Figure(now),
                text.Figure(before),
                ChangeOf(context, frame, now, before),
                now is { } row ? text.Words.Percent(row.Coverage) : "",
            ]);
        }
        yield return new HeadingBlock(1, context.Title(section, "key-figures.title"), "key-figures");
        yield return new TableBlock(
            "table-key-figures", text.Words["key-figures.caption", ("region", context.RegionName)],
            [
                new TableColumn(text.Words["key-figures.indicator"], Share: 3),
                new TableColumn(text.Words["key-figures.unit"], Share: 1.6),
                new TableColumn(text.Words["key-figures.period"], Share: 1.1),
                new TableColumn(text.Words["key-figures.value"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["key-figures.previous"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["key-figures.change"], CellAlignment.End, 1.4),
                new TableColumn(text.Words["key-figures.coverage"], CellAlignment.End, 1.3),
            ],
            rows, [text.Words["key-figures.note"], .. text.Legend(shown), text.Source]);
    }

    /// <summary>In per cent for sums, in points for percentages, in the unit for other ratios; empty where the two cannot be compared.</summary>
    private static string ChangeOf(SectionContext context, IndicatorFrame frame, ResultRow? now, ResultRow? before)
    {
        if (now is not { HasValue: true } current || before is not { HasValue: true } earlier) return "";
        if (BreaksBetween(context, frame)) return "";
        ReportText text = context.Text;
        if (frame.Indicator.Denominator is null)
        {
            double percent = Change.InPerCent(current.Value, earlier.Value);
            return double.IsNaN(percent) ? "" : text.Signed(percent, 1, text.Words["number.percent"]);
        }
        string difference = text.Signed(Change.Absolute(current.Value, earlier.Value), frame.Indicator.Decimals, "");
        return text.IsPercentage(frame.Indicator) ? text.Words["key-figures.points", ("change", difference)] : difference;
    }

    private static bool BreaksBetween(SectionContext context, IndicatorFrame frame)
    {
        for (Period period = frame.YearBefore.Next(); period.CompareTo(frame.Period) <= 0; period = period.Next())
            if (context.Source.Results.Find(frame.Indicator.Id, context.Region, period) is { Status: ObservationStatus.Break }) return true;
        return false;
    }
}
