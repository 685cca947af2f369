using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Briefs;
using Indicators.Reports.Words;
using Indicators.Tests.Reports.Facts;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports.Briefs;

/// <summary>The page "at a glance" of the sample's West and Central Africa.</summary>
public sealed class GlanceTests
{
    private static Glance Compose(string language)
    {
        Period report = FactRun.PeriodOf("2025-Q4");
        ReportSource source = Sample.Outcome.PrepareReport(report);
        var text = new ReportText(source.Programme, ReportWords.Load(source.Programme, language));
        IndicatorDefinition[] numbers = [.. new[] { "STK-01", "FLO-01", "ASY-04" }.Select(source.Programme.GetIndicator)];
        return new GlanceComposer(source, text, new ReferenceArea("unhcr", "WCA"), report).Compose(numbers, numbers, 3);
    }

    [Fact]
    public void Numbers_have_a_series_and_the_change_among_the_same_countries()
    {
        Glance glance = Compose("en");
        GlanceNumber refugees = glance.Numbers[0];
        Assert.Equal("1.84 million, at the end of December, +6.3% in a year", $"{refugees.Number} {refugees.Word}, {refugees.When}, {refugees.Change}");
        Assert.Equal("\u221244% in a year", glance.Numbers[1].Change);
        Assert.Equal([28, 12, 28], glance.Numbers.Select(number => number.Series.Count));
    }

    [Fact]
    public void The_late_country_is_named_once() => Assert.Equal("Cameroon has not reported for this quarter.", Assert.Single(Compose("en").Callouts).Lead);

    [Fact]
    public void Three_findings_are_of_three_indicators()
    {
        Glance glance = Compose("en");
        Assert.Equal(
            [
                "Chad accounts for all of the rise in refugees.", "Arrivals are the fewest since counts began in 2023.",
                "Fewer than half of asylum decisions gave protection, for the first time.",
            ],
            glance.Points.Select(point => point.Lead).Order(StringComparer.Ordinal).OrderBy(lead => lead[0] switch { 'C' => 0, 'A' => 1, _ => 2 }));
        Assert.All(glance.Points, point => Assert.EndsWith(".", point.Text, StringComparison.Ordinal));
        Assert.Contains("Nineteen in twenty arrivals", glance.Points.Single(point => point.Lead.StartsWith("Arrivals", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_there_in_French() => Assert.Contains(Compose("fr").Points, point => point.Lead == "Le Tchad explique toute la hausse du nombre de réfugiés.");
}
