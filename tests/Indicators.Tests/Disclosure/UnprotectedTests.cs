using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Whatever counts persons is protected in every form of value; what counts places or policies is left as filed.</summary>
public sealed class UnprotectedTests
{
    [Fact]
    public void Places_and_policies_stay_as_filed_and_persons_beside_them_are_rounded()
    {
        PipelineFixture run = MethodProgramme.Run().Rounded().File("service", "AAA 2024 X PLACES 3", "AAA 2024 X POLICY 1", "AAA 2024 X SERVED 3", "BBB 2024 X SERVED 4");
        Assert.Equal(("3 A", "1 A"), (run["PLACES", "AAA", "2024"], run["COUNTED", "AAA", "2024"]));
        Assert.Equal(("5 A", "5 A"), (run["SERVED", "AAA", "2024"], run["SERVED", "BBB", "2024"]));
    }

    [Fact]
    public void Rows_that_count_no_persons_are_told_apart_though_no_indicator_asks()
    {
        Programme programme = MethodProgramme.Programme;
        PipelineFixture run = MethodProgramme.Run().Rounded().With(each => each with
        {
            Indicators = [programme.Indicators.Single(indicator => indicator.Id == "SERVED") is var served
                ? served with { Numerator = served.Numerator with { Where = [] } } : served],
        }).File("service", "AAA 2024 X PLACES 3", "AAA 2024 Y SERVED 2");
        Assert.Equal("3 A", run["SERVED", "AAA", "2024"]); // 3 places, and 2 persons that become none
    }

    [Fact]
    public void Classes_of_a_duration_are_protected()
    {
        PipelineFixture run = MethodProgramme.Run().Rounded().File("wait", "AAA 2024 X S 2", "AAA 2024 X M 40", "AAA 2024 X L 40");
        Assert.Equal("90 A", run["WAIT", "AAA", "2024"]); // 0, 40 and 40: 40 of 80 lie below 90
    }

    [Fact]
    public void Both_ratios_of_a_difference_are_protected()
    {
        PipelineFixture run = MethodProgramme.Run().Rounded().File("flow",
            "AAA 2024 X YES P 4", "AAA 2024 X NO P 15", "AAA 2024 X YES C 1", "AAA 2024 X NO C 20");
        Assert.Equal("25 A", run["GAP", "AAA", "2024"]); // 5 of 20, less 0 of 20
    }

    [Fact]
    public void Inputs_of_a_function_are_protected()
    {
        PipelineFixture run = MethodProgramme.Run().Rounded().File("stock", "AAA 2024 X REF 1", "BBB 2024 X REF 30", "CCC 2024 X REF 30");
        Assert.Equal(("0 A", "gini of 2 areas"), (run["SPREAD", "world", "2024"], run.Row("SPREAD", "world", "2024").Method));
    }
}
