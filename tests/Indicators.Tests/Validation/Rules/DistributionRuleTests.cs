using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation;
using Indicators.Validation.Statistics;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Rules about how figures are spread over a file.</summary>
public sealed class DistributionRuleTests
{
    [Fact]
    public void A_category_is_no_larger_part_of_the_whole_than_it_may_be()
    {
        Rule rule = new CategoryShareRule(Header("category-share"), [On("origin", "XXA")], [], 0, 0.2, 10);
        ValidatedSubmission validated = Judge(rule,
            "DEU,2024,XXA,REF,2,A", "DEU,2024,AUT,REF,8,A", "DEU,2024,AUT,TOT,100,A",
            "DEU,2023,AUT,REF,7,A", "DEU,2023,XXA,REF,3,A",
            "DEU,2022,XXA,REF,9,A",
            "DEU,2021,XXA,REF,:,A", "DEU,2021,AUT,REF,50,A");
        Assert.Equal([(6, "value", "category-share")], validated.Places());
        Assert.Equal(("origin XXA is more than 20% of the whole.", "share 0.3"), (validated.Findings[0].Message, validated.Findings[0].Figures?.ToString()));
        Assert.Equal((1, 1, 1), validated.Outcomes());
    }

    [Fact]
    public void A_share_may_have_a_least_value_and_a_share_of_nothing_is_undecided()
    {
        Rule rule = new CategoryShareRule(Header("category-share"), [On("type", "REF")], ["origin"], 0.5, 1, 0);
        ValidatedSubmission validated = Judge(rule, "DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,ASY,2,A", "DEU,2024,FRA,ASY,0,A", "DEU,2024,ROU,REF,1,A");
        Assert.Equal([(2, "value", "category-share")], validated.Places());
        Assert.Equal("type REF is less than 50% of the whole.", validated.Findings[0].Message);
        Assert.Equal((1, 1, 1), validated.Outcomes());
    }

    [Fact]
    public void A_leaf_that_is_the_sum_of_the_others_looks_like_a_total()
    {
        Rule rule = new TotalAmongLeavesRule(Header("total-among-leaves"), "origin", 3, 10);
        ValidatedSubmission validated = Judge(rule,
            "DEU,2024,AUT,REF,3,A", "DEU,2024,XXA,REF,12,A", "DEU,2024,FRA,REF,4,A", "DEU,2024,ROU,REF,5,A",
            "DEU,2023,AUT,REF,30,A", "DEU,2023,FRA,REF,30,A",
            "DEU,2022,AUT,REF,3,A", "DEU,2022,FRA,REF,4,A", "DEU,2022,ROU,REF,5,A", "DEU,2022,XXA,REF,13,A",
            "DEU,2021,AUT,REF,3,A", "DEU,2021,FRA,REF,:,A");
        Assert.Equal([(3, "origin", "total-among-leaves")], validated.Places());
        Assert.Equal((1, 1, 1), validated.Outcomes());
    }

    /// <summary>Mean 25 with the record, 5 without it: 4 times as far away as the mean without it.</summary>
    [Fact]
    public void A_record_that_moves_the_mean_of_its_group_is_told()
    {
        Assert.Equal(4, Influence.OnMean(105, 125, 5));
        Assert.Equal(0, Influence.OnMean(0, 0, 2));
        Assert.Equal(double.PositiveInfinity, Influence.OnMean(1, 1, 2));
        string[] rows = ["DEU,2024,AUT,REF,5,A", "DEU,2024,FRA,REF,5,A", "DEU,2024,ROU,REF,105,A", "DEU,2024,AUS,REF,5,A", "DEU,2024,XXA,REF,5,A", "DEU,2023,AUT,REF,9,A", "DEU,2024,SSD,REF,:,A"];
        ValidatedSubmission validated = Judge(new InfluenceRule(Header("influence"), [], 3.9, 5), rows);
        Assert.Equal([(4, "value", "influential-record")], validated.Places());
        Assert.Equal((4, 1, 1), validated.Outcomes());
        Assert.Equal((5, 0, 1), Judge(new InfluenceRule(Header("influence"), [], 4, 5), rows).Outcomes());
    }
}
