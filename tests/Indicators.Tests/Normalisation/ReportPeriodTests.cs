using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Normalisation;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2024", "AAA 2024", "BBB 2024", "CCC 2024")]
    [InlineData("2024", "AAA 2024", "BBB 2024", "CCC 2024", "DDD 2199")]
    [InlineData("2024", "AAA 2024", "BBB 2024", "CCC 2024", "DDD 2025-Q1")]
    [InlineData("2025", "AAA 2024", "BBB 2024", "CCC 2024", "AAA 2025", "BBB 2025")]
    [InlineData("2024-Q4", "AAA 2024", "BBB 2024-Q4")]
    public void Reports_are_made_for_the_newest_period_that_half_as_many_areas_filed_as_the_best_filed(string period, params string[] filings)
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", filings.Select(filing => $"{filing} X REF 10"));
        Assert.Equal(period, run.Outcome.ReportPeriod.ToString());
    }

    [Fact]
    public void Without_a_filing_there_is_none() => Assert.Null(PipelineFixture.Run().Outcome.ReportPeriod);
}
