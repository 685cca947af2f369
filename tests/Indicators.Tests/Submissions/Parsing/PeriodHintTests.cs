using Indicators.Definitions;
using Indicators.Findings;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Parsing;

public sealed class PeriodHintTests
{
    private const string Quarters = "Write quarters as 2024-Q1: the year, a hyphen, Q and 1 to 4.", Months = "Write months as 2024-05: the year, a hyphen and two digits.",
        HalfYears = "Write half-years as 2024-S1: the year, a hyphen, S and 1 or 2.", General = "Write it as 2024, 2024-S1, 2024-Q1 or 2024-05.";

    private static readonly Frequency[] All = [Frequency.Annual, Frequency.HalfYearly, Frequency.Quarterly, Frequency.Monthly];

    private static string? Hint(string cell, params Frequency[] frequencies)
    {
        Finding finding = Assert.Single(Read($"{Header}\nDEU,{cell},AUT,REF,12,A\n", Stocks with { Frequencies = frequencies }).Findings.Findings);
        Assert.Equal("invalid-period", finding.Code);
        Assert.DoesNotContain("2022", finding.Message + finding.Hint, StringComparison.Ordinal);
        return finding.Hint;
    }

    [Theory]
    [InlineData("2022Q1", Quarters)]
    [InlineData("2022-q1", Quarters)]
    [InlineData("2022/Q4", Quarters)]
    [InlineData("Q1 2022", Quarters)]
    [InlineData("Q3/2022", Quarters)]
    [InlineData("T1 2022", Quarters)]
    [InlineData("1T2022", Quarters)]
    [InlineData("2022-Trim-2", Quarters)]
    [InlineData("H1 2022", HalfYears)]
    [InlineData("2022S2", HalfYears)]
    [InlineData("2022M7", Months)]
    [InlineData("2022-7", Months)] // no quarter is the seventh
    [InlineData("7/2022", Months)]
    [InlineData("01/2022", Months)] // no quarter has a leading zero
    [InlineData("2022.01", Months)]
    [InlineData("202211", Months)]
    [InlineData(" 2022-Q1", "Write it without spaces around it.")]
    [InlineData("2022-1", General)] // a half-year, a quarter or a month
    [InlineData("1/2022", General)]
    [InlineData("2022-Q5", General)]
    [InlineData("2022-13", General)]
    [InlineData("31/12/2022", General)]
    [InlineData("22-Q1", General)]
    [InlineData("Q1", General)]
    [InlineData("1822022", General)]
    [InlineData("2022Q1é", General)]
    [InlineData("X1 2022", General)]
    [InlineData("2022-2023", General)]
    [InlineData("the first quarter of 2022", General)]
    public void A_period_in_another_usual_form_is_told_its_own(string cell, string hint) => Assert.Equal(hint, Hint(cell, All));

    [Fact]
    public void Only_what_the_structure_is_filed_for_is_meant()
    {
        Assert.Equal(Quarters, Hint("2022-1", Frequency.Annual, Frequency.Quarterly));
        Assert.Equal(Months, Hint("2022-1", Frequency.Annual, Frequency.Monthly));
        Assert.Equal("Write it as 2024.", Hint("2022Q1", Frequency.Annual));
        Assert.Equal("Write it as 2024.", Hint("2022-1", Frequency.Annual));
    }
}
