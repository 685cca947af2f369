using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Rules about the shape of the table: dependencies between columns, combinations that belong together.</summary>
public sealed class TableRuleTests
{
    [Fact]
    public void Rows_that_agree_in_some_columns_agree_in_another()
    {
        Rule rule = new FunctionalDependencyRule(Header("functional-dependency"), ["area", "origin"], "type");
        ValidatedSubmission validated = Judge(rule, "DEU,2024,AUT,REF,1,A", "DEU,2023,AUT,REF,1,A", "DEU,2022,AUT,ASY,1,A", "DEU,2024,FRA,ASY,1,A", "DEU,2024,FRA,XXX,1,A");
        Assert.Equal([(4, "type", "functional-dependency")], validated.Places());
        Assert.Equal("Line 2 has the same area and origin but a different type.", validated.Findings.Single(finding => finding.Line == 4).Message);
        Assert.Equal((3, 1, 1), validated.Outcomes());
    }

    [Fact]
    public void Combinations_that_belong_together_are_all_there()
    {
        Rule rule = new CompleteCombinationsRule(Header("complete-combinations"), [On("origin", "AUT", "FRA"), On("type", "REF", "ASY")]);
        ValidatedSubmission validated = Judge(rule,
            "DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,ASY,1,A", "DEU,2024,FRA,REF,1,A", "DEU,2024,FRA,ASY,:,A",
            "DEU,2023,AUT,REF,1,A", "DEU,2023,FRA,ASY,1,A", "DEU,2023,ROU,ASY,1,A", "DEU,2023,XXX,ASY,1,A",
            "DEU,2022,ROU,REF,1,A");
        Assert.Equal([(6, null, "missing-combination")], validated.Places());
        Assert.Equal("2 of 4 required combinations have no row, the first being origin=AUT;type=ASY.", validated.Findings.Single(finding => finding.Line == 6).Message);
        Assert.Equal((1, 1, 1), validated.Outcomes());
    }
}
