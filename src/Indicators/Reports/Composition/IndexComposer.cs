using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Documents;
using Indicators.Reports.Words;

namespace Indicators.Reports.Composition;

/// <summary>A report or chart in the folder.</summary>
/// <param name="Report">Null for a chart.</param>
/// <param name="Indicator">Null for a report.</param>
/// <param name="Path">Relative to the index.</param>
internal sealed record IndexLink(ReportDefinition? Report, IndicatorDefinition? Indicator, ReportRequest Request, string Path);

/// <summary>
/// The front page of a published folder: what was run, which areas have reported, which submissions are held back, and links to everything,
/// without figures.
/// </summary>
internal sealed class IndexComposer(PipelineOutcome outcome, string language)
{
    private readonly ReportText text = new(outcome.Programme, ReportWords.Load(outcome.Programme, language));

    public Document Compose(IReadOnlyList<IndexLink> links, string version)
    {
        ReportWords words = text.Words;
        var blocks = new List<Block>
        {
            new CoverBlock(
                text.Format(outcome.Programme.Title), words["index.title"],
                outcome.NewestPeriod is { } newest ? [words["index.summary.date", ("date", words.Format(newest.LastDay))]] : [],
                outcome.Programme.Notice is { } notice ? text.Format(notice) : null),
            new HeadingBlock(1, words["index.summary"], "summary"),
            new ParagraphBlock([words[
                "index.summary.files", ("accepted", text.Count(outcome.Submissions.Count(file => file.IsAccepted))),
                ("files", text.Count(outcome.Submissions.Count))]]),
            new ParagraphBlock([text.ProtectionInFull]),
            new HeadingBlock(1, words["index.reports"], "reports"),
        };
        blocks.AddRange(Reports(links));
        blocks.Add(new HeadingBlock(1, words["index.data"], "data"));
        blocks.Add(new ListBlock(false,
        [
            [new Inline(words["index.data.csv"], Target: "data/indicators.csv")],
            [new Inline(words["index.data.sdmx"], Target: "data/indicators.sdmx.csv")],
            [new Inline(words["index.data.alternatives"], Target: "data/alternatives.csv")],
            [new Inline(words["index.data.same-reporters"], Target: "data/same-reporters.csv")],
            [new Inline(words["index.data.trends"], Target: "data/trends.csv")],
            .. ListChangedRegions(),
            [new Inline(words["index.data.package"], Target: "data/datapackage.json")],
            [new Inline(words["index.data.manifest"], Target: "manifest.json")],
        ]));
        blocks.AddRange(WhoReported());
        blocks.AddRange(HeldBack());
        blocks.AddRange(Charts(links));
        return new Document
        {
            Title = words["label", ("name", text.Format(outcome.Programme.Title)), ("text", words["index.title"])],
            Language = language,
            Date = outcome.NewestPeriod?.LastDay ?? DateOnly.MinValue,
            Creator = $"Indicators {version}",
            Footer = "",
            Blocks = blocks,
        };
    }

    /// <summary>The data of regions that gained or lost areas, which charts and reports show over the areas of one year.</summary>
    private IEnumerable<IReadOnlyList<Inline>> ListChangedRegions()
    {
        if (outcome.ReportSource?.ChangedRegions.Value is not { } series) yield break;
        string year = series.Year.ToString(CultureInfo.InvariantCulture);
        yield return [new Inline(text.Words["index.data.changed-regions", ("year", year)], Target: $"data/regions-as-of-{year}/indicators.csv")];
    }

    /// <summary>One line for each report, with a link for each language and format.</summary>
    private IEnumerable<Block> Reports(IReadOnlyList<IndexLink> links)
    {
        IndexLink[] reports = [.. links.Where(link => link.Report is not null)];
        if (reports.Length == 0)
        {
            yield return new ParagraphBlock([text.Words["report.no-figures"]]);
            yield break;
        }
        yield return new ListBlock(false, [.. reports
            .GroupBy(link => (link.Report!.Id, link.Request.Region, link.Request.Period))
            .Select(group => Line(
                text.Words["index.report", ("title", text.Format(group.First().Report!.Title)), ("region", NameOf(group.First())), ("period", text.Words.InFull(group.Key.Period))],
                group.Select(link => (Format(link), link))))]);
    }

    private string Format(IndexLink link) =>
        $"{ReportWords.Load(outcome.Programme, link.Request.Language)["language.name"]} ({link.Path[(link.Path.LastIndexOf('.') + 1)..].ToUpperInvariant()})";

