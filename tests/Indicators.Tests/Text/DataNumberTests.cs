using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Text;

namespace Indicators.Tests.Text;

public sealed partial class DataNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1234567, "1234567")]
    [InlineData(29413033, "29413033")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1.25e21, "1250000000000000000000")]
    [InlineData(9007199254740993, "9007199254740992")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(-1e-10, "-0.0000000001")]
    [InlineData(2.0 / 3, "0.6666666666666666")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NaN, "")]
    public void A_number_is_written_plainly(double value, string expected) => Assert.Equal(expected, DataNumber.Format(value));

    [Fact]
    public void Every_number_reads_back_as_itself_and_has_no_exponent() => Prop.ForAll(AnyDouble(), value =>
    {
        string text = DataNumber.Format(value);
        return PlainNumber().IsMatch(text) && double.Parse(text, CultureInfo.InvariantCulture).Equals(value + 0.0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_text_is_the_shortest_that_reads_back() => Prop.ForAll(AnyDouble(), value =>
        Digits(DataNumber.Format(value)) == Digits(value.ToString("R", CultureInfo.InvariantCulture).Split('E')[0])).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(-0.004, 2, "0")]
    [InlineData(-0.005, 2, "-0.01")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(12.5, 2, "12.5")]
    [InlineData(100, 3, "100")]
    [InlineData(1234567.8912, 3, "1234567.891")]
    [InlineData(-99.999, 2, "-100")]
    [InlineData(0.70710678, 5, "0.70711")]
    [InlineData(7.6, 0, "8")]
    public void A_coordinate_is_rounded_and_as_short_as_can_be(double value, int decimals, string expected) =>
        Assert.Equal(expected, DataNumber.Format(value, decimals, new char[DataNumber.MostShort]).ToString());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e13)]
    public void What_is_no_place_on_a_page_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DataNumber.Format(value, 2, new char[DataNumber.MostShort]).ToString());

    [Fact]
    public void A_whole_number_of_64_bits_keeps_all_its_digits() => Assert.Equal("-9223372036854775808", DataNumber.Format(long.MinValue));

    [Fact]
    public void The_users_own_signs_change_nothing()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "\u2212");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("-0.00000015", DataNumber.Format(-1.5e-7));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Digits(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0');

    /// <summary>Any finite number, by its bits, so that every magnitude is as likely.</summary>
    private static Arbitrary<double> AnyDouble() => Gen.Choose(int.MinValue, int.MaxValue)
        .SelectMany(high => Gen.Choose(int.MinValue, int.MaxValue).Select(low => BitConverter.Int64BitsToDouble(((long)high << 32) ^ (uint)low)))
        .Select(value => double.IsFinite(value) ? value : 1.5).ToArbitrary();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$")]
    private static partial Regex PlainNumber();
}
