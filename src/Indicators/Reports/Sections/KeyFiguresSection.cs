using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts.Layout;
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
        var late = new HashSet<Place>();
        var estimated = new List<string>();
        bool anyNarrowed = false;
        foreach (IndicatorDefinition indicator in context.Indicators(section, context.Programme.Indicators))
        {
            if (context.Frame(indicator) is not { } frame) continue;
            ResultRow? now = context.Source.Results.Find(indicator.Id, context.Region, frame.Period);
            ResultRow? before = context.Source.Results.Find(indicator.Id, context.Region, frame.YearBefore);
            YearChange? change = YearChange.Of(context, frame);
            shown.AddRange([now, before]);
            late.UnionWith(context.Data(frame).NotReporting(frame.Period));
            if (context.Source.Results.Estimated(indicator, context.Region, frame.Period) is { } part)
                estimated.Add(text.Words["label", ("name", text.Of(indicator.Title)), ("text", text.Words.Percent(part.Share))]);
            anyNarrowed |= change is { SameAreas: false };
            rows.Add(
            [
                new Inline(text.Of(indicator.Title), Target: "#" + SectionContext.IndicatorId(indicator)),
                text.Unit(indicator),
                text.Words.Of(frame.Period),
                text.Figure(now),
                text.Figure(before),
                change?.InTable(text) ?? "\u2013",
                now is { } row ? text.Words.Percent(row.Coverage) : "\u2013",
            ]);
        }
        yield return new HeadingBlock(1, context.Title(section, "key-figures.title"), "key-figures");
        if (rows.Count == 0)
        {
            yield return new ParagraphBlock([text.Words["report.no-figures"]]);
            yield break;
        }
        yield return new TableBlock(
            "table-key-figures", text.Words["key-figures.caption", ("region", context.RegionName)],
            [
                new TableColumn(text.Words["key-figures.indicator"], Share: 3.1),
                new TableColumn(text.Words["key-figures.unit"], Share: 1.6),
                new TableColumn(text.Words["key-figures.period"], Share: 1.1),
                new TableColumn(text.Words["key-figures.value"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["key-figures.previous"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["key-figures.change"], CellAlignment.End, 1.4),
                new TableColumn(text.Words["key-figures.coverage"], CellAlignment.End, 1.3),
            ],
            rows, [.. Notes(text, [.. late.Select(text.Name).Order(NameOrder.Instance)], anyNarrowed, estimated), .. text.Legend(shown), text.Source]);
    }

    private static IEnumerable<string> Notes(ReportText text, IReadOnlyList<string> late, bool anyNarrowed, IReadOnlyList<string> estimated)
    {
        yield return text.Words["key-figures.note"];
        if (anyNarrowed) yield return text.Words["key-figures.note.same-areas"];
        if (estimated.Count > 0) yield return text.Words["key-figures.note.estimated", ("items", string.Join("; ", estimated))];
        if (late.Count > 0) yield return text.Words["chart.note.not-reported", ("areas", text.Shortened(late))];
    }
}
