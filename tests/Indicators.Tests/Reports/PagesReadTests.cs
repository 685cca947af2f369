using Indicators.Definitions;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Reports;
using Indicators.Reports.Words;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;
using static Indicators.Tests.Reports.EuropeanReport;

namespace Indicators.Tests.Reports;

/// <summary>What a reader of the pages would take for something that is not so.</summary>
public sealed class PagesReadTests
{
    private static readonly Fraction TwoThirds = new(2, 3), Half = new(1, 2);

    // Below 1/2 no figure is given, below 2/3 with a mark: the number printed must not say the contrary.
    [Theory]
    [InlineData(0.4994, "49.9%")]
    [InlineData(0.49999, "49.9%")]
    [InlineData(0.494, "49%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.504, "50%")]
    [InlineData(0.6661, "66.6%")]
    [InlineData(0.66664, "66.6%")]
    [InlineData(2 / 3d, "67%")]
    [InlineData(0.664, "66%")]
    [InlineData(0.995, "99.5%")]
    [InlineData(1, "100%")]
    [InlineData(0, "0%")]
    public void A_coverage_is_never_rounded_across_a_limit(double share, string expected) =>
        Assert.Equal(expected, ReportWords.Load("en").Percent(share, TwoThirds, Half));

    // A figure of 2023 at the end of a line that goes to 2024 is not the figure of 2024.
    [Theory]
    [InlineData("en", "2023", "The 2 countries that report 2023")]
    [InlineData("fr", "2023", "Les 2 pays qui déclarent 2023")]
    public void An_older_figure_at_the_end_of_a_line_has_its_period(string language, string end, string followed)
    {
        Document report = Report(Refugees(
            "AUT 2021 900", "ITA 2021 100", "AUT 2022 900", "AUT 2023 900", "ITA 2023 100", "ITA 2024 100"), language);
        var chart = (LineChart)Figure(report, "figure-STK-01").Drawing;
        Assert.Null(chart.Series[^1].Points[^1].Value);
        Assert.EndsWith(end, chart.Series[^1].Name, StringComparison.Ordinal);
        if (chart.Series.Count > 1) Assert.Equal(followed, chart.Series[0].Name);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void An_older_rate_at_the_end_of_a_line_has_its_period_and_the_newest_one_has_none(string language)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme);
        foreach (string area in (string[])["AUT", "ITA", "POL"])
            run.File("asylum", Decisions(area, "2023", 500, 500)).File("asylum", area == "AUT" ? [] : Decisions(area, "2024", 10, 10));
        foreach (string area in (string[])["NGA", "GHA", "TCD"])
            run.File("asylum", [.. Decisions(area, "2023", 800, 200), .. Decisions(area, "2024", 8000, 2000)]);
        var chart = (LineChart)Figure(Report(run, language), "figure-ASY-04").Drawing;
        Assert.Null(chart.Series[^1].Points[^1].Value);
        Assert.EndsWith(", 2023", chart.Series[^1].Name, StringComparison.Ordinal);
        // The world has a figure of 2024, which needs no period.
        Assert.NotNull(chart.Series[0].Points[^1].Value);
        Assert.DoesNotContain("2024", chart.Series[0].Name, StringComparison.Ordinal);
    }

    /// <summary>Italy has filed all that it had to; what it is measured against is not its to file.</summary>
    [Theory]
    [InlineData("en", "Filed, but without public figures to measure against: Italy. Countries that report the figure: 3 of 4 expected; that filed the return: 4")]
    [InlineData("fr", "Déclaré, mais sans chiffres publics auxquels le rapporter\u00a0: Italie. Pays disposant du chiffre\u00a0: 3 sur 4 attendus\u00a0; ayant transmis la déclaration\u00a0: 4")]
    public void Whoever_cannot_be_measured_for_want_of_a_public_figure_is_named_for_that(string language, string expected)
    {
        PipelineFixture run = Refugees("AUT 2024 900000", "POL 2024 900000", "ESP 2024 900000", "ITA 2024 300")
            .Reference("population", "AUT 2024 9000000", "POL 2024 9000000", "ESP 2024 9000000");
        Document report = Report(run, language);
        Assert.Contains(expected, Said(report, "STK-10"), StringComparison.Ordinal);
        Assert.Contains(KeyFigures(report).Rows, row => row[0].Text.EndsWith(language == "en" ? "without Italy" : "sans Italie", StringComparison.Ordinal));
        Assert.DoesNotContain("public", Said(report, "STK-01"), StringComparison.Ordinal);
    }

    /// <summary>Poland's last figure is of 2020, and within three years another is expected: from 2024 none is.</summary>
    [Theory]
    [InlineData("en", "The series breaks here: the figure cannot be compared with earlier ones. No longer expected, and not in the figure: Poland (last figure: 2020).")]
    [InlineData("fr", "N’est plus attendu et manque au chiffre\u00a0: Pologne (dernier chiffre\u00a0: 2020).")]
    public void A_country_that_a_figure_breaks_for_is_named_with_its_last_period(string language, string expected)
    {
        PipelineFixture run = Refugees([.. Enumerable.Range(2019, 6).SelectMany(year => (string[])[$"AUT {year} 900", $"ITA {year} 1000"]), "POL 2019 500", "POL 2020 500"]);
        Assert.Contains(expected, Said(Report(run, language), "STK-01"), StringComparison.Ordinal);
        PipelineFixture whole = Refugees([.. Enumerable.Range(2019, 6).SelectMany(year => (string[])[$"AUT {year} 900", $"ITA {year} 1000"])]);
        Assert.DoesNotContain(language == "en" ? "No longer" : "plus attendu", Said(Report(whole, language), "STK-01"), StringComparison.Ordinal);
    }

    // Of the reasons in the table none may contradict the text: six countries' medians are not "too few persons".
    [Theory]
    [InlineData("EUR", "en", "Median days to first decision", "not combined")]
    [InlineData("WCA", "en", "Median days to first decision", "not combined")]
    [InlineData("EUR", "fr", "Délai médian jusqu’à la première décision", "non combiné")]
    [InlineData("WCA", "en", "Refusals changed on appeal", "too few countries")]
    [InlineData("WCA", "fr", "Rejets réformés sur recours", "trop peu de pays")]
    [InlineData("WCA", "en", "Reception occupancy", "not given")]
    [InlineData("EUR", "en", "Clearance ratio", "published with a mark")]
    [InlineData("EUR", "en", "Refugees", "published")]
    public void The_table_of_coverage_gives_the_reason_that_the_text_gives(string region, string language, string indicator, string result)
    {
        TableBlock table = Sample.Report(region, language).Blocks.OfType<TableBlock>().Single(block => block.Id == "table-coverage");
        Assert.Equal(result, table.Rows.Single(row => row[0].Text == indicator)[^1].Text);
    }

    [Theory]
    [InlineData("en", "CAP-03", "(index from 0 to 1) at the end of 2025")]
    [InlineData("fr", "CAP-03", "(indice de 0 à 1) fin 2025")]
    [InlineData("fr", "LEG-06", ": 5 États fin 2025")]
    [InlineData("en", "LEG-06", ": 5 states at the end of 2025")]
    [InlineData("fr", "STK-07", "personnes")]
    public void A_unit_stands_in_a_sentence_as_the_language_writes_it(string language, string indicator, string expected) =>
        Assert.Contains(expected.Replace(": ", language == "fr" ? "\u00a0: " : ": ", StringComparison.Ordinal), Said(Sample.Report(indicator == "STK-07" ? "WCA" : "EUR", language), indicator), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.04, "0.0")]
    [InlineData(-0.04, "0.0")]
    [InlineData(0.05, "+0.1")]
    [InlineData(-0.25, "\u22120.3")]
    [InlineData(0, "0.0")]
    public void A_change_that_rounds_to_nothing_has_no_sign(double value, string expected) =>
        Assert.Equal(expected, new ReportText(Shipped.Programme, ReportWords.Load("en")).Signed(value, 1, ""));

    private static string[] Decisions(string area, string year, int recognized, int rejected) =>
        [$"{area} {year} AFG DEC_REC G _Z FI P {recognized}", $"{area} {year} AFG DEC_REJ G _Z FI P {rejected}"];
}
