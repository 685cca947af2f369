using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>What is wrong with one row makes no finding about another: sums that it may belong to are undecided.</summary>
public sealed class WrongRowTests
{
    private static PartsAndWholeRule Parts => new(Header("parts-and-whole"), "type", [new WholeAndParts(["TOT"], ["REF", "ASY"])], ExpectedRelation.Equal, Tolerance.None);

    private static ChangeRule Change => new(Header("change"), ComparisonBase.PreviousPeriod, ["type"], 2, 0);

    /// <summary>Two rows for one cell, of which a condition on the status selects one: the cell stays, and is not known.</summary>
    [Theory]
    [InlineData("DEU,2023,AUT,REF,:,M", "DEU,2023,AUT,REF,100,A")]
    [InlineData("DEU,2023,AUT,REF,100,A", "DEU,2023,AUT,REF,:,M")]
    public void A_contradicting_row_that_the_condition_leaves_out_hides_none_that_it_selects(string first, string second)
    {
        foreach (string[]? by in (string[]?[])[["type"], ["origin", "type"], null])
        {
            ChangeRule rule = new(Header("change") with { Where = [new Condition("status", ["A"])] }, ComparisonBase.PreviousPeriod, by, 2, 0);
            Assert.Equal((0, 0, 2), Judge(rule, first, second, "DEU,2024,AUT,REF,500,A").Outcomes());
        }
    }

    [Fact]
    public void A_part_whose_code_or_figure_could_not_be_read_is_not_missing_from_the_whole()
    {
        foreach (string part in (string[])["DEU,2024,AUT,ASYL,4,A", "DEU,2024,AUT,ASY,4x,A"])
            Assert.Equal((0, 0, 1), Judge(Parts, "DEU,2024,AUT,REF,3,A", part, "DEU,2024,AUT,TOT,7,A").Outcomes());
        // It is known to belong elsewhere.
        Assert.Equal((0, 1, 0), Judge(Parts, "DEU,2024,AUT,REF,3,A", "DEU,2024,FRA,ASYL,4,A", "DEU,2024,AUT,TOT,7,A").Outcomes());
    }

    [Fact]
    public void Two_figures_for_one_cell_are_neither_added_nor_chosen_from()
    {
        Assert.Equal((0, 0, 1), Judge(Parts, "DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,REF,30,A", "DEU,2024,AUT,TOT,33,A").Outcomes());
        Assert.Equal((0, 0, 1), new ComparisonFixture(Change).Beside("DEU,2023,AUT,REF,10,A").Judge("DEU,2024,AUT,REF,10,A", "DEU,2024,AUT,REF,100,A").Outcomes());
        Assert.Equal((0, 0, 1), new ComparisonFixture(Change with { By = null }).Beside("DEU,2023,AUT,REF,10,A").Judge("DEU,2024,AUT,REF,10,A", "DEU,2024,AUT,REF,100,A").Outcomes());
    }

    /// <summary>As where an office writes TOT for all origins: the sum must not be doubled.</summary>
    [Fact]
    public void A_row_with_a_code_that_may_be_a_total_leaves_its_sum_undecided()
    {
        ValidatedSubmission validated = new ComparisonFixture(Change).Beside("DEU,2023,AUT,REF,10,A", "DEU,2023,AUT,ASY,10,A")
            .Judge("DEU,2024,AUT,REF,11,A", "DEU,2024,GRAND_TOTAL,REF,11,A", "DEU,2024,AUT,ASY,10,A");
        Assert.Equal((1, 0, 1), validated.Outcomes());
        Rule hidden = new TotalAmongLeavesRule(Header("total-among-leaves"), "origin", 2, 0);
        Assert.Equal((0, 0, 1), Judge(hidden, "DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,2,A", "DEU,2024,ALL,REF,3,A").Outcomes());
    }

    [Fact]
    public void A_condition_that_one_code_fails_is_not_met_whatever_the_others_are()
    {
        Rule rule = new ConditionalRule(Header("conditional"), [On("origin", "AUT"), On("type", "REF")], [On("status", "A")], null);
        Assert.Equal((0, 0, 1), Judge(rule, "DEU,2024,XXX,REF,1,P", "DEU,2024,XXX,ASY,1,P", "DEU,2024,FRA,XXX,1,P").Outcomes());
        rule = new ConditionalRule(Header("conditional"), [On("area", "DEU")], [On("origin", "AUT"), On("type", "REF")], null);
        ValidatedSubmission validated = Judge(rule, "DEU,2024,XXX,ASY,1,A", "DEU,2024,XXX,REF,1,A");
        Assert.Equal([(2, "type", "condition-not-met")], validated.Places());
        Assert.Equal((0, 1, 1), validated.Outcomes());
    }

    [Fact]
    public void Combinations_that_an_unread_row_may_be_are_not_missing()
    {
        Rule rule = new CompleteCombinationsRule(Header("complete-combinations"), [On("type", "REF", "ASY")]);
        Assert.Equal((0, 0, 1), Judge(rule, "DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,ASYL,1,A").Outcomes());
        Assert.Equal((0, 1, 0), Judge(rule, "DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,TOT,1,A").Outcomes());
    }

