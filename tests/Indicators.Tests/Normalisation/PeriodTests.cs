using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;

namespace Indicators.Tests.Normalisation;

public sealed class PeriodTests
{
    private static readonly Frequency[] Frequencies = [Frequency.Annual, Frequency.HalfYearly, Frequency.Quarterly, Frequency.Monthly];

    private static Arbitrary<Period> AnyPeriod() => Gen.Elements(Frequencies)
        .SelectMany(frequency => Gen.Choose(1900, 2199).SelectMany(year => Gen.Choose(1, (int)frequency).Select(number => Period.Create(frequency, year, number))))
        .ToArbitrary();

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-S2", "2024-07-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-M02", "2023-02-01", "2023-02-28")]
    public void A_period_has_a_first_and_a_last_day(string text, string first, string last)
    {
        Period period = Parse(text);
        Assert.Equal(first, period.FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(last, period.LastDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-q1")]
    [InlineData("2024-S3")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-M13")]
    [InlineData("2024-1")]
    [InlineData("2024-001")]
    [InlineData("2024Q1")]
    [InlineData(" 2024")]
    [InlineData("2024 ")]
    [InlineData("-024")]
    [InlineData("٢٠٢٤")]
    [InlineData("2024-W05")]
    public void What_is_no_period_is_refused(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("0202-Q4")]
    [InlineData("9999")]
    public void A_slip_of_the_year_is_refused(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void A_period_reads_back_from_its_text() =>
        Prop.ForAll(AnyPeriod(), period => Parse(period.ToString()) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_lies_between_its_neighbours_without_a_gap() => Prop.ForAll(AnyPeriod(), period =>
        period.Next().FirstDay == period.LastDay.AddDays(1) && period.Next(-1).LastDay == period.FirstDay.AddDays(-1)
        && period.Next().Next(-1) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void The_parts_of_a_period_fill_it_and_lie_within_it() => Prop.ForAll(AnyPeriod(), period =>
        Frequencies.Where(finer => finer > period.Frequency && (int)finer % (int)period.Frequency == 0).All(finer =>
        {
            Period[] parts = [.. period.Split(finer)];
            return parts[0].FirstDay == period.FirstDay && parts[^1].LastDay == period.LastDay
                && parts.Zip(parts.Skip(1)).All(pair => pair.First.Next() == pair.Second)
                && parts.All(part => part.IsWithin(period.Frequency) && part.GetEnclosing(period.Frequency) == period);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_sort_by_their_last_day_and_the_longer_first()
    {
        string[] sorted = ["2023", "2023-Q4", "2023-12", "2024-01", "2024-Q1", "2024-03", "2024-S1", "2024-Q2", "2024"];
        Assert.Equal(
            ["2023", "2023-Q4", "2023-12", "2024-01", "2024-Q1", "2024-03", "2024-S1", "2024-Q2", "2024"],
            sorted.Reverse().Select(Parse).Order().Select(period => period.ToString()));
    }

    private static Period Parse(string text)
    {
        Assert.True(Period.TryParse(text, out Period period), text);
        return period;
    }
}
