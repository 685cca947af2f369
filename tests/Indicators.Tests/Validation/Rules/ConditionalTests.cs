using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

public sealed class ConditionalTests
{
    [Fact]
    public void A_row_that_meets_the_first_conditions_must_meet_the_others()
    {
        Rule rule = new ConditionalRule(Header("conditional"), [On("origin", "AUT")], [On("type", "REF", "ASY")], null);
        ValidatedSubmission validated = Judge(rule, "DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,TOT,1,A", "DEU,2024,FRA,TOT,1,A");
        Assert.Equal([(3, "type", "condition-not-met")], validated.Places());
        Assert.Equal("A row with origin AUT needs type REF or ASY.", validated.Findings[0].Message);
        Assert.Equal((1, 1, 0), validated.Outcomes());
    }

    [Fact]
    public void A_figure_may_be_demanded_or_forbidden()
    {
        string[] rows = ["DEU,2024,AUT,REF,1,P", "DEU,2024,FRA,REF,:,P", "DEU,2024,AUS,REF,:,A"];
        Assert.Equal([(3, "value", "condition-not-met")], Judge(new ConditionalRule(Header("conditional"), [On("status", "P", "L")], [], FigureNeed.Given), rows).Places()[..1]);
        Assert.Equal([(2, "value", "condition-not-met")], Judge(new ConditionalRule(Header("conditional"), [On("status", "P")], [], FigureNeed.Missing), rows).Places());
    }

    [Fact]
    public void A_row_whose_code_could_not_be_read_is_undecided()
    {
        Rule rule = new ConditionalRule(Header("conditional"), [On("origin", "AUT")], [On("type", "REF")], null);
        Assert.Equal((0, 0, 2), Judge(rule, "DEU,2024,XXX,REF,1,A", "DEU,2024,AUT,XXX,1,A").Outcomes());
    }
}
