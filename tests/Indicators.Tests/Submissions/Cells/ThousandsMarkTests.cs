using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Reference;
using Indicators.Tests.Support;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Cells;

/// <summary>A point or comma before three digits: never a thousandth of what an office meant.</summary>
public sealed class ThousandsMarkTests
{
    private static (double? Figure, string? Code) ReadCell(string cell, Column measure, string? locale = null)
    {
        SubmissionReadResult read = Read($"{Header}\nDEU,2024,AUT,REF,\"{cell}\",A\n", StructureOf("stocks", measure), ReadOptions.Default with { Locale = locale });
        return read.Findings.Findings is [var finding] ? (null, finding.Code) : (Assert.Single(read.Submission!.Values), null);
    }

    [Theory]
    // can only separate thousands
    [InlineData("55.000", null, null)]
    [InlineData("1.234", null, null)]
    [InlineData("1,234", null, null)]
    [InlineData("12.345.678", null, null)]
    [InlineData("1,234,567", null, null)]
    [InlineData("1,234.0", null, null)]
    [InlineData("1.234,00", null, null)]
    [InlineData("-55.000", null, null)]
    [InlineData("712 340", null, null)]
    [InlineData("712\u00A0340", null, null)]
    [InlineData("712\u202F340", null, null)]
    [InlineData("712'340", null, null)]
    [InlineData("712’340", null, null)]
    // whatever the locale says
    [InlineData("55.000", "en", null)]
    [InlineData("55.000", "de", null)]
    [InlineData("55,000", "fr", null)]
    [InlineData("1,234", "es", null)]
    [InlineData("1.234.567", "es", null)]
    // plain
    [InlineData("55000", null, 55000.0)]
    [InlineData("55000.000", null, 55000.0)]
    [InlineData("55.0", null, 55.0)]
    [InlineData("55.00", null, 55.0)]
    [InlineData("0.000", null, 0.0)]
    [InlineData("712340,0", "fr", 712340.0)]
    [InlineData("0,000", "fr", 0.0)]
    public void A_count_has_no_mark_before_three_digits_unless_it_is_declared(string cell, string? locale, double? figure) =>
        Assert.Equal((figure, figure is null ? "thousands-mark" : null), ReadCell(cell, Value, locale));

    [Theory]
    [InlineData(',', '.', "55.000", 55000.0)]
    [InlineData(',', '.', "12.345.678", 12345678.0)]
    [InlineData('.', ',', "1,234", 1234.0)]
    [InlineData('.', ' ', "1 234", 1234.0)]
    [InlineData('.', ',', "55.000", null)]
    [InlineData(',', '.', "55,000", null)]
    public void A_declared_grouping_mark_groups_and_the_other_still_does_not(char decimals, char grouping, string cell, double? figure) =>
        Assert.Equal((figure, figure is null ? "thousands-mark" : null), ReadCell(cell, Value with { DecimalMark = decimals, DeclaresDecimalMark = true, GroupingMark = grouping }));

    [Theory]
    [InlineData("1.234", null, null)]
    [InlineData("55.000", null, null)]
    [InlineData("-1.234", null, null)]
    [InlineData("1,234", null, null)]
    [InlineData("1.234.567", null, null)]
    [InlineData("1.5", null, 1.5)]
    [InlineData("12.75", null, 12.75)]
    [InlineData("1234.5", null, 1234.5)]
    [InlineData("1234.567", null, 1234.567)]
    [InlineData("0.125", null, 0.125)]
    [InlineData("1.2345", null, 1.2345)]
    [InlineData("1.234", "en", 1.234)]
    [InlineData("1,234", "fr", 1.234)]
    [InlineData("1.234", "fr", null)]
    public void In_an_amount_the_mark_is_declared_or_cannot_be_told(string cell, string? locale, double? figure) =>
        Assert.Equal((figure, figure is null ? "thousands-mark" : null), ReadCell(cell, Value with { Type = MeasureType.Amount }, locale));

