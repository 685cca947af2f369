using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Words;

namespace Indicators.Reports;

internal enum IndexLinkKind
{
    Report,
    Chart,
}

/// <param name="Path">Relative to the index.</param>
internal sealed record IndexLink(IndexLinkKind Kind, string Title, ReportRequest Request, string Path);

/// <summary>The front page of a published folder: what ran, who has reported, what is held back, and links to everything. It holds no figures.</summary>
internal sealed class IndexComposer(PipelineOutcome outcome, string language)
{
    private readonly ReportText text = new(outcome.Programme, ReportWords.Of(language));

    public Document Compose(IReadOnlyList<IndexLink> links, string version)
    {
        var blocks = new List<Block>
        {
            new CoverBlock(
                text.Of(outcome.Programme.Title), text.Words["index.title"],
                outcome.NewestPeriod is { } newest ? [text.Words["index.summary.date", ("date", text.Words.Of(newest.LastDay))]] : [],
                outcome.Programme.Notice is { } notice ? text.Of(notice) : null),
            new HeadingBlock(1, text.Words["index.summary"], "summary"),
            new ParagraphBlock([text.Words[
                "index.summary.files", ("accepted", text.Count(outcome.Submissions.Count(file => file.Accepted))),
                ("files", text.Count(outcome.Submissions.Count))]]),
        };
        blocks.Add(new HeadingBlock(1, text.Words["index.reports"], "reports"));
        blocks.Add(new ListBlock(false, [.. links.Where(link => link.Kind == IndexLinkKind.Report).Select(ReportItem)]));
        blocks.Add(new HeadingBlock(1, text.Words["index.data"], "data"));
        blocks.Add(new ListBlock(false,
        [
            [new Inline(text.Words["index.data.csv"], Target: "data/indicators.csv")],
            [new Inline(text.Words["index.data.alternatives"], Target: "data/alternatives.csv")],
            [new Inline(text.Words["index.data.sdmx"], Target: "data/indicators.sdmx.csv")],
            [new Inline(text.Words["index.data.package"], Target: "data/datapackage.json")],
            [new Inline(text.Words["index.data.manifest"], Target: "manifest.json")],
        ]));
        blocks.AddRange(WhoReported());
        blocks.AddRange(HeldBack());
        blocks.AddRange(Charts(links));
        return new Document
        {
            Title = $"{text.Of(outcome.Programme.Title)}: {text.Words["index.title"]}",
            Language = language,
            Date = outcome.NewestPeriod?.LastDay ?? DateOnly.MinValue,
            Creator = $"Indicators {version}",
            Footer = "",
            Blocks = blocks,
        };
    }

    private static IReadOnlyList<Inline> ReportItem(IndexLink link)
    {
        ReportWords words = ReportWords.Of(link.Request.Language);
        var reader = link.Path[(link.Path.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return [new Inline($"{link.Title}: {NameOf(link, words)}, {words.Of(link.Request.Period)}, {link.Request.Language} ({reader})", Target: link.Path)];
    }

    private static string NameOf(IndexLink link, ReportWords words)
    {
        RegionSet set = link.Request.Set;
        return set.Regions.FirstOrDefault(region => region.Id == link.Request.Region)?.Name[words.Language] ?? words["place.unassigned"];
    }

    private IEnumerable<Block> WhoReported()
    {
        Reporting reporting = outcome.Reporting;
        string[] structures = [.. reporting.Structures];
        int[] areas = outcome.NewestPeriod is { } period
            ? [.. reporting.AreasOf(Place.World, period).OrderBy(area => text.Of(outcome.Programme.Areas[area].Name), StringComparer.Ordinal)]
            : [];
        yield return new HeadingBlock(1, text.Words["index.reporting"], "reporting");
        yield return new TableBlock(
            "table-reporting", text.Words["index.reporting.caption"],
            [
                new TableColumn(text.Words["quality.area"], Share: 2),
                .. structures.Select(structure => new TableColumn(text.Of(outcome.Programme.Structures[structure].Title))),
            ],
            [.. areas.Select(area => (IReadOnlyList<Inline>)
            [
                text.Of(outcome.Programme.Areas[area].Name),
                .. structures.Select(structure => (Inline)(reporting.Newest(structure, area) is { } newest ? text.Words.Of(newest) : ":")),
            ])],
            [text.Words["marks.missing"]]);
    }

    private IEnumerable<Block> HeldBack()
    {
        string[] heldBack = [.. outcome.Submissions.Where(file => !file.Accepted).Select(file => file.Path)];
        yield return new HeadingBlock(1, text.Words["index.held-back"], "held-back");
        if (heldBack.Length == 0)
        {
            yield return new ParagraphBlock([text.Words["quality.held-back.none"]]);
            yield break;
        }
        yield return new ParagraphBlock([text.Words["quality.held-back.some"]]);
        yield return new ListBlock(false, [.. heldBack.Select(path => (IReadOnlyList<Inline>)[path])]);
    }

    private IEnumerable<Block> Charts(IReadOnlyList<IndexLink> links)
    {
        yield return new HeadingBlock(1, text.Words["index.charts"], "charts");
        foreach (IGrouping<(string Region, string Language), IndexLink> group in links.Where(link => link.Kind == IndexLinkKind.Chart)
            .GroupBy(link => (link.Request.Region, link.Request.Language)))
        {
            IndexLink first = group.First();
            yield return new HeadingBlock(
                2, $"{NameOf(first, ReportWords.Of(group.Key.Language))} ({group.Key.Language})", $"charts-{group.Key.Region}-{group.Key.Language}");
            yield return new ListBlock(false, [.. group.Select(link => (IReadOnlyList<Inline>)[new Inline(link.Title, Target: link.Path)])]);
        }
    }
}
