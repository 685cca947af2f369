using Indicators.Common;
using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

public sealed class BalanceTests
{
    private static BalanceRule Balance(ExpectedRelation must = ExpectedRelation.Equal, Tolerance? tolerance = null, params string[] by) => new(
        Header("balance"), [new BalanceTerm([On("type", "REF")], 2), new BalanceTerm([On("type", "ASY", "TOT")], -1)], by, must, tolerance ?? Tolerance.None);

    [Fact]
    public void Sums_times_their_factors_give_zero_in_each_group()
    {
        string[] rows = ["DEU,2024,AUT,REF,5,A", "DEU,2024,AUT,ASY,4,A", "DEU,2024,AUT,TOT,6,A", "DEU,2024,FRA,REF,5,A", "DEU,2024,FRA,ASY,11,A"];
        ValidatedSubmission validated = Judge(Balance(by: "origin"), rows);
        Assert.Equal([(5, "value", "out-of-balance")], validated.Places());
        Assert.Equal("residual -1", validated.Findings[0].Figures?.ToString());
        Assert.Equal((1, 1, 0), validated.Outcomes());
        // Over both origins: 2 * 10 - 21.
        Assert.Equal((0, 1, 0), Judge(Balance(), rows).Outcomes());
    }

    [Theory]
    [InlineData("at-most", 10, true)]
    [InlineData("at-most", 9, false)]
    [InlineData("at-least", 10, true)]
    [InlineData("at-least", 11, false)]
    public void The_sum_may_have_to_be_at_most_or_at_least_zero(string must, int other, bool passes) =>
        Assert.Equal(passes ? (1, 0, 0) : (0, 1, 0), Judge(Balance(EnumWords.Parse<ExpectedRelation>(must)!.Value), "DEU,2024,AUT,REF,5,A", $"DEU,2024,AUT,ASY,{other},A").Outcomes());

    /// <summary>The larger sum is 210: 5 and 1 % of it are 7.1.</summary>
    [Theory]
    [InlineData(207, true)]
    [InlineData(208, false)]
    public void Absolute_and_relative_tolerance_add_up(int other, bool passes) =>
        Assert.Equal(passes ? (1, 0, 0) : (0, 1, 0),
            Judge(Balance(tolerance: new Tolerance(5, 0.01, 0)), "DEU,2024,AUT,REF,100,A", $"DEU,2024,AUT,ASY,{other},A").Outcomes());

    [Fact]
    public void A_missing_figure_leaves_the_balance_undecided_but_not_one_that_cannot_exist()
    {
        Assert.Equal((0, 0, 1), Judge(Balance(), "DEU,2024,AUT,REF,5,A", "DEU,2024,AUT,ASY,10,A", "DEU,2024,FRA,ASY,:,A").Outcomes());
        Assert.Equal((0, 0, 1), Judge(Specimens.Stocks with { AbsentRows = AbsentRows.Missing }, Balance(), "DEU,2024,AUT,REF,5,A").Outcomes());
    }
}
