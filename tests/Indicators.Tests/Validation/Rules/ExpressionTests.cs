using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

public sealed class ExpressionTests
{
    private static ExpressionRule Demanding(string text, params Condition[] where)
    {
        (CheckedExpression? expression, IReadOnlyList<ExpressionFault>? faults) = CheckedExpression.Read(text, new ExpressionScope(Specimens.Stocks, ["population"]));
        Assert.Empty(faults);
        return new ExpressionRule(Header("expression", where), expression!);
    }

    [Fact]
    public void A_row_passes_fails_or_is_undecided()
    {
        ValidatedSubmission validated = Judge(Demanding("value < 10 or status = 'P'"), "DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,10,A", "DEU,2024,AUS,REF,:,A", "DEU,2024,ROU,REF,10,P");
        Assert.Equal([(3, null, "expression-not-met")], validated.Places());
        Assert.Equal((2, 1, 1), validated.Outcomes());
        Finding finding = Assert.Single(validated.Findings);
        Assert.Equal(("The row does not meet the rule the-rule.", "area=DEU;period=2024;origin=FRA;type=REF"), (finding.Message, finding.Key));
    }

    [Fact]
    public void A_demand_on_sums_is_judged_once_a_group()
    {
        string[] rows = ["DEU,2024,AUT,REF,6,A", "DEU,2024,FRA,REF,5,A", "FRA,2024,FRA,ASY,5,A", "FRA,2024,AUT,ASY,5,A", "AUT,2024,AUT,ASY,:,A"];
        ValidatedSubmission validated = Judge(Demanding("sum(value by area where type != 'TOT') <= 10"), rows);
        Assert.Equal([(2, null, "expression-not-met")], validated.Places());
        Assert.Equal((1, 1, 1), validated.Outcomes());
        Assert.Equal("The rows with this area do not meet the rule the-rule.", Assert.Single(validated.Findings).Message);
        validated = Judge(Demanding("count() < 5"), rows);
        Assert.Equal("The file does not meet the rule the-rule.", Assert.Single(validated.Findings).Message);
        Assert.Equal((0, 1, 0), validated.Outcomes());
    }

    [Fact]
    public void The_rules_own_conditions_say_which_rows_are_judged()
    {
        ValidatedSubmission validated = Judge(Demanding("value < 10", On("type", "REF")), "DEU,2024,AUT,REF,11,A", "DEU,2024,AUT,ASY,11,A");
        Assert.Equal([2], validated.Findings.Select(finding => finding.Line));
        Assert.Equal((0, 1, 0), validated.Outcomes());
    }

    [Fact]
    public void A_repeated_row_counts_once_in_sums()
    {
        ValidatedSubmission validated = Judge(Demanding("sum(value by area where type != 'TOT') = 5"), "DEU,2024,AUT,REF,5,A", "DEU,2024,AUT,REF,5,A");
        Assert.Equal((1, 0, 0), validated.Outcomes());
    }

    [Fact]
    public void The_period_before_is_looked_up_in_the_file_and_what_was_not_filed_then_is_zero()
    {
        ValidatedSubmission validated = Judge(Demanding("value <= previous(value)"),
            "DEU,2023,AUT,REF,5,A", "DEU,2024,AUT,REF,5,A", "DEU,2024,FRA,REF,1,A", "DEU,2024,FRA,ASY,0,A", "FRA,2024,AUT,REF,5,A", "DEU,2023,AUS,REF,:,A", "DEU,2024,AUS,REF,1,A");
        Assert.Equal([4], validated.Findings.Select(finding => finding.Line));
        RuleCount count = validated.Rules.Single(rule => rule.Rule == "the-rule");
        // The rows of 2023 and those of FRA have nothing before them; AUS was missing then.
        Assert.Equal((2L, 1L, 4L, 3L), (count.Pass, count.Fail, count.Undecided, count.NoHistory));
    }

    [Fact]
    public void The_period_before_may_lie_in_another_submission()
    {
        ComparisonFixture neighbours = new ComparisonFixture(Demanding("value <= previous(value)"))
            .Beside("DEU,2023,AUT,REF,5,A", "DEU,2023,AUS,REF,:,A", "FRA,2022,AUT,REF,9,A")
            .Beside("AUT,2023,DEU,REF,-1,A");
        ValidatedSubmission validated = neighbours.Judge("DEU,2024,AUT,REF,6,A", "DEU,2024,FRA,REF,1,A", "DEU,2024,FRA,ASY,0,A", "DEU,2024,AUS,REF,1,A", "FRA,2024,AUT,REF,1,A", "AUT,2024,DEU,REF,1,A");
        Assert.Equal([2, 3], validated.Findings.Select(finding => finding.Line));
        RuleCount count = validated.Rules.Single(rule => rule.Rule == "the-rule");
        // AUS was missing then; FRA filed another year, and what AUT filed was held back.
        Assert.Equal((1L, 2L, 3L, 2L), (count.Pass, count.Fail, count.Undecided, count.NoHistory));
    }

    [Fact]
    public void A_reference_series_is_looked_up_by_area_and_year()
    {
        ExpressionRule rule = Demanding("value < reference(population)");
        string[] rows = ["DEU,2024,AUT,REF,99,A", "DEU,2024,FRA,REF,101,A", "DEU,2023,AUT,REF,5,A", "FRA,2024,AUT,REF,5,A", "DEU,2024,AUS,REF,:,A"];
        RuleCount found = new ComparisonFixture(rule).Reference("population", "DEU", 2024, 100).Judge(rows).Rules.Single(one => one.Rule == "the-rule");
        RuleCount none = new ComparisonFixture(rule).Judge(rows).Rules.Single(one => one.Rule == "the-rule");
        Assert.Equal((1L, 1L, 3L, 2L), (found.Pass, found.Fail, found.Undecided, found.NoHistory));
        Assert.Equal((0L, 0L, 5L, 5L), (none.Pass, none.Fail, none.Undecided, none.NoHistory));
    }

    [Fact]
    public void A_rule_that_compares_is_judged_after_the_others()
    {
        Assert.True(Demanding("value > previous(value)").Compares);
        Assert.Equal(["population"], Demanding("value > reference(population)").ReferenceSeries);
        Assert.False(Demanding("value > 0").Compares);
    }
}
