using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Outputs.Data;

namespace Indicators.Tests.Outputs.Data;

public sealed partial class NumberTextTests
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
    [InlineData(double.NaN, "")]
    public void A_number_is_written_plainly(double value, string expected) => Assert.Equal(expected, NumberText.Format(value));

    [Fact]
    public void Every_number_reads_back_as_itself_and_has_no_exponent() => Prop.ForAll(AnyDouble(), value =>
    {
        string text = NumberText.Format(value);
        return PlainNumber().IsMatch(text) && double.Parse(text, CultureInfo.InvariantCulture).Equals(value + 0.0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_text_is_the_shortest_that_reads_back() => Prop.ForAll(AnyDouble(), value =>
        Digits(NumberText.Format(value)) == Digits(value.ToString("R", CultureInfo.InvariantCulture).Split('E')[0])).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_users_own_signs_change_nothing()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "\u2212");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("-0.00000015", NumberText.Format(-1.5e-7));
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
