using Indicators.Definitions.Rules;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Rules against other areas, other structures and public figures.</summary>
public sealed class NeighbourRuleTests
{
    private static StockFlowRule StocksAndFlows(Tolerance tolerance) => new(
        Header("stock-flow"), new RuleSource("stocks", [On("type", "ASY")]), [new RuleSource("flows", [On("type", "REF")])],
        [new RuleSource("flows", [On("type", "ASY")])], [], tolerance);

    /// <summary>Opening 100, in 30 + 5, out 20: 115 is expected.</summary>
    [Theory]
    [InlineData(115, 0, 1, 0)]
    [InlineData(118, 0, 0, 1)]
    [InlineData(118, 3, 1, 0)]
    [InlineData(111, 3, 0, 1)]
    public void A_closing_stock_follows_from_the_opening_one_and_the_flows(int closing, double tolerance, long pass, long fail)
    {
        ValidatedSubmission validated = new ComparisonFixture(StocksAndFlows(new Tolerance(tolerance, 0, 0)))
            .Beside("DEU,2023,AUT,ASY,60,A", "DEU,2023,FRA,ASY,40,A")
            .BesideFlows("DEU,2024,AUT,REF,30,A", "DEU,2024,ROU,REF,5,A", "DEU,2024,AUT,ASY,20,A")
            .Judge($"DEU,2024,AUT,ASY,{closing},A", "DEU,2024,AUT,REF,7,A");
        Assert.Equal((pass, fail, 0), validated.Outcomes());
        if (fail > 0)
            Assert.Equal(("stock-flow-residual", $"residual {closing - 115}: closing {closing}, opening 100, in 35, out 20"), (validated.Findings[0].Code, validated.Findings[0].Figures?.ToString()));
    }

    [Fact]
    public void Without_flows_or_opening_stock_the_balance_is_undecided()
    {
        StockFlowRule rule = StocksAndFlows(Tolerance.None);
        ValidatedSubmission noFlows = new ComparisonFixture(rule).Beside("DEU,2023,AUT,ASY,60,A").Judge("DEU,2024,AUT,ASY,1,A");
        Assert.Equal((0, 0, 1), noFlows.Outcomes());
        Assert.Equal(1, noFlows.Rules[^1].NoHistory);
        Assert.Equal((0, 0, 1), new ComparisonFixture(rule).BesideFlows("DEU,2024,AUT,REF,30,A").Judge("DEU,2024,AUT,ASY,1,A").Outcomes());
        ValidatedSubmission missing = new ComparisonFixture(rule).Beside("DEU,2023,AUT,ASY,60,A").BesideFlows("DEU,2024,AUT,REF,:,A").Judge("DEU,2024,AUT,ASY,1,A");
        Assert.Equal((0, 0, 1), missing.Outcomes());
        Assert.Equal(0, missing.Rules[^1].NoHistory);
    }

    private static MirrorRule BothSides(int lag = 0) => new(
        Header("mirror", On("type", "REF")), "origin", new RuleSource("flows", [On("type", "ASY")]), "origin", lag, ExpectedRelation.Equal, new Tolerance(2, 0.1, 0));

    /// <summary>2 and 10 % of the larger of 90 and 100 make 12.</summary>
    [Theory]
    [InlineData(88, true)]
    [InlineData(87, false)]
    public void What_one_area_says_of_another_is_what_the_other_says_of_it(int mine, bool passes)
    {
        ValidatedSubmission validated = new ComparisonFixture(BothSides()).BesideFlows("FRA,2024,DEU,ASY,100,A", "FRA,2024,AUT,ASY,999,A", "FRA,2024,DEU,REF,999,A")
            .Judge($"DEU,2024,FRA,REF,{mine},A", "DEU,2024,AUT,REF,5,A", "DEU,2024,DEU,REF,5,A", "DEU,2024,FRA,ASY,1,A");
        Assert.Equal(passes ? (1, 0, 1) : (0, 1, 1), validated.Outcomes());
        if (!passes) Assert.Equal(("mirror-difference", "The figure of DEU for FRA in 2024 is below the figure of FRA for DEU in 2024."), (validated.Findings[0].Code, validated.Findings[0].Message));
    }