    /// <summary>Missing, zero, suppressed and not applicable are four things.</summary>
    [Fact]
    public void What_cannot_exist_is_in_no_range_and_lacks_nothing()
    {
        RangeRule range = new(Header("range") with { WhenMissing = WhenMissing.Fail }, 1, 20);
        Assert.Equal((0, 0, 0), Judge(range, "DEU,2024,AUT,REF,,M", "DEU,2024,FRA,REF,,K").Outcomes());
        Assert.Equal((0, 3, 0), Judge(range, "DEU,2024,AUT,REF,:,A", "DEU,2024,FRA,REF,*,A", "DEU,2024,ROU,REF,0,A").Outcomes());
        Assert.Equal((1, 0, 0), Judge(Parts, "DEU,2024,AUT,REF,,M", "DEU,2024,AUT,ASY,7,A", "DEU,2024,AUT,TOT,7,A", "DEU,2024,FRA,REF,7,A", "DEU,2024,FRA,TOT,,M").Outcomes());
        Assert.Equal((0, 0, 1), Judge(Parts, "DEU,2024,AUT,REF,*,A", "DEU,2024,AUT,ASY,7,A", "DEU,2024,AUT,TOT,7,A").Outcomes());
    }

    [Fact]
    public void A_zero_is_no_missing_operand_even_where_nothing_can_be_made_of_it()
    {
        OutlierRule rule = new RobustChangeRule(Header("robust-change") with { WhenMissing = WhenMissing.Fail }, ComparisonBase.PreviousPeriod, [], 5, 3.5);
        Assert.Equal((0, 0, 1), KindSpecimen.Neighbours(rule).Judge("DEU,2024,AUT,REF,0,A").Outcomes());
        CategoryShareRule share = new(Header("category-share") with { WhenMissing = WhenMissing.Fail }, [On("origin", "XXA")], [], 0, 0.2, 0);
        Assert.Equal((0, 0, 1), Judge(share, "DEU,2024,AUT,REF,0,A").Outcomes());
    }

    [Fact]
    public void A_period_that_was_filed_without_a_code_is_no_gap_where_that_means_zero()
    {
        GapFreeRule rule = new(Header("gap-free"), ["type"], int.MaxValue);
        string[] refugees2022 = ["DEU,2022,AUT,REF,1,A"], asylum2023 = ["DEU,2023,AUT,ASY,1,A"], refugees2024 = ["DEU,2024,AUT,REF,1,A"], refugees2025 = ["DEU,2025,AUT,REF,1,A"];
        Assert.Equal((1, 0, 0), new ComparisonFixture(rule).Beside(refugees2022).Beside(asylum2023).Judge(refugees2024).Outcomes());
        ValidatedSubmission validated = new ComparisonFixture(rule).Beside(refugees2022).Beside(asylum2023).Judge(refugees2025);
        Assert.Equal("No accepted submission of type=REF for 2024.", Assert.Single(validated.Findings).Message);
        Structure missing = Specimens.Stocks with { AbsentRows = AbsentRows.Missing };
        validated = new ComparisonFixture(rule, missing).Beside(refugees2022).Beside(asylum2023).Judge(refugees2024);
        Assert.Equal("No accepted submission of type=REF for 2023.", Assert.Single(validated.Findings).Message);
    }

    [Fact]
    public void Those_who_cannot_file_are_not_asked_for_what_they_have()
    {
        MirrorRule rule = new(Header("mirror"), "origin", new RuleSource("flows", []), "origin", 0, ExpectedRelation.Equal, Tolerance.None) { CannotFile = new HashSet<string> { "XXA" } };
        Assert.Equal((0, 0, 1), new ComparisonFixture(rule).Judge("DEU,2024,XXA,REF,5,A", "DEU,2024,FRA,REF,5,A").Outcomes());
    }

    /// <summary>Rounded to 2, each of two cells may be off by one: the file's own, and the absent one.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void An_absent_cell_may_have_been_rounded_to_zero(int figure, bool passes)
    {
        SameAsRule rule = new(Header("same-as", On("type", "REF")), new RuleSource("flows", [On("type", "REF")]), ["origin"], ExpectedRelation.Equal, new Tolerance(0, 0, 2));
        Assert.Equal(passes ? (1, 0, 0) : (0, 1, 0), new ComparisonFixture(rule).BesideFlows("DEU,2024,FRA,REF,5,A").Judge($"DEU,2024,AUT,REF,{figure},A").Outcomes());
        BalanceRule balance = new(Header("balance"), [new BalanceTerm([On("type", "REF")], 1), new BalanceTerm([On("type", "ASY")], -1)], ["origin"], ExpectedRelation.Equal, new Tolerance(0, 0, 2));
        Assert.Equal(passes ? (1, 0, 0) : (0, 1, 0), Judge(balance, $"DEU,2024,AUT,REF,{figure},A").Outcomes());
    }
}
