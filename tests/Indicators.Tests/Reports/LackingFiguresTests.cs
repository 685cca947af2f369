using Indicators.Common;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Reports;
using Indicators.Reports.Words;
using Indicators.Submissions;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>What a figure, a chart or a list lacks is said where it is read.</summary>
public sealed class LackingFiguresTests
{
    /// <summary>
    /// Returns by origin: Austria and Poland file both years, Germany only the first. Of Syria nearly all returned from Germany, so
    /// nothing of 2024 is given; of Iraq nothing either, and it was smaller.
    /// </summary>
    private static readonly string[] Returns =
    [
        "AUT 2023 AFG RET 700", "AUT 2024 AFG RET 800", "POL 2023 UKR RET 300", "POL 2024 UKR RET 350", "AUT 2023 SYR RET 10", "AUT 2024 SYR RET 10",
        "AUT 2023 IRQ RET 5", "AUT 2024 IRQ RET 5", "DEU 2023 SYR RET 400", "DEU 2023 IRQ RET 90",
    ];

    [Theory]
    [InlineData("en", "Not drawn, and possibly among the largest, as less than 1/2 of each is covered: Syrian Arab Republic, Iraq.")]
    [InlineData("fr", "Non représentés, et peut-être parmi les plus grands, car moins de 1/2 de chacun est couvert\u00a0: République arabe syrienne, Iraq.")]
    public void A_chart_of_the_largest_items_names_those_that_are_withheld(string language, string note)
    {
        FigureBlock figure = Figure(Report(Filed(Returns), language), "figure-FLO-02-largest");
        var chart = (BarChart)figure.Drawing;
        Assert.Equal(2, chart.Items.Count);
        Assert.Equal(note, chart.Frame.Notes[0]);
        Assert.Contains(note, figure.AlternativeText, StringComparison.Ordinal);
        Assert.Equal(4, figure.Data!.Rows.Count);
        Assert.Equal(":", figure.Data.Rows[2][1].Text);
    }

    [Fact]
    public void A_chart_of_the_largest_items_has_no_such_note_where_none_is_withheld()
    {
        FigureBlock figure = Figure(Report(Filed(Returns[..6])), "figure-FLO-02-largest");
        Assert.DoesNotContain(((Chart)figure.Drawing).Frame.Notes, note => note.StartsWith("Not drawn", StringComparison.Ordinal));
        Assert.Equal(3, figure.Data!.Rows.Count);
    }

