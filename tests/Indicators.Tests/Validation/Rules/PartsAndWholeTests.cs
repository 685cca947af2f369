using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

public sealed class PartsAndWholeTests
{
    private static readonly WholeAndParts Types = new(["TOT"], ["REF", "ASY"]);

    private static PartsAndWholeRule Parts(ExpectedRelation must, Tolerance? tolerance = null) =>
        new(Header("parts-and-whole"), "type", [Types], must, tolerance ?? Tolerance.None);

    [Fact]
    public void Parts_add_up_to_their_whole_within_the_rest_of_the_key()
    {
        ValidatedSubmission validated = Judge(Parts(ExpectedRelation.Equal),
            "DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,ASY,4,A", "DEU,2024,AUT,TOT,7,A",
            "DEU,2024,FRA,REF,3,A", "DEU,2024,FRA,ASY,4,A", "DEU,2024,FRA,TOT,8,A",
            "DEU,2023,AUT,REF,9,A");
        Assert.Equal([(7, "value", "parts-differ-from-whole")], validated.Places());
        Assert.Equal((1, 1, 0), validated.Outcomes());
        Assert.Equal(("The 2 parts of type TOT add up to less than it.", "sum of parts 7, whole 8"), (validated.Findings[0].Message, validated.Findings[0].Figures?.ToString()));
    }

    [Fact]
    public void At_most_lets_parts_fall_short_and_never_exceed()
    {
        ValidatedSubmission validated = Judge(Parts(ExpectedRelation.AtMost),
            "DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,TOT,7,A", "DEU,2024,FRA,REF,8,A", "DEU,2024,FRA,TOT,7,A");
        Assert.Equal([(5, "value", "parts-differ-from-whole")], validated.Places());
        Assert.Equal((1, 1, 0), validated.Outcomes());
    }

    /// <summary>Two parts and a whole, each rounded to 5 by itself: floor(5/2) * 3 = 6.</summary>
    [Theory]
    [InlineData(93, false)]
    [InlineData(94, true)]
    [InlineData(106, true)]
    [InlineData(107, false)]
    public void Declared_rounding_is_allowed_for_every_cell(int whole, bool passes)
    {
        Rule rule = Parts(ExpectedRelation.Equal, new Tolerance(0, 0, 5));
        Assert.Equal(passes ? (1, 0, 0) : (0, 1, 0), Judge(rule, "DEU,2024,AUT,REF,60,A", "DEU,2024,AUT,ASY,40,A", $"DEU,2024,AUT,TOT,{whole},A").Outcomes());
    }

    [Fact]
    public void A_missing_part_or_whole_is_undecided_unless_the_rest_exceeds()
    {
        string[] rows =
        [
            "DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,ASY,:,A", "DEU,2024,AUT,TOT,7,A",
            "DEU,2024,FRA,REF,8,A", "DEU,2024,FRA,ASY,:,A", "DEU,2024,FRA,TOT,7,A",
            "DEU,2024,AUS,REF,8,A", "DEU,2024,AUS,TOT,:,A",
        ];
        Assert.Equal((0, 0, 3), Judge(Parts(ExpectedRelation.Equal), rows).Outcomes());
        Assert.Equal((0, 1, 2), Judge(Parts(ExpectedRelation.AtMost), rows).Outcomes());
    }

    [Fact]
    public void An_absent_part_is_zero_or_not_known_as_the_structure_says()
    {
        string[] rows = ["DEU,2024,AUT,REF,7,A", "DEU,2024,AUT,TOT,7,A"];
        Assert.Equal((1, 0, 0), Judge(Parts(ExpectedRelation.Equal), rows).Outcomes());
        Assert.Equal((0, 0, 1), Judge(Specimens.Stocks with { AbsentRows = AbsentRows.Missing }, Parts(ExpectedRelation.Equal), rows).Outcomes());
    }

    [Fact]
    public void A_repeated_row_counts_once() =>
        Assert.Equal((1, 0, 0), Judge(Parts(ExpectedRelation.Equal), "DEU,2024,AUT,REF,7,A", "DEU,2024,AUT,REF,7,A", "DEU,2024,AUT,TOT,7,A").Outcomes());
}
