using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Documents;

namespace Indicators.Reports.Sections;

/// <summary>Who has reported, what is held back, how much the figures cover, and how people are protected.</summary>
internal static class DataQualitySection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        yield return new HeadingBlock(1, context.Title(section, "quality.title"), "data-quality");
        foreach (Block block in WhoReported(context)) yield return block;
        foreach (Block block in HeldBack(context)) yield return block;
        foreach (Block block in Protection(context)) yield return block;
        foreach (Block block in CoverageTable(context)) yield return block;
    }

    private static IEnumerable<Block> WhoReported(SectionContext context)
    {
        ReportText text = context.Text;
        Reporting reporting = context.Source.Reporting;
        Period period = context.Request.Period;
        string[] structures = [.. reporting.Structures];
        (int Index, string Name)[] areas = [.. context.AreasIn(period)
            .Select(place => (Index: context.Programme.Areas.IndexOf(place.Code), Name: text.Name(place)))
            .Where(area => structures.Any(structure => reporting.Reports(structure, area.Index, period) || reporting.Expects(structure, area.Index, period)))];
        int reported = areas.Count(area => structures.Any(structure => reporting.Reports(structure, area.Index, period)));
        yield return new HeadingBlock(2, text.Words["quality.reporting"], "quality-reporting");
        yield return new ParagraphBlock(
        [
            text.Words[
                "quality.reporting.intro", ("reporting", text.Count(reported)), ("expected", text.Count(areas.Length)),
                ("region", context.RegionName), ("period", text.Words.InFull(period))],
        ]);
        if (areas.Length == 0) yield break;
        yield return new TableBlock(
            "table-reporting", text.Words["quality.reporting.caption", ("period", text.Words.InFull(period))],
            [
                new TableColumn(text.Words["quality.return"], Share: 4),
                new TableColumn(text.Words["quality.filed"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["quality.not-filed"], Share: 3),
            ],
            [.. structures.Select(structure => Return(context, structure, areas)).OfType<IReadOnlyList<Inline>>()],
            []);
    }

    /// <summary>Who filed one return, in numbers, and who is late, by name; null where the region was not asked for it.</summary>
    private static IReadOnlyList<Inline>? Return(SectionContext context, string structure, (int Index, string Name)[] areas)
    {
        ReportText text = context.Text;
        bool Filed((int Index, string) area) => context.Source.Reporting.Reports(structure, area.Index, context.Request.Period);
        bool Expected((int Index, string) area) => context.Source.Reporting.Expects(structure, area.Index, context.Request.Period);
        int filed = areas.Count(Filed), expected = areas.Count(Expected);
        if (filed + expected == 0) return null;
        string[] late = [.. areas.Where(area => Expected(area) && !Filed(area)).Select(area => area.Name)];
        return
        [
            text.Of(context.Programme.Structures[structure].Title), $"{text.Count(filed)} / {text.Count(expected)}",
            late.Length == 0 ? text.Words["quality.all-filed"] : text.Words.List(late),
        ];
    }

    private static IEnumerable<Block> HeldBack(SectionContext context)
    {
        ReportText text = context.Text;
        yield return new HeadingBlock(2, text.Words["quality.held-back.title"], "quality-held-back");
        if (context.Source.HeldBack.Count == 0)
        {
            yield return new ParagraphBlock([text.Words["quality.held-back.none"]]);
            yield break;
        }
        yield return new ParagraphBlock([text.Words["quality.held-back.some"]]);
        yield return new ListBlock(false, [.. context.Source.HeldBack.Select(path => (IReadOnlyList<Inline>)[new Inline(PlainText.Escape(path)) { IsForeign = true }])]);
    }

    private static IEnumerable<Block> CoverageTable(SectionContext context)
    {
        ReportText text = context.Text;
        CoverageLimits limits = context.Programme.Limits;
        var rows = new List<IReadOnlyList<Inline>>();
        foreach (IndicatorDefinition indicator in context.Programme.Indicators.Where(context.Shows))
        {
            if (context.Frame(indicator) is not { } frame
                || context.Source.Results.Find(indicator.Id, context.Region, frame.Period) is not { } row) continue;
            rows.Add(
            [
                text.Of(indicator.Title),
                text.Words.Of(frame.Period),
                text.Words.Percent(row.Coverage),
                $"{text.Count(row.ReportingAreas)} / {text.Count(row.ExpectedAreas)}",
                text.Words[row.CoverageByCount ? "quality.coverage.by-count" : "quality.coverage.by-weight"],
                text.Words[Result(row, indicator.Limits ?? limits)],
            ]);
        }
        if (rows.Count == 0) yield break;
        yield return new HeadingBlock(2, text.Words["quality.coverage"], "quality-coverage");
        yield return new TableBlock(
            "table-coverage", text.Words["quality.coverage.caption", ("region", context.RegionName)],
            [
                new TableColumn(text.Words["quality.coverage.indicator"], Share: 3),
                new TableColumn(text.Words["quality.coverage.period"]),
                new TableColumn(text.Words["quality.coverage.share"], CellAlignment.End),
                new TableColumn(text.Words["quality.coverage.areas"], CellAlignment.End, 1.6),
                new TableColumn(text.Words["quality.coverage.basis"], Share: 1.5),
                new TableColumn(text.Words["quality.coverage.result"], Share: 1.6),
            ],
            rows,
            [text.Words["quality.coverage.note", ("publish", limits.Publish.ToString()), ("flag", limits.Flag.ToString())]]);
    }

    private static string Result(ResultRow row, CoverageLimits limits) =>
        !row.HasValue ? limits.Flag.IsReachedBy(row.Coverage, 1) ? "quality.coverage.no-figure" : "quality.coverage.withheld"
        : limits.Publish.IsReachedBy(row.Coverage, 1) ? "quality.coverage.published"
        : "quality.coverage.flagged";

    private static IEnumerable<Block> Protection(SectionContext context)
    {
        yield return new HeadingBlock(2, context.Text.Words["quality.protection"], "quality-protection");
        yield return new ParagraphBlock([context.Text.ProtectionInFull]);
    }
}
