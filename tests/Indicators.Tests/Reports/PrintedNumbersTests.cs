using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports;
using Indicators.Reports.Words;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>What a report prints comes from protected figures alone.</summary>
public sealed class PrintedNumbersTests
{
    [Theory]
    [InlineData("EUR", "en")]
    [InlineData("EUR", "fr")]
    [InlineData("WCA", "en")]
    [InlineData("WCA", "fr")]
    public void Every_figure_behind_a_chart_is_a_published_figure(string region, string language)
    {
        IndicatorResults results = Sample.Outcome.PrepareReport(Period.Create(Frequency.Quarterly, 2025, 4)).Results;
        var text = new ReportText(Sample.Outcome.Programme, ReportWords.Load(language));
        ILookup<string, string> published = Enumerable.Range(0, results.Count).Select(i => results[i])
            .ToLookup(row => row.Indicator.Id, row => text.Figure(row));
        // The series of those that report the newest figure is published beside them.
        ILookup<string, string> followed = Sample.Outcome.SameReporters.ToLookup(
            point => point.Indicator.Id, point => point.HasValue ? text.Numbers(point.Indicator).Format(point.Value) : ":");
        int checkedCells = 0;
        foreach (FigureBlock figure in Sample.Report(region, language).Blocks.OfType<FigureBlock>())
        {
            HashSet<string> figures = [.. published[figure.Id["figure-".Length..][..6]]];
            // Columns of names stand at the start.
            foreach (Inline cell in figure.Data!.Rows.SelectMany(row => row.Zip(figure.Data.Columns).Skip(1))
                .Where(cell => cell.Second.Alignment == CellAlignment.End && cell.First.Text != ":").Select(cell => cell.First))
            {
                Assert.True(figures.Contains(cell.Text) || followed[figure.Id["figure-".Length..][..6]].Any(number => cell.Text == number
                    || cell.Text.StartsWith(number + "\u00a0", StringComparison.Ordinal)), cell.Text);
                checkedCells++;
            }
        }
        Assert.True(checkedCells > 300);
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData("WCA")]
    public void No_count_from_1_to_4_is_printed_when_counts_are_rounded_to_5(string region)
    {
        Document report = Sample.Report(region, "en");
        HashSet<string> forbidden = ["1", "2", "3", "4"];
        // A number of states is none of people.
        FigureBlock[] figures = [.. report.Blocks.OfType<FigureBlock>().Where(figure => Of(figure).Aggregation != AggregationMethod.Count)];
        HashSet<string> ofStates = [.. Shipped.Programme.Indicators.Where(indicator => indicator.Aggregation == AggregationMethod.Count).Select(indicator => indicator.Title["en"])];
        IEnumerable<TableBlock> tables = figures.Select(figure => figure.Data!)
            .Concat(report.Blocks.OfType<TableBlock>().Where(table => table.Id is "table-national" or "table-key-figures" || table.Id.EndsWith("crossed", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            tables.SelectMany(table => table.Rows).Where(row => !ofStates.Any(row[0].Text.Contains)).SelectMany(row => row.Skip(1)),
            cell => forbidden.Contains(cell.Text.Split('\u00a0')[0]));
        string alternatives = string.Join(' ', figures.Where(figure => Of(figure).Denominator is null).Select(figure => figure.AlternativeText));
        Assert.DoesNotMatch(@": [1-4][.; (]", alternatives);

        static IndicatorDefinition Of(FigureBlock figure) => Shipped.Programme.GetIndicator(figure.Id["figure-".Length..][..6]);
    }

    [Fact]
    public void Small_counts_are_shown_by_a_run_that_is_not_protected()
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Unprotected).File("population", "AUT 2024 AFG REF 3", "ITA 2024 AFG REF 300");
        Assert.Contains("Austria: 3.", Alternative(run), StringComparison.Ordinal);
        PipelineFixture rounded = PipelineFixture.Run().With(_ => Shipped.Programme).File("population", "AUT 2024 AFG REF 3", "ITA 2024 AFG REF 300");
        Assert.Matches("Austria: [05]\\.", Alternative(rounded));

        static string Alternative(PipelineFixture run) =>
            Sample.Report(run.Outcome, "EUR", "en", "2024").Blocks.OfType<FigureBlock>().First().AlternativeText;
    }

    [Fact]
    public void A_run_that_is_not_protected_says_so()
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Unprotected).File("population", "AUT 2024 AFG REF 3");
        Assert.Contains("No protection is applied to these figures.", Sample.Texts(Sample.Report(run.Outcome, "EUR", "en", "2024")));
    }
}