    [Fact]
    public void The_other_side_may_have_it_some_periods_later()
    {
        ComparisonFixture neighbourhood = new ComparisonFixture(BothSides(lag: 1)).BesideFlows("FRA,2024-Q1,DEU,ASY,100,A", "FRA,2023-Q4,DEU,ASY,1,A", "FRA,2023-Q3,DEU,ASY,:,A");
        Assert.Equal((1, 0, 0), neighbourhood.Judge("DEU,2023-Q4,FRA,REF,100,A").Outcomes());
        Assert.Equal((0, 0, 1), neighbourhood.Judge("DEU,2023-Q2,FRA,REF,100,A").Outcomes());
        Assert.Equal((0, 0, 1), neighbourhood.Judge("DEU,2024-Q1,FRA,REF,100,A").Outcomes());
    }

    [Fact]
    public void The_other_sides_absent_row_is_zero() =>
        Assert.Equal((0, 1, 0), new ComparisonFixture(BothSides()).BesideFlows("FRA,2024,AUT,ASY,999,A").Judge("DEU,2024,FRA,REF,100,A").Outcomes());

    [Fact]
    public void The_same_quantity_filed_elsewhere_is_the_same()
    {
        SameAsRule rule = new(Header("same-as", On("type", "REF")), new RuleSource("flows", [On("type", "TOT")]), ["origin"], ExpectedRelation.Equal, Tolerance.None);
        ValidatedSubmission validated = new ComparisonFixture(rule).BesideFlows("DEU,2024,AUT,TOT,10,A", "DEU,2024,FRA,TOT,10,A", "DEU,2024,ROU,TOT,:,A")
            .Judge("DEU,2024,AUT,REF,10,A", "DEU,2024,FRA,REF,11,A", "DEU,2024,ROU,REF,1,A", "DEU,2023,AUT,REF,1,A");
        Assert.Equal([(3, "value", "differs-from-other-submission")], validated.Places());
        Assert.Equal("The figure of origin=FRA in 2024 is above what the area reported as flows with type TOT.", validated.Findings[0].Message);
        Assert.Equal((1, 1, 2), validated.Outcomes());
        Assert.Equal(1, validated.Rules[^1].NoHistory);
    }

    [Fact]
    public void Refugees_are_no_more_than_a_part_of_the_inhabitants()
    {
        ReferenceRule rule = new(Header("reference", On("type", "REF")), "inhabitants", null, 0.5, ExpectedRelation.AtMost, Tolerance.None);
        ValidatedSubmission validated = new ComparisonFixture(rule).Reference("inhabitants", "DEU", 2024, 100)
            .Judge("DEU,2024-Q1,AUT,REF,50,A", "DEU,2024,FRA,REF,51,A", "DEU,2024,ROU,REF,:,A", "AUT,2024,FRA,REF,99,A", "DEU,2023,FRA,REF,99,A", "DEU,2024,AUT,ASY,99,A");
        Assert.Equal([(3, "value", "differs-from-reference")], validated.Places());
        Assert.Equal("The figure of origin=FRA;type=REF in 2024 is above 0.5 times the inhabitants of DEU.", validated.Findings[0].Message);
        Assert.Equal(4, validated.Findings[0].Level);
        Assert.Equal((1, 1, 3), validated.Outcomes());
        Assert.Equal(2, validated.Rules[^1].NoHistory);
    }

