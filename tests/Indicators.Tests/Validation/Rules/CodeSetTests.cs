using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>In the specimens AUS is Austria for UNHCR and Australia in the list; GFR is Germany for UNHCR only.</summary>
public sealed class CodeSetTests
{
    private static readonly Rule Unhcr = new CodeSetRule(Header("code-set"), ["origin"], "unhcr");

    [Fact]
    public void A_file_in_the_codes_of_another_set_is_told_and_what_its_other_codes_then_mean()
    {
        ValidatedSubmission validated = Judge(Unhcr, "DEU,2024,AUS,REF,1,A", "DEU,2024,GFR,REF,1,A", "DEU,2024,FRA,REF,1,A");
        Assert.Equal([(3, "origin", "code-set-mix-up")], validated.Places());
        Assert.Equal("1 of its codes belongs only to the set unhcr, and 0 only to the list areas. Then AUS, which is in both, means AUT here.",
            validated.Findings.Single(finding => finding.Rule is not null).Message);
        Assert.Equal((0, 1, 0), validated.Outcomes());
    }

    [Fact]
    public void A_file_in_the_lists_own_codes_passes() =>
        Assert.Equal((1, 0, 0), Judge(Unhcr, "DEU,2024,AUT,REF,1,A", "DEU,2024,AUS,REF,1,A", "DEU,2024,XYZ,REF,1,A").Outcomes());

    [Fact]
    public void Codes_that_both_sets_have_for_two_things_decide_nothing() =>
        Assert.Equal((0, 0, 1), Judge(Unhcr, "DEU,2024,AUS,REF,1,A", "DEU,2024,FRA,REF,1,A").Outcomes());
}
