using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Composition;
using Indicators.Tests.Support;

namespace Indicators.Tests.Reports;

/// <summary>What is published of an indicator beside its figures.</summary>
public sealed class IndicatorDescriptionTests
{
    private static IReadOnlyList<(string Name, string Content)> Properties(IndicatorDefinition indicator, string language = "en") =>
        IndicatorDescription.Create(Shipped.Programme, indicator, language).Properties;

    [Theory]
    [InlineData(ImputationMethod.CarryForward, 1, "their last figure stands in for at most 1 period, and is marked")]
    [InlineData(ImputationMethod.RegionalGrowth, 2, "their last figure, grown as the region grew, stands in for at most 2 periods, and is marked")]
    [InlineData(ImputationMethod.Linear, 12, "gaps of at most 12 periods are filled on a straight line, and marked")]
    public void A_rule_of_estimation_is_told_once_and_in_full(ImputationMethod method, int periods, string expected)
    {
        IndicatorDefinition estimated = Shipped.Programme.GetIndicator("STK-01") with { Imputation = new ImputationRule(method, periods) };
        Assert.Equal(expected, Assert.Single(Properties(estimated), property => property.Name == "Areas that did not report").Content);
    }

    [Fact]
    public void No_property_is_told_twice_or_holds_an_empty_place() =>
        Assert.All(Shipped.Programme.Languages, language => Assert.All(Shipped.Programme.Indicators, indicator =>
        {
            IndicatorDefinition whole = indicator with
            {
                Imputation = new ImputationRule(ImputationMethod.Linear, 2),
                SmallDenominators = new DenominatorLimits(Flag: 50, Withhold: 10),
            };
            string[] names = [.. Properties(whole, language).Select(property => property.Name)];
            Assert.Equal(names.Distinct(), names);
            Assert.DoesNotContain(Properties(whole, language), property => property.Content.Contains('{', StringComparison.Ordinal));
        }));

    /// <summary>The gap takes stocks from one return and entries and exits from another.</summary>
    [Theory]
    [InlineData("FLO-04", "population, flows")]
    [InlineData("STK-10", "population")]
    [InlineData("EDU-03", "services")]
    public void All_returns_that_an_indicator_is_made_from_are_named(string id, string expected) =>
        Assert.Equal(expected, Assert.Single(Properties(Shipped.Programme.GetIndicator(id)), property => property.Name == "Filed in").Content);

    [Theory]
    [InlineData("en", "Denominator", "reference series GDP per capita, of the year or of at most 2 years before")]
    [InlineData("fr", "Dénominateur", "série de référence PIB par habitant, de l’année ou d’au plus 2 ans auparavant")]
    public void A_reference_series_says_from_how_far_back_its_figures_may_be(string language, string name, string expected) =>
        Assert.Equal(expected, Assert.Single(Properties(Shipped.Programme.GetIndicator("STK-01-gdp"), language), property => property.Name == name).Content);

    /// <summary>Cameroon is late with the newest quarter, and no country of the region files temporary protection.</summary>
    [Fact]
    public void A_report_says_of_each_return_how_many_filed_it_and_names_who_did_not()
    {
        TableBlock table = Sample.Report("WCA", "en").Blocks.OfType<TableBlock>().Single(block => block.Id == "table-reporting");
        string[][] rows = [.. table.Rows.Select(row => row.Select(cell => cell.Text).ToArray())];
        Assert.Contains(["Population by origin and type, at the end of the period", "Q4\u00a02025", "5 / 6", "Cameroon"], rows);
        Assert.DoesNotContain(rows, row => row[0].StartsWith("Beneficiaries of temporary protection", StringComparison.Ordinal));
    }

    [Fact]
    public void Contents_do_not_list_the_methodology_of_each_indicator()
    {
        HeadingBlock[] headings = [.. Sample.Report("EUR", "en").Blocks.OfType<HeadingBlock>()];
        Assert.All(headings, heading => Assert.Equal(!heading.Id.StartsWith("method-", StringComparison.Ordinal), heading.IsListed));
    }
}
