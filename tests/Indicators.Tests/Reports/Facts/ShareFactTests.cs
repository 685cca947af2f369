using Indicators.Reports.Facts;

namespace Indicators.Tests.Reports.Facts;

/// <summary>Shares of the largest area or item, as fractions that people say.</summary>
public sealed class ShareFactTests
{
    private static FactRun Europe(params string[] rows) => FactRun.InEurope(FactRun.Refugees(rows));

    [Theory]
    [InlineData(0.5, 1, 2)]
    [InlineData(0.514, 1, 2)]
    [InlineData(0.66, 2, 3)]
    [InlineData(0.6875, 7, 10)]
    [InlineData(0.956, 19, 20)]
    [InlineData(0.31, 3, 10)]
    [InlineData(0.26, 1, 4)]
    public void A_share_is_the_nearest_fraction_within_a_point_and_a_half(double share, int numerator, int denominator) =>
        Assert.Equal(new PlainFraction(numerator, denominator), PlainFraction.FindNearest(share));

    [Theory]
    [InlineData(0.37, "more than a third of the refugees")]
    [InlineData(0.55, "more than half of the refugees")]
    [InlineData(0.98, "nearly all of the refugees")]
    [InlineData(0.95, "nineteen in twenty refugees")]
    public void A_share_between_fractions_is_more_than_the_one_below(double share, string expected)
    {
        var text = new Indicators.Reports.ReportText(Support.Shipped.Programme, Indicators.Reports.Words.ReportWords.Load("en"));
        Assert.Equal(expected, new Indicators.Reports.Sentences.FactNumbers(text).Share(ShareOf.Find(share)!, "of the refugees", "refugees"));
    }

    [Fact]
    public void Less_than_a_quarter_is_no_news() => Assert.Null(ShareOf.Find(0.2));

    [Fact]
    public void The_largest_area_has_a_share_among_those_that_reported()
    {
        // 300 of 450 is two thirds.
        FactRun run = Europe("AUT 2024 100", "ITA 2024 300", "POL 2024 50");
        TopShareFact share = Assert.Single(run.Facts.OfType<TopShareFact>(), fact => fact.Dimension is null);
        Assert.Equal(("ITA", new PlainFraction(2, 3)), (share.Code, share.Share.Fraction));
        Assert.Equal("Two thirds of the refugees in the three countries that reported live in Italy: 300 of 450.", run.Say(share));
        Assert.Equal("Dans les trois pays déclarants, les deux tiers des réfugiés vivent en Italie\u00a0: 300 sur 450.", run.Say(share, "fr"));
    }

    [Theory]
    // Equal largest; larger only by what rounding can make; a single reporter.
    [InlineData("AUT 2024 200", "ITA 2024 200", "POL 2024 50")]
    [InlineData("AUT 2024 200", "ITA 2024 209", "POL 2024 50")]
    [InlineData("AUT 2024 200")]
    public void Nobody_is_the_largest(params string[] rows) => Assert.DoesNotContain(Europe(rows).Facts.OfType<TopShareFact>(), fact => fact.Dimension is null);

    [Fact]
    public void No_share_is_said_where_coverage_is_low()
    {
        // Italy is late with 400 of 1,000: what is left stands for three fifths, which is published with a mark.
        FactRun run = Europe("AUT 2023 500", "ITA 2023 400", "POL 2023 100", "AUT 2024 500", "POL 2024 100");
        Assert.NotNull(run.Find<CoverageFact>());
        Assert.Null(run.Find<TopShareFact>());
        Assert.Equal("Refugees: only 60% of the expected figure is covered.", run.Say(run.Get<CoverageFact>()));
    }

    [Fact]
    public void The_largest_origin_has_a_share_of_the_whole()
    {
        var run = FactRun.InEurope(FactRun.Rows("population: AUT 2024 SYR REF 950", "population: AUT 2024 AFG REF 30", "population: AUT 2024 IRQ REF 20"));
        TopShareFact share = run.Get<TopShareFact>();
        Assert.Equal(("origin", "SYR", 0.95), (share.Dimension, share.Code, share.Share.Share));
        Assert.Equal("Nineteen in twenty refugees in Austria come from the Syrian Arab Republic: 950 of 1,000.", run.Say(share));
        Assert.Equal("En Autriche, dix-neuf réfugiés sur vingt viennent de la République arabe syrienne\u00a0: 950 sur 1\u202f000.", run.Say(share, "fr"));
    }

    [Fact]
    public void An_unknown_origin_is_not_named()
    {
        var run = FactRun.InEurope(FactRun.Rows("population: AUT 2024 UNK REF 950", "population: AUT 2024 AFG REF 50"));
        Assert.Null(run.Find<TopShareFact>());
    }

    [Fact]
    public void A_withheld_origin_stops_the_share()
    {
        var run = FactRun.InEurope(FactRun.Rows(
            "population: AUT 2024 SYR REF 950", "population: AUT 2024 AFG REF 2", "population: AUT 2024 IRQ REF 3", "population: ITA 2024 SYR REF 100", "population: ITA 2024 IRQ REF 50").Suppressed());
        Assert.DoesNotContain(run.Facts.OfType<TopShareFact>(), fact => fact.Dimension == "origin");
    }

    [Fact]
    public void A_rate_has_an_inverse_people_can_picture()
    {
        // 600,000 of 9,000,000 inhabitants: 66.7 for every 1,000, one for every fifteen.
        var run = FactRun.InEurope(
            FactRun.Refugees("AUT 2024 600000", "ITA 2024 300000", "POL 2024 90000")
                .Reference("population", "AUT 2024 9000000", "ITA 2024 59000000", "POL 2024 38000000"), "STK-10");
        PerInhabitantFact rate = run.Get<PerInhabitantFact>();
        Assert.Equal(("AUT", 15), (rate.Area.Code, rate.Inverse));
        Assert.Equal("Austria has 67 refugees for every 1,000 inhabitants, one for every fifteen.", run.Say(rate));
        Assert.Equal("L’Autriche compte 67 réfugiés pour 1\u202f000 habitants, soit une personne pour quinze habitants.", run.Say(rate, "fr"));
    }
}
