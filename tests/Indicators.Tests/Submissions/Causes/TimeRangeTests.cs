using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using static Indicators.Tests.Submissions.Causes.ShippedFiles;

namespace Indicators.Tests.Submissions.Causes;

/// <summary>SDMX's ranges of a first day and a duration: read where they are exactly a period, never taken for one that is near.</summary>
public sealed class TimeRangeTests
{
    [Theory]
    [InlineData("2025-01-01/P3M", "2025-Q1")]
    [InlineData("2025-10-01/P3M", "2025-Q4")]
    [InlineData("2024-01-01/P1Y", "2024")]
    [InlineData("2024-01-01/P12M", "2024")]
    [InlineData("2024-02-01/P1M", "2024-02")]
    [InlineData("2024-12-01/P1M", "2024-12")]
    [InlineData("2024-04-01T00:00:00/P3M", "2024-Q2")]
    [InlineData("2024-04-01T00:00:00Z/P3M", "2024-Q2")]
    public void A_range_that_is_exactly_a_period_is_that_period(string cell, string period)
    {
        SubmissionReadResult read = Read(Population, $"TCD,{cell},SDN,REF,712340,A");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(period, Assert.Single(read.Submission!.Periods).ToString());
    }

    [Theory]
    [InlineData("2024-01-01/P6M", "2024-S1")]
    [InlineData("2024-07-01/P6M", "2024-S2")]
    public void Half_years_are_known_too(string cell, string period)
    {
        Assert.True(Indicators.Submissions.Causes.TimeRange.TryParse(cell, out Period read));
        Assert.Equal(period, read.ToString());
        Assert.Equal("frequency-not-allowed", FindingOf("period", cell).Code); // population has none
    }

    [Theory]
    [InlineData("2025-01-02/P3M")]
    [InlineData("2025-02-01/P3M")]
    [InlineData("2024-04-01/P1Y")]
    [InlineData("2025-01-01/P90D")]
    [InlineData("2025-01-01/P2M")]
    [InlineData("2025-01-01/P13W")]
    [InlineData("2024-03-01/P6M")]
    [InlineData("2025-01-01/2025-03-31")]
    [InlineData("2025-01-01/2025-04-01")]
    public void Any_other_range_is_no_period_and_is_not_taken_for_the_nearest(string cell)
    {
        Finding finding = FindingOf("period", cell);
        Assert.Equal("invalid-period", finding.Code);
        Assert.Equal("The date range is not exactly a year, a quarter or a month, and the nearest period is not assumed. Write the period that the figures refer to.", finding.Hint);
    }

    [Theory]
    [InlineData("2025-13-01/P3M")]
    [InlineData("2025-01-01T06:00:00/P3M")]
    [InlineData("2025-Q1/P3M")]
    [InlineData("/P3M")]
    [InlineData("2025-01-01/")]
    public void What_is_no_range_is_no_period(string cell) => Assert.Equal("invalid-period", FindingOf("period", cell).Code);

    [Theory]
    [InlineData("2025-Q1\u00A0", "Remove the invisible characters from the cell (U+00A0), and leave the period.")]
    [InlineData("\u200B2025-Q1", "Remove the invisible characters from the cell (U+200B), and leave the period.")]
    [InlineData("2024.0", "Write years as 2024: four digits alone.")]
    [InlineData("2024-A1", "Write years as 2024: four digits alone.")]
    [InlineData("٢٠٢٤", "Write it with the digits 0 to 9.")]
    [InlineData("Jan-25", "Write months as 2024-05: the year, a hyphen and two digits.")]
    [InlineData("janv. 2025", "Write months as 2024-05: the year, a hyphen and two digits.")]
    [InlineData("enero 2025", "Write months as 2024-05: the year, a hyphen and two digits.")]
    public void What_a_spreadsheet_or_a_program_made_of_a_period_is_said(string cell, string hint) => Assert.Equal(hint, FindingOf("period", cell).Hint);

    [Fact]
    public void A_range_and_its_period_are_one_period_of_the_file()
    {
        SubmissionReadResult read = Read(Population, "TCD,2025-01-01/P3M,SDN,REF,712340,A", "TCD,2025-Q1,CAF,REF,118205,A");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(["2025-Q1"], read.Submission!.Periods.Select(period => period.ToString()));
        Assert.Equal([0, 0], read.Submission.PeriodIndexes);
    }
}