    /// <summary>Figures that others declare are level 5, where the rule says so: 60 and 61 against 60 known to others.</summary>
    [Fact]
    public void A_rule_against_declared_external_figures_is_of_level_5()
    {
        ReferenceRule rule = new(Header("reference", On("type", "REF")) with { Level = 5 }, "residents", [], 1, ExpectedRelation.Equal, Tolerance.None);
        ComparisonFixture beside = new ComparisonFixture(rule).Reference("residents", "DEU", 2024, 60);
        ValidatedSubmission same = beside.Judge("DEU,2024,AUT,REF,50,A", "DEU,2024,FRA,REF,10,A"), other = beside.Judge("DEU,2024,AUT,REF,50,A", "DEU,2024,FRA,REF,11,A");
        Assert.Equal((1, 0, 0), same.Outcomes());
        Assert.Equal((0, 1, 0), other.Outcomes());
        Assert.Equal([(2, "value", "differs-from-reference")], other.Places());
        Assert.Equal(5, Assert.Single(other.Findings).Level);
        Assert.Equal(5, other.Rules[^1].Level);
        Assert.Equal((0, 0, 1), beside.Judge("DEU,2024,AUT,REF,:,A", "DEU,2024,FRA,REF,10,A").Outcomes());
        ValidatedSubmission unknown = beside.Judge("DEU,2023,AUT,REF,60,A");
        Assert.Equal(((0, 0, 1), 1), (unknown.Outcomes(), unknown.Rules[^1].NoHistory));
    }

    private static readonly string[] FourAreas2023 = ["AUT,2023,AUT,REF,100,A", "AUS,2023,AUT,REF,100,A", "FRA,2023,AUT,REF,100,A", "ROU,2023,AUT,REF,100,A"];
    private static readonly string[] FourAreas2024 = ["AUT,2024,AUT,REF,100,A", "AUS,2024,AUT,REF,102,A", "FRA,2024,AUT,REF,104,A", "ROU,2024,AUT,REF,106,A"];

    private static OutlierRule RuleOf(string kind) => kind == "robust-change"
        ? new RobustChangeRule(Header(kind), ComparisonBase.PreviousPeriod, [], 5, 3.5)
        : new HidiroglouBerthelotRule(Header(kind), ComparisonBase.PreviousPeriod, [], 5, 0.5, 0.05, 10, 0.25);

    [Theory]
    [InlineData("hidiroglou-berthelot")]
    [InlineData("robust-change")]
    public void A_change_that_stands_out_among_those_of_all_areas_is_told(string kind)
    {
        OutlierRule rule = RuleOf(kind);
        ComparisonFixture Beside(params string[] own) => new ComparisonFixture(rule).Beside(FourAreas2023).Beside(FourAreas2024).Beside(own);
        ValidatedSubmission validated = Beside("DEU,2023,AUT,REF,60,A", "DEU,2023,FRA,REF,40,A").Judge("DEU,2024,AUT,REF,500,A");
        Assert.Equal((0, 1, 0), validated.Outcomes());
        Assert.Equal(rule is RobustChangeRule ? "robust-change-outlier" : "change-outlier", validated.Findings[0].Code);
        Assert.Equal("The change of 2024 from 2023 is an outlier among the changes of all areas.", validated.Findings[0].Message);
        Assert.Equal((1, 0, 0), Beside("DEU,2023,AUT,REF,100,A").Judge("DEU,2024,AUT,REF,103,A").Outcomes());
    }

    [Theory]
    [InlineData("hidiroglou-berthelot")]
    [InlineData("robust-change")]
    public void A_zero_has_no_ratio_and_too_few_areas_make_no_distribution(string kind)
    {
        OutlierRule rule = RuleOf(kind);
        ValidatedSubmission zero = new ComparisonFixture(rule).Beside(FourAreas2023).Beside(FourAreas2024).Beside("DEU,2023,AUT,REF,0,A").Judge("DEU,2024,AUT,REF,103,A");
        Assert.Equal((0, 0, 1), zero.Outcomes());
        Assert.Equal(0, zero.Rules[^1].NoHistory);
        ValidatedSubmission few = new ComparisonFixture(rule).Beside(FourAreas2023[..3]).Beside(FourAreas2024[..3]).Beside("DEU,2023,AUT,REF,100,A").Judge("DEU,2024,AUT,REF,500,A");
        Assert.Equal((0, 0, 1), few.Outcomes());
        Assert.Equal(1, few.Rules[^1].NoHistory);
    }
}
