using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Outputs;
using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Reports.Composition;

namespace Indicators.Tests.Reports;

/// <summary>The front page of a published folder.</summary>
public sealed class IndexComposerTests
{
    private static readonly ReportRequest Europe =
        new(Sample.Outcome.Programme.RegionSets["unhcr"], "EUR", Sample.Outcome.NewestPeriod!.Value, "en");

    private static readonly IReadOnlyList<IndexLink> Links =
    [
        new(Sample.Outcome.Programme.Reports[0], null, Europe, "reports/a-en.pdf"),
        new(Sample.Outcome.Programme.Reports[0], null, Europe, "reports/a-en.html"),
        new(Sample.Outcome.Programme.Reports[0], null, Europe with { Language = "fr" }, "reports/a-fr.pdf"),
        new(null, Sample.Outcome.Programme.Indicators[0], Europe, "charts/a-en.svg"),
        new(null, Sample.Outcome.Programme.Indicators[0], Europe with { Language = "fr" }, "charts/a-fr.svg"),
    ];

    private static IEnumerable<Inline> Linked(Document index) =>
        index.Blocks.OfType<ListBlock>().SelectMany(list => list.Items).SelectMany(item => item).Where(inline => inline.Target is not null);

    [Fact]
    public void It_links_to_each_report_and_chart_in_each_language_and_format()
    {
        Document index = new IndexComposer(Sample.Outcome, "en").Compose(Links, "1.0");
        Assert.Empty(LinkTargets.Unusable(index));
        Assert.Equal(Links.Select(link => link.Path), Linked(index).Select(inline => inline.Target!).Where(target => target.Contains("/a-", StringComparison.Ordinal)));
        Assert.Contains("Regional report on refugee-protection statistics, reporting countries and territories of Europe (6 of 55), fourth quarter of 2025: English (PDF), English (HTML), français (PDF)", Sample.Texts(index));
    }

    [Fact]
    public void Every_link_leads_to_a_file_of_the_folder()
    {
        IReadOnlyList<OutputFile> files = new OutputFiles(Sample.Outcome, FontFamily.Load(), "1.0").ListAll(["en", "fr"]);
        using var stream = new MemoryStream();
        files.Single(file => file.Path == "index.html").Write(stream);
        string html = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        string[] targets = [.. System.Text.RegularExpressions.Regex.Matches(html, "href=\"([^#\"]+)\"").Select(match => match.Groups[1].Value)];
        Assert.True(targets.Length > 50);
        Assert.Empty(targets.Except(files.Select(file => file.Path)).Except(["manifest.json"]));
    }

    [Fact]
    public void It_says_who_is_late_and_holds_no_figures()
    {
        Document index = new IndexComposer(Sample.Outcome, "en").Compose(Links, "1.0");
        TableBlock table = Assert.Single(index.Blocks.OfType<TableBlock>());
        var cameroon = table.Columns.Zip(table.Rows.Single(row => row[0].Text == "Cameroon"))
            .ToDictionary(pair => pair.First.Header, pair => pair.Second.Text, StringComparer.Ordinal);
        Assert.Equal(
            ["Q3\u00a02025\u00a0*", "Q4\u00a02024\u00a0*", "Q3\u00a02025\u00a0*", ":"],
            new[] { "population", "demographics", "asylum", "temporary-protection" }.Select(id => cameroon[Sample.Outcome.Programme.Structures[id].Title["en"]]));
        Assert.Empty(index.Blocks.OfType<FigureBlock>());
    }

    [Fact]
    public void It_names_what_is_held_back_without_a_word_on_why() =>
        Assert.Contains(new IndexComposer(Sample.HeldBack, "fr").Compose([], "1.0").Blocks.OfType<ListBlock>(), list => list.Items.Select(Sample.Text)
            .SequenceEqual(["submissions/population/2025/GRC.csv", "submissions/population/2025/ITA.csv"]));
}
