using Indicators.Definitions;
using Indicators.Validation.Cells;

namespace Indicators.Tests.Validation.Cells;

public sealed class PeriodNumbersTests
{
    private static readonly PeriodNumbers Numbers = new(new[] { "2024-Q3", "2021", "2024-Q1", "2024", "2024-Q1", "2020" }.Select(Parse));

    private static Period Parse(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text, nameof(text));

    [Theory]
    [InlineData("2020", 0, -1)]
    [InlineData("2021", 1, 0)]
    [InlineData("2022", -1, 1)]
    [InlineData("2024", 2, 1)]
    [InlineData("2030", -1, 2)]
    [InlineData("2019", -1, -1)]
    [InlineData("2023-Q4", -1, -1)]
    [InlineData("2024-Q1", 3, -1)]
    [InlineData("2024-Q2", -1, 3)]
    [InlineData("2024-Q3", 4, 3)]
    [InlineData("2025-Q1", -1, 4)]
    [InlineData("2024-06", -1, -1)]
    public void Periods_are_numbered_by_frequency_and_time(string text, int number, int before)
    {
        Assert.Equal(5, Numbers.Count);
        Assert.Equal(number, Numbers.IndexOf(Parse(text)));
        Assert.Equal(before, Numbers.LastBefore(Parse(text)));
        if (number >= 0) Assert.Equal(Parse(text), Numbers[number]);
    }
}
