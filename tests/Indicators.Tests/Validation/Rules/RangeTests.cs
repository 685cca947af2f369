using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Validation;
using Indicators.Validation.Validators;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

public sealed class RangeTests
{
    private static readonly string[] Rows = ["DEU,2024,AUT,REF,9,A", "DEU,2024,FRA,REF,10,A", "DEU,2024,AUS,REF,20,A", "DEU,2024,ROU,REF,21,A", "DEU,2024,SSD,REF,:,A", "DEU,2024,AUT,ASY,99,A"];

    private static RangeRule Between10And20(WhenMissing whenMissing = WhenMissing.Undecided) =>
        new(Header("range", On("type", "REF")) with { WhenMissing = whenMissing }, 10, 20);

    [Fact]
    public void A_figure_outside_its_limits_fails_and_one_on_a_limit_passes()
    {
        ValidatedSubmission validated = Judge(Between10And20(), Rows);
        Assert.Equal([(2, "value", "out-of-range"), (5, "value", "out-of-range")], validated.Places());
        Assert.Equal((2, 2, 1), validated.Outcomes());
        Assert.True(validated.IsAccepted);
        Finding low = validated.Findings[0];
        Assert.Equal((Severity.Warning, 1, "area=DEU;period=2024;origin=AUT;type=REF", "9", "The figure is below 10, the minimum that the-rule allows here."),
            (low.Severity, low.Level, low.Key, low.Figures?.ToString(), low.Message));
    }

    [Theory]
    [InlineData(WhenMissing.Undecided, 2, 1, 0)]
    [InlineData(WhenMissing.Fail, 3, 0, 1)]
    [InlineData(WhenMissing.Ignore, 2, 0, 0)]
    public void A_missing_figure_is_undecided_failed_or_ignored_as_the_rule_says(WhenMissing policy, int fail, int undecided, int findings)
    {
        ValidatedSubmission validated = Judge(Between10And20(policy), Rows);
        Assert.Equal((2, fail, undecided), validated.Outcomes());
        Assert.Equal(findings, validated.Places().Count(place => place == (6, "value", "missing-operand")));
    }

    [Fact]
    public void A_rule_may_have_its_own_severity_level_and_message()
    {
        Rule rule = new RangeRule(Header("range") with { Severity = Severity.Error, Level = 4, Message = new LocalizedText([("en", "Mind the gap.")]) }, 10, 20);
        ValidatedSubmission validated = Judge(rule, "DEU,2024,AUT,REF,9,A");
        Assert.False(validated.IsAccepted);
        Finding finding = Assert.Single(validated.Findings);
        Assert.Equal((Severity.Error, 4, "Mind the gap. The figure is below 10, the minimum that the-rule allows here."), (finding.Severity, finding.Level, finding.Message));
    }

    [Fact]
    public void Findings_beyond_the_limit_of_a_code_are_counted_by_their_own_severity()
    {
        string[] rows = [.. Enumerable.Range(1800, 400).Select(year => $"DEU,{year},AUT,REF,9,A")];
        Structure structure = Tests.Submissions.Specimens.Stocks with { Rules = [Between10And20() with { Header = Header("range") with { Severity = Severity.Error } }] };
        ValidatedSubmission validated = new Validator(Tests.Submissions.Specimens.Areas, findingLimit: 3).Validate(
            Tests.Submissions.Specimens.Read(string.Join('\n', rows.Prepend(Tests.Submissions.Specimens.Header)) + "\n", structure));
        Assert.False(validated.IsAccepted);
        Assert.Equal([new OmittedFindings("out-of-range", Severity.Error, 397) { Rule = "the-rule" }], validated.Omitted);
    }
}
