using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Tests.Normalisation;

public sealed class FiledPeriodsTests
{
    private static FiledPeriods Filed(string periods, int area = 1) => new(periods.Split(' ').Select(text => new ReportingUnit(area, Parse(text))));

    [Theory]
    [InlineData("2024", "2024", "2024", "2024")]
    [InlineData("2024-Q1 2024-Q2 2024-Q3 2024-Q4", "2024", "2024-Q1 2024-Q2 2024-Q3 2024-Q4", "2024-Q4")]
    [InlineData("2024-Q1 2024-Q2 2024-Q3", "2024", "", "")]
    [InlineData("2024-Q4", "2024", "", "2024-Q4")]
    [InlineData("2024 2024-Q4", "2024", "2024", "2024")]
    [InlineData("2024-S1 2024-S2 2024-Q4", "2024", "2024-S1 2024-S2", "2024-S2")]
    [InlineData("2024-S1 2024-Q3 2024-10 2024-11 2024-12", "2024", "2024-S1 2024-Q3 2024-10 2024-11 2024-12", "2024-12")]
    [InlineData("2024-10 2024-12", "2024-Q4", "", "2024-12")]
    [InlineData("2024", "2024-Q1", "", "")]
    public void A_flow_needs_all_sub_periods_and_a_stock_the_last(string filed, string period, string flow, string stock)
    {
        Assert.Equal(flow, Text(Filed(filed).GetSourcePeriods(1, Parse(period), OverTime.Sum)));
        Assert.Equal(stock, Text(Filed(filed).GetSourcePeriods(1, Parse(period), OverTime.EndOfPeriod)));
        Assert.Equal(flow.Length > 0, Filed(filed).HasFigure(1, Parse(period), OverTime.Sum));
        Assert.Empty(Filed(filed).GetSourcePeriods(2, Parse(period), OverTime.Sum));
    }

    [Theory]
    [InlineData("2021", "2024", 3, true)] // three years to the day
    [InlineData("2020", "2024", 3, false)]
    [InlineData("2021-Q1", "2024-Q1", 3, true)]
    [InlineData("2020-Q4", "2024-Q1", 3, false)]
    [InlineData("2025", "2024", 3, false)] // the future makes nobody late
    [InlineData("2024-Q1", "2024", 0, false)]
    [InlineData("2024-Q4", "2024", 0, true)]
    [InlineData("2020-02", "2023-02", 3, true)] // 29 February and 28 February
    [InlineData("2021-02", "2024-02", 3, true)]
    public void A_filing_makes_an_area_expected_for_some_years(string filed, string period, int years, bool expected) =>
        Assert.Equal(expected, Filed(filed).HasFiledWithin(1, Parse(period), years));

    [Fact]
    public void Periods_that_can_be_made_are_reported_once_and_in_order()
    {
        FiledPeriods filed = Filed("2025-Q1 2023 2024-Q4 2024-Q3 2024-Q2 2024-Q1 2022-Q4");
        Assert.Equal("2023 2024", Text(filed.ReportedPeriods(Frequency.Annual, OverTime.Sum)));
        Assert.Equal("2022 2023 2024", Text(filed.ReportedPeriods(Frequency.Annual, OverTime.EndOfPeriod)));
        Assert.Equal("2022-Q4 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2025-Q1", Text(filed.ReportedPeriods(Frequency.Quarterly, OverTime.Sum)));
    }

    private static string Text(IEnumerable<Period> periods) => string.Join(' ', periods);

    private static Period Parse(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text);
}