    // Of whom 2022, 2023 and 2024 are; which bars are open; where a dotted line parts two bars.
    [Theory]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA GRC", "...", 0)]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA", "..o", 0)]
    [InlineData("AUT ITA GRC|AUT ITA|AUT ITA GRC", ".o.", 0)]
    [InlineData("AUT ITA GRC|AUT ITA|AUT GRC", ".oo", 0)]
    [InlineData("AUT ITA|AUT ITA GRC|AUT ITA GRC", "...", 1)]
    [InlineData("AUT|AUT ITA|AUT ITA GRC", "...", 2)]
    public void A_bar_of_a_total_without_an_expected_country_is_open(string filed, string open, int parted)
    {
        string[] years = filed.Split('|');
        PipelineFixture run = Filed([.. years.SelectMany((areas, year) => areas.Split(' ').Select(area => $"{area} {2022 + year} AFG RET {(area == "AUT" ? 5000 : 100)}"))]);
        var chart = (BarChart)Figure(Report(run), "figure-FLO-02").Drawing;
        Assert.Equal(open, string.Concat(chart.Items.Select(item => item.Point.IsPartial ? 'o' : '.')));
        Assert.Equal(open.Contains('o', StringComparison.Ordinal), chart.Frame.Notes.Any(note => note.Contains("without", StringComparison.Ordinal)));
        string[] words = [.. Graphics.Charts.SceneReading.Texts(chart.Draw(480, new Graphics.Charts.FixedMeasure()))];
        Assert.Equal(open.Contains('o', StringComparison.Ordinal), words.Any(text => text.StartsWith("open bar", StringComparison.Ordinal)));
        Assert.Equal(parted > 0, words.Any(text => text.StartsWith("not of the same countries", StringComparison.Ordinal)));
    }

    /// <summary>Three countries have refugees, two of them asylum-seekers, and the third does not know: the row of the region claims neither for both columns.</summary>
    [Theory]
    [InlineData("en", "Reporting countries and territories of Europe", "3 of 55", "2 of 55")]
    [InlineData("fr", "Pays et territoires déclarants d’Europe", "3 sur 55", "2 sur 55")]
    public void The_table_of_national_figures_says_of_each_figure_how_many_countries_it_is_of(string language, string name, string refugees, string seekers)
    {
        TableBlock table = Report(Filed("AUT 2024 AFG REF 100", "ITA 2024 AFG REF 200", "POL 2024 AFG REF 300", "AUT 2024 AFG ASY 100", "ITA 2024 AFG ASY 200", "POL 2024 AFG ASY :"), language)
            .Blocks.OfType<TableBlock>().Single(block => block.Id == "table-national");
        Assert.Equal(name, table.Rows[^2][0].Text);
        Assert.Equal(refugees, table.Rows[^1][Column("Refugees,", "Réfugiés,")].Text);
        Assert.Equal(seekers, table.Rows[^1][Column("Asylum-seekers", "Demandeurs d’asile")].Text);

        int Column(string english, string french) => table.Columns.Index().First(column => column.Item.Header.StartsWith(language == "en" ? english : french, StringComparison.Ordinal)).Index;
    }

    // What is written in the file, and where it lies; in which regions' reports it is listed.
    [Theory]
    [InlineData("population/2024/NGA.csv", "NGA,2024,AFG,REF,x,", "WCA")]
    [InlineData("population/2024/NGA.csv", "XYZ,2024,AFG,REF,1,", "WCA")]
    [InlineData("population/2024/NGA.csv", "AUT,2024,AFG,REF,1,", "WCA")]
    [InlineData("population/NGA/2024.csv", "N A,2024,AFG,REF,1,", "WCA")]
    [InlineData("population/2024/all.csv", "AUT,2024,AFG,REF,x,", "EUR")]
    [InlineData("population/2024/all.csv", "AUT,2024,AFG,REF,x,\nNGA,2024,AFG,REF,1,", "EUR WCA")]
    [InlineData("population/2024/all.csv", "XYZ,2024,AFG,REF,1,", "")]
    public void A_regional_report_lists_what_is_held_back_of_its_own_countries(string path, string rows, string regions)
    {
        string[] listed = [.. ((string[])["EUR", "WCA", "ESA"]).Where(region => Sample.Report(Run(path, rows), region, "en", "2024")
            .Blocks.OfType<ListBlock>().Any(list => list.Items.Any(item => Sample.Text(item).Contains(path, StringComparison.Ordinal))))];
        Assert.Equal(regions.Split(' ', StringSplitOptions.RemoveEmptyEntries), listed);
        string[] others = [.. ((string[])["EUR", "WCA", "ESA"]).Except(listed)];
        Assert.All(others, region => Assert.Contains("No submission of these countries is held back.", Sample.Texts(Sample.Report(Run(path, rows), region, "en", "2024"))));
        Assert.Equal(regions.Length == 0, Sample.Texts(Sample.Report(Run(path, rows), "EUR", "en", "2024")).Any(text => text.Contains("no country can be read", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, "0%", "0\u00a0%")]
    [InlineData(1e-9, "under 0.1%", "moins de 0,1\u00a0%")]
    [InlineData(0.0004, "under 0.1%", "moins de 0,1\u00a0%")]
    [InlineData(0.0005, "0.1%", "0,1\u00a0%")]
    [InlineData(0.0014, "0.1%", "0,1\u00a0%")]
    [InlineData(0.02, "2%", "2\u00a0%")]
    [InlineData(1, "100%", "100\u00a0%")]
    public void A_share_above_zero_is_never_printed_as_nothing(double share, string english, string french)
    {
        Assert.Equal(english, ReportWords.Load("en").Percent(share));
        Assert.Equal(french, ReportWords.Load("fr").Percent(share));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_table_of_coverage_is_in_the_order_of_the_names_that_it_shows(string language)
    {
        string[] titles = [.. Sample.Report("EUR", language).Blocks.OfType<TableBlock>().Single(table => table.Id == "table-coverage").Rows.Select(row => row[0].Text)];
        Assert.True(titles.Length > 20);
        Assert.Equal(titles.Order(NameOrder.Instance), titles);
    }

    private static PipelineOutcome Run(string path, string rows)
    {
        const string Header = "reporting_country,period,origin,population_type,value,status\n";
        return Pipeline.Run(
            Shipped.Programme,
            [
                Source("population/2023/AUT.csv", Header + "AUT,2023,AFG,REF,100,\n"), Source("population/2023/NGA.csv", Header + "NGA,2023,CMR,REF,100,\n"),
                Source("population/2024/KEN.csv", Header + "KEN,2024,SOM,REF,100,\n"), Source(path, Header + rows + "\n"),
            ],
            [], FixedKey.Options, RunContext.Default);

        static SubmissionSource Source(string path, string text)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
            return new SubmissionSource { Path = path, Open = () => new MemoryStream(bytes), Length = bytes.Length, Folders = [.. path.Split('/').SkipLast(1).Reverse()] };
        }
    }

    /// <summary>Rows as "AUT 2024 AFG REF 110", a file for each area and year.</summary>
    private static PipelineFixture Filed(params IEnumerable<string> rows)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme);
        foreach (IGrouping<string, string> file in rows.GroupBy(row => string.Join(' ', row.Split(' ').Take(2)), StringComparer.Ordinal)) run.File("population", file);
        return run;
    }

    private static Document Report(PipelineFixture run, string language = "en") => Sample.Report(run.Outcome, "EUR", language, "2024");

    private static FigureBlock Figure(Document report, string id) => report.Blocks.OfType<FigureBlock>().Single(figure => figure.Id == id);
}