    private IReadOnlyList<Inline> Line(string name, IEnumerable<(string Text, IndexLink Link)> links)
    {
        var inlines = new List<Inline> { text.Words["label", ("name", name), ("text", "")] };
        foreach ((string linkText, IndexLink link) in links)
        {
            if (inlines.Count > 1) inlines.Add(text.Words.ListSeparator);
            inlines.Add(new Inline(linkText, Target: link.Path));
        }
        return inlines;
    }

    private string NameOf(IndexLink link) =>
        new AreaNames(outcome.ReportSource!, text).NameOf(ReferenceArea.Region(link.Request.Set, link.Request.Region), link.Request.Period);

    private IEnumerable<Block> WhoReported()
    {
        ResponseStatus reporting = outcome.ResponseStatus;
        string[] structures = [.. reporting.Structures];
        ReferenceArea[] areas = outcome.ReportPeriod is { } period
            ? [.. reporting.GetAreas(ReferenceArea.World, period).Select(area => ReferenceArea.Area(outcome.Programme.Areas[area].Id)).OrderBy(text.Name, NameOrder.Instance)]
            : [];
        yield return new HeadingBlock(1, text.Words["index.reporting"], "reporting");
        if (areas.Length == 0)
        {
            yield return new ParagraphBlock([text.Words["index.reporting.nobody"]]);
            yield break;
        }
        (Period? Newest, ReturnState State)[][] cells = [.. areas.Select(area => structures.Select(structure => Cell(structure, area)).ToArray())];
        yield return new TableBlock(
            "table-reporting", text.Words["index.reporting.caption"],
            [
                new TableColumn(text.Words["table.area"], Share: 2),
                .. structures.Select(structure => new TableColumn(text.Format(outcome.Programme.Structures[structure].Title))),
            ],
            [.. areas.Zip(cells, (area, row) => (IReadOnlyList<Inline>)[text.Name(area), .. row.Select(cell => (Inline)Words(cell.Newest, cell.State))])],
            [.. Notes([.. cells.SelectMany(row => row)])]);

        (Period?, ReturnState) Cell(string structure, ReferenceArea area)
        {
            int index = outcome.Programme.Areas.IndexOf(area.Code);
            return (reporting.FindNewestPeriod(structure, index), reporting.GetReturnState(structure, index, outcome.ReportPeriod!.Value));
        }
    }

    /// <summary>The newest period that an area filed, with a mark if it has not filed the period that is due.</summary>
    private string Words(Period? newest, ReturnState state)
    {
        string period = newest is { } known ? text.Words.Format(known) : ":";
        return state switch
        {
            ReturnState.Missing => period + "\u00a0*",
            ReturnState.HeldBack => period + "\u00a0\u2020",
            _ => period,
        };
    }

    private IEnumerable<string> Notes((Period? Newest, ReturnState State)[] cells)
    {
        if (Array.Exists(cells, cell => cell.State == ReturnState.Missing)) yield return text.Words["index.reporting.late", ("period", text.Words.Format(outcome.ReportPeriod!.Value))];
        if (Array.Exists(cells, cell => cell.State == ReturnState.HeldBack)) yield return text.Words["index.reporting.held-back"];
        if (Array.Exists(cells, cell => cell.Newest is null)) yield return text.Words["index.reporting.never"];
    }

    private IEnumerable<Block> HeldBack()
    {
        string[] heldBack = [.. outcome.Submissions.Where(file => !file.IsAccepted).Select(file => file.Path)];
        yield return new HeadingBlock(1, text.Words["index.held-back"], "held-back");
        if (heldBack.Length == 0)
        {
            yield return new ParagraphBlock([text.Words["quality.held-back.none"]]);
            yield break;
        }
        yield return new ParagraphBlock([text.Words["quality.held-back.some"]]);
        yield return new ListBlock(false, [.. heldBack.Select(path => (IReadOnlyList<Inline>)[new Inline(PlainText.Escape(path)) { IsForeign = true }])]);
    }

    /// <summary>For each region, one line for each chart, with a link for each language.</summary>
    private IEnumerable<Block> Charts(IReadOnlyList<IndexLink> links)
    {
        IndexLink[] charts = [.. links.Where(link => link.Indicator is not null)];
        if (charts.Length == 0) yield break;
        yield return new HeadingBlock(1, text.Words["index.charts"], "charts");
        foreach (IGrouping<string, IndexLink> region in charts.GroupBy(link => link.Request.Region))
        {
            yield return new HeadingBlock(2, ReportWords.AtStart(NameOf(region.First())), $"charts-{region.Key}");
            yield return new ListBlock(false, [.. region.GroupBy(link => link.Indicator!.Id).Select(chart => Line(
                text.Format(chart.First().Indicator!.Title),
                chart.Select(link => (ReportWords.Load(outcome.Programme, link.Request.Language)["language.name"], link))))]);
        }
    }
}
