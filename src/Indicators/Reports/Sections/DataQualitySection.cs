using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Documents;
using Indicators.Normalisation;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sections;

/// <summary>Which areas have reported, which submissions are held back, the coverage of the figures, and how people are protected.</summary>
internal static class DataQualitySection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        yield return new HeadingBlock(1, context.Title(section, "quality.title"), "data-quality");
        foreach (Block block in WhoReported(context)) yield return block;
        foreach (Block block in HeldBack(context)) yield return block;
        foreach (Block block in Protection(context)) yield return block;
        foreach (Block block in CoverageTable(context)) yield return block;
        foreach (Block block in WithoutPage(context)) yield return block;
    }

    private static IEnumerable<Block> WhoReported(SectionContext context)
    {
        ReportText text = context.Text;
        Period period = context.Request.Period;
        ReturnStatus[] returns = [.. context.Source.ResponseStatus.Structures.Select(structure => ReturnStatus.Find(context, structure)).Where(status => status.Asked > 0)];
        int expected = returns.SelectMany(status => status.All).Distinct().Count(), reported = returns.SelectMany(status => status.Filed).Distinct().Count();
        yield return new HeadingBlock(2, text.Words["quality.reporting"], "quality-reporting");
        yield return new ParagraphBlock(
        [
            text.Words[
                "quality.reporting.intro", ("reporting", text.Count(reported)), ("expected", text.Count(expected)),
                ("members", text.Count(context.Source.ResponseStatus.CountMembers(context.Region, period))),
                ("region", text.Name(context.Region)), ("period", text.Words.InFull(period))],
        ]);
        if (returns.Length == 0) yield break;
        yield return new TableBlock(
            "table-reporting", text.Words["quality.reporting.caption", ("period", text.Words.InFull(period))],
            [
                new TableColumn(text.Words["quality.return"], Share: 3.5),
                new TableColumn(text.Words["quality.judged-for"], Share: 1.5),
                new TableColumn(text.Words["quality.filed"], CellAlignment.End, 1.5),
                new TableColumn(text.Words["quality.not-filed"], Share: 3),
            ],
            [.. returns.Select(status => (IReadOnlyList<Inline>)
            [
                text.Format(context.Programme.Structures[status.Structure].Title), text.Words.List(status.Periods.Select(text.Words.Format)),
                $"{text.Count(status.Filed.Count)} / {text.Count(status.Asked)}", NotFiled(text, status),
            ])],
            [text.Words["quality.reporting.note"]]);
    }

    /// <summary>The areas that have not filed a return, by name. An area whose file is held back has filed one.</summary>
    private static string NotFiled(ReportText text, ReturnStatus status)
    {
        string[] parts =
        [
            .. status.Missing.Count == 0 ? Array.Empty<string>() : [text.Words.List(status.Missing.Select(text.Name))],
            .. status.HeldBack.Count == 0 ? Array.Empty<string>() : [text.Words["quality.held-back.names", ("areas", text.Words.List(status.HeldBack.Select(text.Name)))]],
        ];
        return parts.Length == 0 ? text.Words["quality.all-filed"] : string.Join(text.Words["marks.separator"], parts);
    }

    private static IEnumerable<Block> HeldBack(SectionContext context)
    {
        ReportText text = context.Text;
        yield return new HeadingBlock(2, text.Words["quality.held-back.title"], "quality-held-back");
        HeldBackFile[] own = [.. context.Source.HeldBack.Where(file => file.Areas.Any(
            area => context.Source.ResponseStatus.IsIn(context.Region, context.Programme.Areas.IndexOf(area), context.Request.Period)))];
        int ofNobody = context.Source.HeldBack.Count(file => file.Areas.Count == 0);
        if (own.Length == 0) yield return new ParagraphBlock([text.Words["quality.held-back.none-here"]]);
        else
        {
            yield return new ParagraphBlock([text.Words["quality.held-back.some"]]);
            yield return new ListBlock(false, [.. own.Select(file => (IReadOnlyList<Inline>)[new Inline(PlainText.Escape(file.Path)) { IsForeign = true }])]);
        }
        if (ofNobody > 0) yield return new ParagraphBlock([text.Words.Plural("quality.held-back.nobody", ofNobody, ("count", text.Count(ofNobody)))]);
    }

    private static IEnumerable<Block> CoverageTable(SectionContext context)
    {
        ReportText text = context.Text;
        CoverageLimits limits = context.Programme.Limits;
        var rows = new List<IReadOnlyList<Inline>>();
        foreach (IndicatorDefinition indicator in context.Programme.Indicators.Where(context.Shows)
            .OrderBy(indicator => text.Format(indicator.Title), NameOrder.Instance))
        {
            if (context.Frame(indicator) is not { } frame
                || context.Source.Results.Find(indicator.Id, context.Region, frame.Period) is not { } row) continue;
            rows.Add(
            [
                text.Format(indicator.Title),
                text.Words.Format(frame.Period),
                text.Coverage(indicator, row.Coverage),
                $"{text.Count(row.ReportingAreas)} / {text.Count(row.ExpectedAreas)}",
                text.Count(context.FiledReturn(indicator, frame.Period)),
                text.Words[row.CoverageByCount ? "quality.coverage.by-count" : "quality.coverage.by-weight"],
                text.Words[Result(row, indicator.Limits ?? limits, indicator.LeastAreas ?? context.Programme.LeastAreas)],
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
                new TableColumn(text.Words["quality.coverage.filed"], CellAlignment.End, 1.2),
                new TableColumn(text.Words["quality.coverage.basis"], Share: 1.5),
                new TableColumn(text.Words["quality.coverage.result"], Share: 1.6),
            ],
            rows,
            [text.Words["quality.coverage.note", ("publish", limits.Publish.ToString()), ("flag", limits.Flag.ToString())]]);
    }

    /// <summary>The outcome for a figure, with the reasons of the text in fewer words.</summary>
    private static string Result(ResultRow row, CoverageLimits limits, int leastAreas) => row switch
    {
        _ when row.Indicator.Aggregation == AggregationMethod.None => "quality.coverage.not-combined",
        { HasValue: true, Status: ObservationStatus.LowReliability } => "quality.coverage.flagged",
        { HasValue: true } => limits.Publish.IsReachedBy(row.Coverage, 1) ? "quality.coverage.published" : "quality.coverage.flagged",
        { Status: ObservationStatus.NotSignificant } => "quality.coverage.few",
        { IsWithheld: true } => "quality.coverage.protected",
        _ when !limits.Flag.IsReachedBy(row.Coverage, 1) => "quality.coverage.withheld",
        { Status: not ObservationStatus.CannotExist, ReportingAreas: > 0, Indicator.AddsUp: false } when row.ReportingAreas < leastAreas => "quality.coverage.few-areas",
        _ => "quality.coverage.no-figure",
    };

    /// <summary>The indicators of themes without a page because nothing was counted: those that are zero, and those without a figure.</summary>
    private static IEnumerable<Block> WithoutPage(SectionContext context)
    {
        ReportText text = context.Text;
        IndicatorDefinition[][] themes = [.. context.Sections.Where(section => section.Kind == SectionKind.Theme)
            .Select(section => context.Indicators(section, context.Programme.Indicators.Where(indicator => indicator.Theme == section.Theme)).ToArray())
            .Where(indicators => !indicators.Any(indicator => context.Frame(indicator) is { } frame && context.Data(frame).AnyCounted))];
        ILookup<bool, string> titles = themes.SelectMany(indicators => indicators).Distinct().ToLookup(
            indicator => context.Frame(indicator) is { } frame && context.Data(frame).AnyFigure, indicator => ReportWords.InSentence(text.Format(indicator.Title)));
        if (titles[true].Any()) yield return new NoteBlock([text.Words["theme.zero", ("indicators", text.Words.List(titles[true]))]]);
        if (titles[false].Any()) yield return new NoteBlock([text.Words["theme.no-data", ("indicators", text.Words.List(titles[false]))]]);
    }

    private static IEnumerable<Block> Protection(SectionContext context)
    {
        yield return new HeadingBlock(2, context.Text.Words["quality.protection"], "quality-protection");
        yield return new ParagraphBlock([context.Text.ProtectionInFull]);
    }
}