    [Fact]
    public void An_amount_whose_structure_declares_a_mark_is_read_by_it()
    {
        Column amount = Value with { Type = MeasureType.Amount };
        Assert.Equal(1.234, ReadCell("1.234", amount with { DeclaresDecimalMark = true }).Figure);
        Assert.Equal(1.234, ReadCell("1.234", amount with { GroupingMark = ',' }).Figure);
        Assert.Equal(1234, ReadCell("1.234", amount with { DecimalMark = ',', DeclaresDecimalMark = true, GroupingMark = '.' }).Figure);
        Finding finding = Assert.Single(Read($"{Header}\nDEU,2024,AUT,REF,1.234,A\n", StructureOf("stocks", amount)).Findings.Findings);
        Assert.Contains("decimal-mark", finding.Hint, StringComparison.Ordinal);
        Assert.Contains("locale", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>No share is a thousand.</summary>
    [Theory]
    [InlineData("0.125", 0.125)]
    [InlineData("1.000", 1.0)]
    [InlineData("0.5", 0.5)]
    public void A_share_has_no_thousands(string cell, double figure) =>
        Assert.Equal((figure, null), ReadCell(cell, Value with { Type = MeasureType.Share, Maximum = 1 }));

    [Fact]
    public void One_finding_tells_of_all_rows()
    {
        SubmissionReadResult read = ReadRows([.. Enumerable.Range(0, 30).Select(i => $"DEU,{1990 + i},AUT,REF,{i + 1}.000,A")]);
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal(("thousands-mark", 2, 30), (finding.Code, finding.Line, finding.Rows));
        Assert.Equal("A mark in the figure can only separate thousands. 30 rows: lines 2, 3, 4, 5, 6 and 25 more.", finding.Message);
    }

    private static (string Code, int? Line)[] Reference(string series, string text)
    {
        ReferenceReadResult read = new ReferenceReader(Shipped.Programme.Areas, Shipped.Programme.CodeLists["reference-series"]).Read([File(text, $"reference/{series}.csv")]);
        Assert.Equal(read.Findings.Count == 0, read.Data.Series.Contains(series));
        return [.. read.Findings.Select(finding => (finding.Code, finding.Line))];
    }

    [Theory]
    [InlineData("population", "55.000", "thousands-mark")]
    [InlineData("population", "\"1,234\"", "thousands-mark")]
    [InlineData("population", "12.345.678", "thousands-mark")]
    [InlineData("population", "1.77E+07", "not-a-number")]
    [InlineData("population", "17723315", null)]
    [InlineData("population", "17723315.5", null)]
    [InlineData("population", "55.0", null)]
    [InlineData("gdp-per-capita", "1.234", "thousands-mark")]
    [InlineData("gdp-per-capita", "\"1,234\"", "thousands-mark")]
    [InlineData("gdp-per-capita", "987.65", null)]
    [InlineData("gdp-per-capita", "1234.567", null)]
    [InlineData("gdp-per-capita", "4.2E+12", null)]
    [InlineData("unemployment", "0.125", null)]
    [InlineData("unemployment", "5.123", "thousands-mark")]
    public void Reference_figures_are_read_with_the_same_care(string series, string cell, string? code) =>
        Assert.Equal(code is null ? [] : [(code, 2)], Reference(series, $"area,period,value\nTCD,2024,{cell}\n"));

    [Fact]
    public void A_figure_of_the_file_that_can_only_have_decimals_settles_the_others_of_an_amount()
    {
        Assert.Empty(Reference("gdp-per-capita", "area,period,value\nTCD,2024,987.654\nNER,2024,1059.793\n"));
        Assert.Equal([("thousands-mark", 2)], Reference("gdp-per-capita", "area,period,value\nTCD,2024,987.654\nNER,2024,59.793\nMLI,2024,700\n"));
        Assert.Equal([("thousands-mark", 2)], Reference("population", "area,period,value\nTCD,2024,55.000\nNER,2024,1059.5\n"));
        Assert.Empty(Reference("unemployment", "Country Name,Country Code,Year,Value\nChad,TCD,2024,5.123\n")); // the World Bank's tables have points before decimals
    }
}
