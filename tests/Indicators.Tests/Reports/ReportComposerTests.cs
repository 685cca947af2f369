using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Reports;
using Indicators.Reports.Composition;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>A regional report of the sample: what it holds, in which order, and that it is the same in each language.</summary>
public sealed partial class ReportComposerTests
{
    private static string[] Sections(Document report) => [.. report.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 1).Select(heading => heading.Id)];

    [Theory]
    [InlineData("EUR", "en")]
    [InlineData("EUR", "fr")]
    [InlineData("WCA", "en")]
    [InlineData("WCA", "fr")]
    public void A_report_has_a_cover_contents_and_the_sections_of_its_definition_in_order(string region, string language)
    {
        Document report = Sample.Report(region, language);
        Assert.IsType<CoverBlock>(report.Blocks[0]);
        Assert.IsType<ContentsBlock>(report.Blocks[1]);
        Assert.Equal(
            ["text-0", "key-figures", "theme-stocks", "theme-flows", "theme-asylum", "theme-protection", "theme-health", "theme-education", "theme-housing",
                "theme-work", "theme-capacity", "theme-transit", "theme-sharing", "theme-resettlement", "theme-governance", "national-figures", "data-quality", "methodology"], Sections(report));
    }

    [Theory]
    [InlineData("EUR", "en")]
    [InlineData("WCA", "fr")]
    public void Every_id_is_unique_and_every_link_leads_somewhere(string region, string language)
    {
        Document report = Sample.Report(region, language);
        Assert.Empty(LinkTargets.Unusable(report)); // throws where two blocks have one id
        string[] targets = [.. report.Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Inlines).Select(inline => inline.Target).OfType<string>()];
        Assert.Contains("#method-STK-01", targets);
    }

    [Fact]
    public void Figures_and_tables_are_numbered_in_order()
    {
        Document report = Sample.Report("EUR", "fr");
        FigureBlock[] figures = [.. report.Blocks.OfType<FigureBlock>()];
        TableBlock[] tables = [.. report.Blocks.OfType<TableBlock>()];
        Assert.True(figures.Length > 10);
        Assert.All(figures.Index(), figure => Assert.StartsWith($"Graphique {figure.Index + 1}. ", figure.Item.Caption, StringComparison.Ordinal));
        Assert.All(figures.Index(), figure => Assert.StartsWith($"Données du graphique {figure.Index + 1}. ", figure.Item.Data!.Caption, StringComparison.Ordinal));
        Assert.All(tables.Index(), table => Assert.StartsWith($"Tableau {table.Index + 1}. ", table.Item.Caption, StringComparison.Ordinal));
    }

    [Fact]
    public void The_methodology_is_of_the_indicators_that_the_report_shows()
    {
        Document report = Sample.Report("WCA", "en");
        string[] ids = [.. report.Blocks.OfType<HeadingBlock>().Select(heading => heading.Id).OfType<string>()];
        string[] shown = [.. ids.Where(id => id.StartsWith("indicator-", StringComparison.Ordinal)).Select(id => id["indicator-".Length..])];
        Assert.Contains("STK-07", shown);
        Assert.Empty(shown.Select(id => $"method-{id}").Except(ids));
        // Nobody of the region files temporary protection, and rates stand in the data, not in this report.
        Assert.Empty(ids.Intersect(["method-STK-04", "method-STK-02-1k"]));
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData("WCA")]
    public void English_and_French_have_the_same_blocks_ids_and_numbers(string region)
    {
        Document english = Sample.Report(region, "en"), french = Sample.Report(region, "fr");
        Assert.Equal(Outline(english), Outline(french));
        TableBlock[] left = [.. Tables(english)], right = [.. Tables(french)];
        foreach ((TableBlock one, TableBlock other) in left.Zip(right))
        {
            // Names of countries are sorted in each language: rows are compared as a set.
            Assert.Equal(Numbers(one), Numbers(other));
        }

        static IEnumerable<string> Outline(Document report) => report.Blocks.Select(block => block switch
        {
            HeadingBlock heading => $"H{heading.Level} {heading.Id}",
            TableBlock table => $"T {table.Id} {table.Columns.Count} {table.Rows.Count}",
            FigureBlock figure => $"F {figure.Id} {figure.Data?.Rows.Count} {figure.Drawing.GetType().Name}",
            _ => block.GetType().Name,
        });

        static IEnumerable<TableBlock> Tables(Document report) => report.Blocks.SelectMany(block => block switch
        {
            TableBlock table when !table.Id.StartsWith("table-method", StringComparison.Ordinal) => [table],
            FigureBlock { Data: { } data } => [data],
            _ => Array.Empty<TableBlock>(),
        });

        static IEnumerable<string> Numbers(TableBlock table) => table.Rows
            .SelectMany(row => row.Skip(1)).Select(cell => string.Concat(cell.Text.Where(char.IsAsciiDigit))).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("en", "Expected but not reported: Cameroon")]
    [InlineData("fr", "Attendu mais non déclaré\u00a0: Cameroun")]
    public void A_late_area_is_named_beside_the_totals_that_lack_it(string language, string expected)
    {
        Document report = Sample.Report("WCA", language);
        Assert.Contains(Paragraph(report, "indicator-STK-01"), text => text.Contains(expected, StringComparison.Ordinal));
        TableBlock keyFigures = report.Blocks.OfType<TableBlock>().Single(table => table.Id == "table-key-figures");
        Assert.Contains(keyFigures.Notes, note => note.StartsWith(expected, StringComparison.Ordinal));
        // Value, figure of a year before and change are of the five that reported both.
        Assert.EndsWith(language == "en" ? ", without Cameroon" : ", sans Cameroun", keyFigures.Rows[0][0].Text, StringComparison.Ordinal);
        Assert.EndsWith("\u00a0*", keyFigures.Rows[0][4].Text, StringComparison.Ordinal);
        Assert.Contains(keyFigures.Notes, note => note.StartsWith("* ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_region_in_which_all_have_reported_has_no_star()
    {
        TableBlock keyFigures = Sample.Report("EUR", "en").Blocks.OfType<TableBlock>().Single(table => table.Id == "table-key-figures");
        Assert.DoesNotContain(keyFigures.Rows.SelectMany(row => row), cell => cell.Text.Contains('*'));
        Assert.DoesNotContain(keyFigures.Notes, note => note.StartsWith('*'));
    }

    [Fact]
    public void An_indicator_that_is_zero_everywhere_is_a_line_and_not_a_page()
    {
        Document report = Sample.Report("EUR", "en");
        Assert.DoesNotContain(report.Blocks.OfType<HeadingBlock>(), heading => heading.Id == "indicator-STK-07");
        Assert.Contains(Sample.Texts(report), text => text.StartsWith("Zero wherever it was reported", StringComparison.Ordinal)
            && text.Contains("internally displaced persons", StringComparison.Ordinal));
    }

    [Fact]
    public void Submissions_that_are_held_back_are_listed_by_path()
    {
        Document report = Sample.Report(Sample.HeldBack, "EUR", "en", "2025-Q4");
        Assert.Contains(report.Blocks.OfType<ListBlock>(), list => list.Items.Select(Sample.Text).SequenceEqual(
            ["submissions/population/2025/GRC.csv", "submissions/population/2025/ITA.csv"]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_region_without_data_has_a_report_that_says_so(string language)
    {
        Document report = Sample.Report("AME", language);
        // Themes without a figure have no page; what they would show is named once.
        Assert.Equal(["text-0", "key-figures", "national-figures", "data-quality", "methodology"], Sections(report));
        Assert.Empty(report.Blocks.OfType<FigureBlock>());
        Assert.Contains(Sample.Texts(report), text => text.StartsWith(
            language == "en" ? "There are no figures of the region for: refugees," : "Il n’y a pas de chiffres de la région pour\u00a0: réfugiés,", StringComparison.Ordinal));
        Assert.Empty(LinkTargets.Unusable(report));
    }

    [Fact]
    public void A_report_of_a_year_shows_the_years_figures()
    {
        Document report = Sample.Report("EUR", "en", "2024");
        TableBlock keyFigures = report.Blocks.OfType<TableBlock>().Single(table => table.Id == "table-key-figures");
        Assert.All(keyFigures.Rows, row => Assert.Equal("2024", row[2].Text));
        Assert.DoesNotContain(report.Blocks.Where(block => block is not CoverBlock).SelectMany(Sample.Texts), text => text.Contains("2025", StringComparison.Ordinal));
        // What is published by quarter only is shown for the last one of the year.
        Assert.Contains(Paragraph(report, "indicator-STK-01"), text => text.Contains("at the end of 2024", StringComparison.Ordinal));
        Assert.Contains(Paragraph(report, "indicator-LEG-01"), text => text.Contains("at the end of the fourth quarter of 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_only_annual_figures_exist_a_quarterly_report_shows_them()
    {
        PipelineOutcome outcome = PipelineFixture.Run().With(_ => Shipped.Programme)
            .File("population", "AUT 2023 AFG REF 100", "ITA 2023 AFG REF 300", "AUT 2024 AFG REF 200", "ITA 2024 AFG REF 400").Outcome;
        Document report = Sample.Report(outcome, "EUR", "en", "2025-Q1");
        Assert.Contains(Paragraph(report, "indicator-STK-01"), text => text.StartsWith("Reporting countries and territories of Europe (2 of 55): 600 persons at the end of 2024, up 50.0% over a year.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_period_is_drawn_by_country()
    {
        PipelineOutcome outcome = PipelineFixture.Run().With(_ => Shipped.Programme).File("population", "AUT 2024 AFG REF 200", "ITA 2024 SYR REF 400").Outcome;
        FigureBlock figure = Sample.Report(outcome, "EUR", "en", "2024").Blocks.OfType<FigureBlock>().First();
        Assert.Equal(("figure-STK-01-areas", "Figure 1. Refugees, by country"), (figure.Id, figure.Caption));
        Assert.EndsWith("Italy: 400. Austria: 200.", figure.AlternativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_is_asked_for_twice_gets_ids_of_its_own()
    {
        ReportDefinition shipped = Shipped.Programme.Reports[0];
        ReportSection theme = shipped.Sections.First(section => section.Kind == SectionKind.Theme);
        PipelineOutcome outcome = Sample.Outcome;
        var at = Period.Create(Frequency.Annual, 2024);
        Document report = new ReportComposer(outcome.PrepareReport(at)).Compose(
            shipped with { Sections = [theme, theme] }, new ReportRequest(outcome.Programme.RegionSets["unhcr"], "EUR", at, "en"), "1.0");
        Assert.Equal(["theme-stocks", "theme-stocks-2"], Sections(report));
        Assert.Empty(LinkTargets.Unusable(report)); // there is no methodology to link to
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_placeholder_is_left(string language)
    {
        Assert.DoesNotContain(Sample.Texts(Sample.Report("WCA", language)), text => Placeholder().IsMatch(text));
    }

    [Fact]
    public void French_texts_have_hard_spaces_before_double_signs_and_no_typewriter_apostrophe() =>
        Assert.DoesNotContain(Sample.Texts(Sample.Report("WCA", "fr")), text => Regex.IsMatch(text, " [;:?!»%]|« |\\w'\\w"));

    [Fact]
    public void Every_chart_of_made_up_figures_says_so_and_names_its_source() =>
        Assert.All(Sample.Report("EUR", "en").Blocks.OfType<FigureBlock>(), figure =>
        {
            ChartFrame frame = ((Chart)figure.Drawing).Frame;
            Assert.Equal(("Made-up figures", "Source: National submissions to the regional programme"), (frame.Notice, frame.Source));
        });

    private static IEnumerable<string> Paragraph(Document report, string headingId)
    {
        int heading = report.Blocks.Index().First(block => block.Item is HeadingBlock found && found.Id == headingId).Index;
        return Sample.Texts(report.Blocks[heading + 1]);
    }

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}
