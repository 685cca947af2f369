using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>What a report says of a sum beside its figure, of which countries a number of countries is, and of public figures.</summary>
public sealed class LevelSentencesTests
{
    private static string Said(PipelineFixture run, string indicator, string language = "en")
    {
        Document report = Sample.Report(run.With(_ => Shipped.Programme).Outcome, "EUR", language, "2024");
        int heading = report.Blocks.Index().First(block => block.Item is HeadingBlock found && found.Id == $"indicator-{indicator}").Index;
        return string.Concat(Sample.Texts(report.Blocks[heading + 1]));
    }

    private static PipelineFixture Programme() => PipelineFixture.Run().With(_ => Shipped.Programme);

    private static PipelineFixture Refugees() => Programme().File(
        "population", "AUT 2023 AFG REF 100", "ITA 2023 AFG REF 300", "POL 2023 AFG REF 100", "AUT 2024 AFG REF 150", "ITA 2024 AFG REF 290", "POL 2024 AFG REF 150",
        "TCD 2023 SDN REF 400", "TCD 2024 SDN REF 410");

    [Fact]
    public void A_sum_has_its_share_of_the_world_the_makings_of_its_change_and_ranks()
    {
        // Europe goes from 500 to 590: by 18 per cent, of which 50 / 500, -10 / 500 and 50 / 500. The world has 1,000.
        string text = Said(Refugees(), "STK-01");
        Assert.Contains("up 18.0% over a year", text, StringComparison.Ordinal);
        Assert.Contains("Share of the total of reporting countries and territories of the world (4 of 249): 59%.", text, StringComparison.Ordinal);
        Assert.Contains("Greatest contributions to the change, in percentage points: Austria\u00a0+10.0, Poland\u00a0+10.0, Italy\u00a0\u22122.0.", text, StringComparison.Ordinal);
        Assert.Contains("Ranks among 3 countries: 1\u00a0Italy, 2\u00a0Austria, 2\u00a0Poland.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_is_said_in_French() => Assert.Contains(
        "Part du total, pays et territoires déclarants du monde (4 sur 249)\u00a0: 59\u00a0%. Principales contributions", Said(Refugees(), "STK-01", "fr"), StringComparison.Ordinal);

    [Fact]
    public void Where_one_country_makes_the_region_there_is_nobody_to_rank_or_to_contribute()
    {
        string text = Said(Programme().File("population", "AUT 2023 AFG REF 100", "AUT 2024 AFG REF 150", "ITA 2024 AFG REF 0", "ITA 2023 AFG REF 0"), "STK-01");
        Assert.DoesNotContain("Ranks", text, StringComparison.Ordinal);
        Assert.DoesNotContain("contributions", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_countries_says_which_and_is_drawn_over_time_only()
    {
        PipelineFixture run = Programme().File("policies", "AUT 2023 WRK 1", "ITA 2023 WRK 0", "AUT 2024 WRK 1", "ITA 2024 WRK 0");
        Assert.Contains("Yes: Austria. No: Italy.", Said(run, "EMP-03"), StringComparison.Ordinal);
        FigureBlock[] figures = [.. Sample.Report(run.Outcome, "EUR", "en", "2024").Blocks.OfType<FigureBlock>().Where(figure => figure.Id.Contains("EMP-03", StringComparison.Ordinal))];
        Assert.IsType<BarChart>(Assert.Single(figures).Drawing);
    }

    [Fact]
    public void A_rate_names_the_source_and_vintage_of_the_public_figures_and_their_year()
    {
        PipelineFixture run = Programme().File("population", "AUT 2024 AFG REF 100", "ITA 2024 AFG REF 300", "POL 2024 AFG REF 300")
            .Reference("population", "AUT 2024 9000000 persons Bureau 2025", "POL 2024 38000000 persons Bureau 2025", "ITA 2023 59000000 persons Bureau 2025");
        IEnumerable<string> texts = Sample.Texts(Sample.Report(run.Outcome, "EUR", "en", "2024"));
        Assert.Contains(texts, text => text.StartsWith("Resident population: Bureau, 2025. The figure of 1 country is of an earlier year (2023).", StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_over_a_public_series_names_its_source_too()
    {
        PipelineFixture run = Programme().File("population", "AUT 2024 AFG REF 100", "ITA 2024 AFG REF 300", "POL 2024 AFG REF 300")
            .Reference("population", "AUT 2024 9000000 persons Bureau 2025", "POL 2024 38000000 persons Bureau 2025", "ITA 2024 59000000 persons Office 2024");
        Assert.Contains("population: Bureau, 2025 and Office, 2024", run.Row("CAP-06", "unhcr:EUR", "2024").Method, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mean_of_gaps_with_a_sign_is_not_set_beside_one_without()
    {
        string[] texts = [.. Sample.Texts(Sample.Report("EUR", "en"))];
        int heading = Array.FindIndex(texts, text => text == "Stock reconciliation gap");
        string said = texts[heading..].First(text => text.StartsWith("Reporting countries and territories of Europe (6 of 55):", StringComparison.Ordinal));
        Assert.DoesNotContain("counted once", said, StringComparison.Ordinal);
    }
}
