using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Rules against earlier periods of the same area.</summary>
public sealed class HistoryRuleTests
{
    private static ChangeRule ByAFactorOf2(ComparisonBase against = ComparisonBase.PreviousPeriod, IReadOnlyList<string>? by = null) =>
        new(Header("change"), against, by, 2, 10);

    private static long NoHistory(ValidatedSubmission validated) => validated.Rules.Single(rule => rule.Rule == "the-rule").NoHistory;

    [Fact]
    public void A_change_beyond_the_factor_and_the_floor_is_told_up_or_down()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2())
            .Beside("DEU,2023,AUT,REF,100,A", "DEU,2023,FRA,REF,100,A", "DEU,2023,ROU,REF,100,A", "DEU,2023,AUS,REF,4,A", "DEU,2023,SSD,REF,:,A")
            .Judge("DEU,2024,AUT,REF,201,A", "DEU,2024,FRA,REF,49,A", "DEU,2024,ROU,REF,200,A", "DEU,2024,AUS,REF,13,A", "DEU,2024,SSD,REF,5,A");
        Assert.Equal([(2, "value", "large-change"), (3, "value", "large-change")], validated.Places());
        Assert.Equal((2, 2, 1), validated.Outcomes());
        Assert.Equal(0, NoHistory(validated));
        Assert.Equal(
            [
                ("origin=AUT;type=REF rose by a factor of more than 2 from 2023 to 2024.", "201 after 100"),
                ("origin=FRA;type=REF fell by more than half from 2023 to 2024.", "49 after 100"),
            ],
            validated.Findings.Select(finding => (finding.Message, finding.Figures?.ToString())));
        Assert.All(validated.Findings, finding => Assert.Equal(2, finding.Level));
    }

    [Fact]
    public void Without_an_earlier_submission_everything_is_undecided_for_want_of_history()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2())
            .Beside("DEU,2022,AUT,REF,1,A").Beside("AUT,2023,AUT,REF,1,A")
            .Judge("DEU,2024,AUT,REF,201,A", "DEU,2024,FRA,REF,49,A");
        Assert.Equal((0, 0, 2), validated.Outcomes());
        Assert.Equal(2, NoHistory(validated));
        Assert.Equal((0, 0, 2), Judge(ByAFactorOf2(), "DEU,2024,AUT,REF,201,A", "DEU,2024,FRA,REF,49,A").Outcomes());
    }

    [Fact]
    public void What_was_filed_and_is_gone_changed_to_zero_and_what_was_absent_was_zero()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2())
            .Beside("DEU,2023,AUT,REF,100,A", "DEU,2023,FRA,REF,9,A")
            .Judge("DEU,2024,ROU,REF,50,A", "DEU,2024,AUS,REF,5,A");
        Assert.Equal([(2, "value", "large-change"), (2, "value", "large-change")], validated.Places());
        Assert.Contains("origin=AUT;type=REF fell by more than half from 2023 to 2024.", validated.Findings.Select(finding => finding.Message));
        Assert.Equal((2, 2, 0), validated.Outcomes());
    }

    [Fact]
    public void A_file_that_holds_both_periods_is_its_own_history() =>
        Assert.Equal((0, 1, 1), Judge(ByAFactorOf2(), "DEU,2023,AUT,REF,10,A", "DEU,2024,AUT,REF,30,A").Outcomes());

    [Fact]
    public void Quarters_may_be_compared_with_those_of_the_year_before()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2(ComparisonBase.SamePeriodLastYear))
            .Beside("DEU,2023-Q3,AUT,REF,100,A", "DEU,2024-Q2,AUT,REF,900,A", "DEU,2023,AUT,REF,900,A").Judge("DEU,2024-Q3,AUT,REF,1000,A");
        Assert.Equal("origin=AUT;type=REF rose by a factor of more than 2 from 2023-Q3 to 2024-Q3.", Assert.Single(validated.Findings).Message);
    }

    [Fact]
    public void Sums_may_be_compared_instead_of_rows()
    {
        ComparisonFixture neighbourhood = new ComparisonFixture(ByAFactorOf2(by: ["type"])).Beside("DEU,2023,AUT,REF,100,A", "DEU,2023,AUT,ASY,10,A");
        Assert.Equal((2, 0, 0), neighbourhood.Judge("DEU,2024,FRA,REF,60,A", "DEU,2024,ROU,REF,60,A", "DEU,2024,ROU,ASY,10,A").Outcomes());
        Assert.Equal("type=REF rose by a factor of more than 2 from 2023 to 2024.",
            Assert.Single(neighbourhood.Judge("DEU,2024,FRA,REF,160,A", "DEU,2024,ROU,REF,60,A", "DEU,2024,ROU,ASY,10,A").Findings).Message);
    }

    [Fact]
    public void Nobody_is_compared_with_a_submission_that_is_held_back()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2()).Beside("DEU,2023,AUT,REF,100,A", "DEU,2023,FRA,REF,-1,A").Judge("DEU,2024,AUT,REF,1000,A");
        Assert.Equal((0, 0, 1), validated.Outcomes());
    }

    [Fact]
    public void A_file_takes_the_place_of_the_workspaces_of_the_same_area_and_period()
    {
        ValidatedSubmission validated = new ComparisonFixture(ByAFactorOf2()).Beside("DEU,2023,AUT,REF,100,A", "DEU,2024,AUT,REF,100,A")
            .Judge("DEU,2023,AUT,REF,10,A", "DEU,2024,AUT,REF,30,A");
        Assert.Equal("30 after 10", Assert.Single(validated.Findings).Figures?.ToString());
    }

    [Fact]
    public void An_error_holds_the_file_back()
    {
        ChangeRule rule = ByAFactorOf2() with { Header = Header("change") with { Severity = Indicators.Findings.Severity.Error } };
        Assert.False(new ComparisonFixture(rule).Beside("DEU,2023,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,30,A").IsAccepted);
        Assert.True(new ComparisonFixture(rule).Beside("DEU,2023,AUT,REF,29,A").Judge("DEU,2024,AUT,REF,30,A").IsAccepted);
    }

    [Fact]
    public void A_gap_between_filed_periods_is_told()
    {
        Rule rule = new GapFreeRule(Header("gap-free"), [], int.MaxValue);
        Assert.Equal("No accepted submission for 2022 and 2023.",
            Assert.Single(new ComparisonFixture(rule).Beside("DEU,2021,AUT,REF,1,A", "DEU,2020,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,1,A").Findings).Message);
        Assert.Equal([(2, "period", "gap-in-periods")], new ComparisonFixture(rule).Beside("DEU,2022,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,1,A").Places());
        Assert.Equal((1, 0, 0), new ComparisonFixture(rule).Beside("DEU,2023,AUT,REF,1,A").Beside("DEU,2020,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,1,A").Outcomes());
        Assert.Equal((0, 0, 1), new ComparisonFixture(rule).Beside("DEU,2023-Q4,AUT,REF,1,A").Beside("AUT,2020,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,1,A").Outcomes());
        Assert.Equal((0, 0, 1), new ComparisonFixture(new GapFreeRule(Header("gap-free"), [], 3)).Beside("DEU,2020,AUT,REF,1,A").Judge("DEU,2024,AUT,REF,1,A").Outcomes());
    }

    [Fact]
    public void A_gap_stands_at_the_first_row_after_it_whatever_the_figures_are()
    {
        ComparisonFixture beside = new ComparisonFixture(new GapFreeRule(Header("gap-free"), [], int.MaxValue)).Beside("DEU,2021,AUT,REF,1,A");
        Assert.Equal([(3, "period", "gap-in-periods")], beside.Judge("AUT,2024,AUT,REF,9,A", "DEU,2024,AUT,REF,:,A", "DEU,2024,FRA,REF,1,A", "DEU,2024,ROU,REF,7,A").Places());
        Assert.Equal([(2, "period", "gap-in-periods"), (4, "period", "gap-in-periods")],
            beside.Judge("DEU,2023,AUT,REF,1,A", "DEU,2023,FRA,REF,5,A", "DEU,2025,AUT,REF,1,A", "DEU,2025,FRA,REF,5,A").Places());
    }

    [Fact]
    public void A_figure_in_another_unit_than_its_neighbours_is_told()
    {
        Rule rule = new UnitErrorRule(Header("unit-error"), null, 0.2, 100);
        ValidatedSubmission validated = new ComparisonFixture(rule)
            .Beside("DEU,2023,AUT,REF,50,A", "DEU,2023,FRA,REF,50,A", "DEU,2023,ROU,REF,1,A", "DEU,2023,AUS,REF,:,A", "DEU,2023,SSD,REF,600000,A")
            .Judge("DEU,2024,AUT,REF,52000,A", "DEU,2024,FRA,REF,52,A", "DEU,2024,ROU,REF,10,A", "DEU,2024,AUS,REF,5,A", "DEU,2024,SSD,REF,610,A", "AUT,2024,AUT,REF,5,A");
        Assert.Equal([(2, "value", "unit-error"), (6, "value", "unit-error")], validated.Places());
        Assert.Equal(
            [
                "The figure of origin=AUT;type=REF in 2024 is about 1,000 times the figures of the neighbouring periods.",
                "The figures of the neighbouring periods are about 1,000 times the figure of origin=SSD;type=REF in 2024.",
            ],
            validated.Findings.Select(finding => finding.Message));
        Assert.Equal((2, 2, 2), validated.Outcomes());
        Assert.Equal(1, NoHistory(validated));
    }

    [Fact]
    public void A_figure_that_stays_at_its_new_size_is_no_slip_of_the_unit()
    {
        Rule rule = new UnitErrorRule(Header("unit-error"), null, 0.2, 100);
        ComparisonFixture neighbourhood = new ComparisonFixture(rule).Beside("DEU,2023,AUT,REF,50,A");
        Assert.Equal((0, 1, 0), neighbourhood.Judge("DEU,2024,AUT,REF,500,A").Outcomes());
        Assert.Equal((1, 0, 0), neighbourhood.Beside("DEU,2025,AUT,REF,480,A").Judge("DEU,2024,AUT,REF,500,A").Outcomes());
    }
}
