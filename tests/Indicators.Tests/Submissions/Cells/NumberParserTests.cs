using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions.Cells;

namespace Indicators.Tests.Submissions.Cells;

public sealed class NumberParserTests
{
    private static double? Parse(string text, char decimalMark = '.', char? groupingMark = null) =>
        new NumberParser(decimalMark, groupingMark).TryParse(Encoding.UTF8.GetBytes(text), out double value) ? value : null;

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("007", 7.0)]
    [InlineData("999999999999999", 999999999999999.0)]
    [InlineData("1234567890123456789", 1234567890123456789.0)]
    [InlineData("-12", -12.0)]
    [InlineData("0.1", 0.1)]
    [InlineData(".5", 0.5)]
    [InlineData("2281.5", 2281.5)]
    [InlineData("1234567890.123456", 1234567890.123456)]
    public void A_number_is_the_nearest_double(string text, double expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("--5")]
    [InlineData("1.2.3")]
    [InlineData("٣")]
    [InlineData("NaN")]
    [InlineData("0x1F")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111")]
    public void Anything_else_is_no_number(string text) => Assert.Null(Parse(text));

    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567.0)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("-1.234", -1234.0)]
    public void Declared_marks_are_read(string text, double expected) => Assert.Equal(expected, Parse(text, ',', '.'));

    [Theory]
    [InlineData("12.34")]
    [InlineData("1234.567")]
    [InlineData(".123")]
    [InlineData("1..234")]
    [InlineData("1.234,")]
    [InlineData("1,234.5")]
    public void A_group_has_three_digits(string text) => Assert.Null(Parse(text, ',', '.'));

    [Fact]
    public void A_grouping_mark_may_be_any_character() => Assert.Equal(71234, Parse("71\u202F234", '.', '\u202F'));

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal("0", Parse("-0")!.Value.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Every_double_reads_back_from_its_plain_decimal_text()
    {
        Prop.ForAll(Gen.Choose(-999_999_999, 999_999_999).SelectMany(whole => Gen.Choose(0, 9).Select(places => whole / Math.Pow(10, places))).ToArbitrary(), value =>
        {
            string text = value.ToString("0.###############", CultureInfo.InvariantCulture);
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Parse(text));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Up_to_eight_digits_are_read_at_once_as_a_loop_reads_them()
    {
        Gen<string> text = Gen.Frequency((9, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements("/:;?@ -.,A\0\u007f\u0080".ToCharArray())))
            .ArrayOf().Where(characters => characters.Length is >= 1 and <= 8).Select(characters => new string(characters));
        Prop.ForAll(text.ToArbitrary(), digits =>
        {
            byte[] bytes = Encoding.Latin1.GetBytes(digits);
            bool isNumber = digits.All(char.IsAsciiDigit);
            Assert.Equal(isNumber, EightDigits.TryParse(Utf8CodeIndex.Pack(bytes), bytes.Length, out double value));
            Assert.Equal(isNumber ? double.Parse(digits, CultureInfo.InvariantCulture) : double.NaN, value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
