using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Words;
using Indicators.Tests.Support;

namespace Indicators.Tests.Reports;

/// <summary>Figures as a reader sees them. Missing, zero, suppressed and not applicable are four things.</summary>
public sealed class ReportTextTests
{
    private static readonly ReportText English = new(Shipped.Programme, ReportWords.Load("en")), French = new(Shipped.Programme, ReportWords.Load("fr"));

    private static ResultRow Row(double value, ObservationStatus status, string indicator = "STK-01") => new(
        Shipped.Programme.GetIndicator(indicator), ReferenceArea.World, Period.Create(Frequency.Annual, 2025), Series.Total, value, value, double.NaN, status,
        'F', 1, false, 1, 1, "sum");

    [Theory]
    [InlineData(ObservationStatus.Missing, ":", "no figure", ": not available")]
    [InlineData(ObservationStatus.NotCollected, ":", "no figure", ": not available")]
    [InlineData(ObservationStatus.Suppressed, "c", "withheld to protect persons", "c withheld to protect persons")]
    [InlineData(ObservationStatus.CannotExist, ".", "not applicable", ". not applicable")]
    public void A_figure_that_is_not_there_says_why(ObservationStatus status, string sign, string words, string legend)
    {
        ResultRow row = Row(double.NaN, status);
        Assert.Equal((sign, words), (English.Figure(row), English.FigureInWords(row)));
        Assert.Equal([legend], English.Legend([row]));
    }

    [Fact]
    public void A_figure_that_no_row_holds_is_missing() => Assert.Equal((":", "no figure"), (English.Figure(null), English.FigureInWords(null)));

    [Fact]
    public void Zero_is_a_figure_without_a_mark()
    {
        Assert.Equal("0", English.Figure(Row(0, ObservationStatus.Normal)));
        Assert.Empty(English.Legend([Row(0, ObservationStatus.Normal)]));
    }

    [Theory]
    [InlineData(ObservationStatus.Normal, null)]
    [InlineData(ObservationStatus.Provisional, "p")]
    [InlineData(ObservationStatus.Estimated, "e")]
    [InlineData(ObservationStatus.Imputed, "e")]
    [InlineData(ObservationStatus.Forecast, "e")]
    [InlineData(ObservationStatus.LowReliability, "u")]
    [InlineData(ObservationStatus.Break, "b")]
    [InlineData(ObservationStatus.DefinitionDiffers, "d")]
    [InlineData(ObservationStatus.Unvalidated, "v")]
    [InlineData(ObservationStatus.NotSignificant, "v")]
    public void Each_status_has_its_mark(ObservationStatus status, string? mark) => Assert.Equal(mark, ReportText.MarkOf(status));

    [Fact]
    public void The_legend_explains_every_mark_and_sign_that_a_figure_can_have()
    {
        foreach (ObservationStatus status in Enum.GetValues<ObservationStatus>())
        {
            ResultRow row = Row(status.IsAbsent() ? double.NaN : 1234, status);
            string figure = English.Figure(row);
            string? mark = row.HasValue ? figure.Split('\u00a0').Skip(1).SingleOrDefault() : figure;
            Assert.Equal((status, mark is null ? 0 : 1), (status, English.Legend([row]).Count()));
            if (mark is not null) Assert.StartsWith(mark + " ", English.Legend([row]).Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_legend_is_one_line_for_all_marks() =>
        Assert.Equal(
            [": not available; p provisional; b break in series"],
            English.Legend([Row(5, ObservationStatus.Break), null, Row(7, ObservationStatus.Provisional), Row(9, ObservationStatus.Provisional)]));

    [Theory]
    [InlineData("STK-01", 1234567.4, "1,234,567", "1\u202f234\u202f567")]
    [InlineData("ASY-04", 55.55, "55.6%", "55,6\u00a0%")]
    [InlineData("ASY-07", 1.125, "1.13", "1,13")]
    public void Numbers_are_written_as_the_language_does_and_halves_rounded_up(string indicator, double value, string english, string french)
    {
        ResultRow row = Row(value, ObservationStatus.Normal, indicator);
        Assert.Equal((english, french), (English.Figure(row), French.Figure(row)));
    }

    [Fact]
    public void Names_have_the_apostrophe_of_print() => Assert.Equal("Côte d’Ivoire", French.Name(ReferenceArea.Area("CIV")));

    [Fact]
    public void A_long_list_of_names_ends_with_how_many_more_there_are()
    {
        Assert.Equal("a, b", English.Shortened(["a", "b"]));
        Assert.Equal("a, b, c, d, e, f, g", English.Shortened(["a", "b", "c", "d", "e", "f", "g"])); // no name is dropped for "1 other"
        Assert.Equal("a, b, c, d, e, f and 2 others", English.Shortened(["a", "b", "c", "d", "e", "f", "g", "h"]));
    }

    [Fact]
    public void Periods_in_a_row_become_a_range()
    {
        Period[] periods = [.. new[] { 1, 2, 3, 6 }.Select(step => Period.Create(Frequency.Quarterly, 2024).Next(step))];
        Assert.Equal("Q2\u00a02024 to Q4\u00a02024, Q3\u00a02025", English.Spans(periods));
    }
}
