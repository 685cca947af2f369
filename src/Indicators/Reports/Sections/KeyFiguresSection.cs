using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using FontStyle = Indicators.Graphics.Scenes.FontStyle;

namespace Indicators.Reports.Sections;

/// <summary>
/// The most important figures, one row per indicator, with the change over a year and the coverage. If a figure's areas differ from those
/// of the year before, it names the missing areas, and a separate row gives the change over the same areas.
/// </summary>
internal static class KeyFiguresSection
{
    /// <summary>The maximum number of names in a cell before the others are counted; the notes give all reasons.</summary>
    private const int NamesInCell = 3;

    private const string None = "\u2013";

    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        ReportText text = context.Text;
        var rows = new List<IReadOnlyList<Inline>>();
        var shown = new List<ResultRow?>();
        bool anyOfValue = false;
        var notes = new KeyFigureNotes(text, context.Request.Period);
        foreach (IndicatorDefinition indicator in context.Indicators(section, context.Programme.Indicators))
        {
            if (context.Frame(indicator) is not { } frame) continue;
            ResultRow? now = context.Source.Results.Find(indicator.Id, context.Region, frame.Period);
            ResultRow? before = context.Source.Results.Find(indicator.Id, context.Region, frame.YearBefore);
            var change = YearChange.Find(context, frame);
            bool ofSameAreas = change?.SameAreas ?? context.Areas(indicator).AreSame(frame.Period, frame.YearBefore);
            (ReferenceArea Area, AbsenceReason Reason)[] missing = MissingAreas.Select(context, frame);
            notes.Add(context, frame, missing);
            // A figure of the year before over other areas would suggest a rise or a fall.
            bool showsBefore = ofSameAreas || before is not { HasValue: true };
            // If all areas that report now also reported then, their figure is the published value.
            bool ofValue = change is { SameAreas: false } && context.Areas(indicator).FindIn(frame.Period).Count == change.Areas;
            anyOfValue |= ofValue;
            shown.Add(now);
            if (showsBefore) shown.Add(before);
            rows.Add(
            [
                new Inline(Named(text, indicator, now is { HasValue: true } ? missing : []), Target: "#" + SectionContext.IndicatorId(indicator)),
                text.Unit(indicator),
                text.Words.Format(frame.Period),
                text.Figure(now),
                ofValue ? text.Numbers(indicator).Format(change!.Before) + "\u00a0*" : showsBefore ? text.Figure(before) : None,
                ofSameAreas || ofValue ? change?.InTable(text) ?? None : None,
                now is { } row ? text.Coverage(indicator, row.Coverage) : None,
            ]);
            if (change is { SameAreas: false } && !ofValue) rows.Add(AmongSameAreas(text, frame, change));
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
            rows, [.. notes.ComposeAll(anyOfValue), .. text.Legend(shown), text.Source]);
    }

    private static string Named(ReportText text, IndicatorDefinition indicator, (ReferenceArea Area, AbsenceReason Reason)[] missing) => missing.Length == 0
        ? text.Format(indicator.Title)
        : text.Words[
            "key-figures.without", ("indicator", text.Format(indicator.Title)),
            ("areas", text.Shortened([.. missing.Select(one => text.Name(one.Area))], NamesInCell))];

    /// <summary>Both figures and their change, over the areas that reported both periods.</summary>
    private static IReadOnlyList<Inline> AmongSameAreas(ReportText text, IndicatorFrame frame, YearChange change) =>
    [
        new Inline(text.Words.Plural("key-figures.same-areas", change.Areas, ("count", text.Count(change.Areas))), FontStyle.Oblique),
        text.Unit(frame.Indicator),
        text.Words.Format(frame.Period),
        text.Numbers(frame.Indicator).Format(change.Now),
        text.Numbers(frame.Indicator).Format(change.Before),
        change.InTable(text),
        "",
    ];
}
