using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Outputs;
using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;
using static Indicators.Tests.Reports.EuropeanReport;

namespace Indicators.Tests.Reports;

/// <summary>Whose figures a report prints: never a fall that is a missing reporter, and never a region that is only some of its members.</summary>
public sealed class WhoseFiguresTests
{
    /// <summary>Five countries go from 100, 200, 300, 400 and 500 to 110 each more; Greece files 250 in 2023 and nothing in 2024.</summary>
    private static PipelineFixture GreeceIsLate() => Refugees(
        "AUT 2022 100", "ITA 2022 190", "POL 2022 290", "ESP 2022 390", "SWE 2022 490", "GRC 2022 240",
        "AUT 2023 100", "ITA 2023 200", "POL 2023 300", "ESP 2023 400", "SWE 2023 500", "GRC 2023 250",
        "AUT 2024 110", "ITA 2024 220", "POL 2024 330", "ESP 2024 440", "SWE 2024 550");

    [Theory]
    [InlineData("en", "Reporting countries and territories of Europe (5 of 55): 1,650 persons at the end of 2024. Expected but not reported: Greece. "
        + "Countries that report the figure: 5 of 6 expected; that filed the return: 5; coverage 87%. "
        + "In the 5 countries that reported both 2023 and 2024: 1,500 to 1,650, up 10.0% over a year.")]
    [InlineData("fr", "Pays et territoires déclarants d’Europe (5 sur 55)\u00a0: 1\u202f650 personnes fin 2024. Attendu mais non déclaré\u00a0: Grèce. "
        + "Pays disposant du chiffre\u00a0: 5 sur 6 attendus\u00a0; ayant transmis la déclaration\u00a0: 5\u00a0; couverture 87\u00a0%. "
        + "Dans les 5 pays ayant déclaré 2023 et 2024\u00a0: de 1\u202f500 à 1\u202f650, en hausse de 10,0\u00a0% sur un an.")]
    public void A_change_is_of_the_same_countries_and_stands_apart_from_a_total_without_one(string language, string expected) =>
        Assert.StartsWith(expected, Said(Report(GreeceIsLate(), language), "STK-01"), StringComparison.Ordinal);

    [Fact]
    public void The_key_figures_of_a_line_are_of_the_same_countries()
    {
        TableBlock table = KeyFigures(Report(GreeceIsLate()));
        Assert.Equal(
            ["Refugees, without Greece", "Persons", "2024", "1,650", "1,500\u00a0*", "+10.0%", "87%"],
            table.Rows[0].Select(cell => cell.Text));
        Assert.Contains("Expected but not reported: Greece.", table.Notes);
    }

    /// <summary>Finland is new: of the value there are six countries, of the change five.</summary>
    [Fact]
    public void Where_a_country_is_new_those_that_reported_both_have_a_line_of_their_own()
    {
        TableBlock table = KeyFigures(Report(Refugees(
            "AUT 2023 100", "ITA 2023 200", "POL 2023 300", "ESP 2023 400", "SWE 2023 500",
            "AUT 2024 110", "ITA 2024 220", "POL 2024 330", "ESP 2024 440", "SWE 2024 550", "FIN 2024 1000")));
        Assert.Equal(["Refugees", "Persons", "2024", "2,650", "\u2013", "\u2013", "100%"], table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(
            ["In the 5 countries that reported both periods", "Persons", "2024", "1,650", "1,500", "+10.0%", ""],
            table.Rows[1].Select(cell => cell.Text));
    }

    [Fact]
    public void Where_all_reported_both_periods_the_published_figures_stand_in_one_line()
    {
        TableBlock table = KeyFigures(Report(Refugees("AUT 2023 100", "ITA 2023 200", "AUT 2024 110", "ITA 2024 220")));
        Assert.Equal(["Refugees", "Persons", "2024", "330", "300", "+10.0%", "100%"], table.Rows[0].Select(cell => cell.Text));
        Assert.DoesNotContain(table.Notes, note => note.StartsWith('*'));
    }

    // Of whom 2022, 2023 and 2024 are; which of the points a line joins to the one before; their letters.
    [Theory]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA GRC", "-++", "...")]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA", "-+-", "..a")]
    [InlineData("AUT ITA GRC|AUT ITA|AUT ITA GRC", "---", ".a.")]
    [InlineData("AUT ITA GRC|AUT ITA|AUT ITA", "--+", ".aa")]
    [InlineData("AUT ITA GRC|AUT ITA|AUT GRC", "---", ".ab")]
    [InlineData("AUT ITA|AUT ITA|AUT ITA GRC", "-+-", "...")]
    [InlineData("AUT ITA|AUT ITA GRC|AUT ITA GRC", "--+", "...")]
    public void A_line_joins_only_figures_of_the_same_countries(string filed, string joined, string letters)
    {
        string[] years = filed.Split('|');
        // Small ones are missing, so that every year is published.
        PipelineFixture run = Refugees([.. years.SelectMany((areas, year) => areas.Split(' ').Select(area => $"{area} {2022 + year} {(area == "AUT" ? 5000 : 100)}"))]);
        var chart = (LineChart)Figure(Report(run), "figure-STK-01").Drawing;
        IReadOnlyList<ChartPoint> points = chart.Series[^1].Points;
        Assert.Equal(joined[1..], string.Concat(points.Skip(1).Select(point => point.IsDisconnected ? '-' : '+')));
        Assert.Equal(letters, string.Concat(points.Select(point => point.Letter ?? ".")));
    }

    [Theory]
    [InlineData("en", "a: without Greece (2024).", "All that report each period, without Greece")]
    [InlineData("fr", "a\u00a0: sans Grèce (2024).", "Tous les pays déclarants de chaque période, sans Grèce")]
    public void A_mark_that_stands_apart_names_who_is_missing_in_its_note_at_its_end_and_in_the_data(string language, string note, string end)
    {
        FigureBlock figure = Figure(Report(GreeceIsLate(), language), "figure-STK-01");
        var chart = (LineChart)figure.Drawing;
        Assert.Contains(note, chart.Frame.Notes);
        Assert.Equal(end, chart.Series[^1].Name);
        Assert.Equal(["", "", language == "en" ? "Greece" : "Grèce"], figure.Data!.Rows.Select(row => row[^1].Text));
        // In words, too, no rise or fall is told across the break.
        Assert.Contains(language == "en" ? "from 1,700 in 2022 to 1,750 in 2023" : "de 1\u202f700 (2022) à 1\u202f750 (2023)", figure.AlternativeText, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "1,650 in 2024, without Greece" : "1\u202f650 (2024), sans Grèce", figure.AlternativeText, StringComparison.Ordinal);
    }

    // A total of six countries never stands under the name of five.
    [Theory]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA", "en", "reporting countries and territories of Europe (2 to 3 of 55)")]
    [InlineData("AUT|AUT ITA GRC|AUT ITA GRC", "fr", "pays et territoires déclarants d’Europe (1 à 3 sur 55)")]
    [InlineData("AUT ITA GRC|AUT ITA GRC|AUT ITA GRC", "en", "reporting countries and territories of Europe (3 of 55)")]
    [InlineData("AUT ITA|AUT GRC|ITA GRC AUT", "fr", "pays et territoires déclarants d’Europe (2 à 3 sur 55)")]
    public void A_series_says_of_how_many_countries_its_figures_are(string filed, string language, string name)
    {
        string[] years = filed.Split('|');
        PipelineFixture run = Refugees([.. years.SelectMany((areas, year) => areas.Split(' ').Select(area => $"{area} {2022 + year} {(area == "AUT" ? 5000 : 100)}"))]);
        FigureBlock figure = Figure(Report(run, language), "figure-STK-01");
        Assert.Contains(name, ((Chart)figure.Drawing).Frame.Subtitle, StringComparison.Ordinal);
        Assert.Contains(name, figure.AlternativeText, StringComparison.Ordinal);
        Assert.Contains(figure.Data!.Columns, column => string.Equals(column.Header, name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Many_missing_countries_are_counted_in_notes_and_named_in_the_data()
    {
        string[] late = ["BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "EST", "FIN", "FRA"];
        PipelineFixture run = Refugees([.. late.SelectMany(area => new[] { $"{area} 2022 10", $"{area} 2023 10" }),
            "AUT 2022 9000", "AUT 2023 9100", "AUT 2024 9200"]);
        FigureBlock figure = Figure(Report(run), "figure-STK-01");
        Assert.Contains("a: without Belgium, Bulgaria, Cyprus, Czechia, Denmark, Estonia and 3 others (2024).", ((Chart)figure.Drawing).Frame.Notes);
        Assert.Equal("Belgium, Bulgaria, Cyprus, Czechia, Denmark, Estonia, Finland, France, Germany", figure.Data!.Rows[^1][^1].Text);
    }

    /// <summary>Without a population series nobody can be measured against it: no office has failed to file anything.</summary>
    [Theory]
    [InlineData("en", "Expected but not reported")]
    [InlineData("fr", "Attendu mais non déclaré")]
    public void Nobody_is_blamed_for_a_public_figure_that_is_missing(string language, string blame)
    {
        PipelineFixture run = Refugees("AUT 2024 900000", "ITA 2024 300").Reference("population", "AUT 2024 9000000");
        string[] texts = [.. Sample.Texts(Report(run, language))];
        Assert.DoesNotContain(texts, text => text.Contains(blame, StringComparison.Ordinal));
        Assert.DoesNotContain(KeyFigures(Report(run, language)).Rows, row => row[0].Text.Contains("Ital", StringComparison.Ordinal));
    }

    /// <summary>The line that a reader may follow: of the five countries that report the newest year, in all years.</summary>
    [Fact]
    public void Beside_a_broken_line_stands_that_of_the_countries_that_report_the_newest_figure()
    {
        var chart = (LineChart)Figure(Report(GreeceIsLate()), "figure-STK-01").Drawing;
        Assert.Equal("The 5 countries that report 2024", chart.Series[0].Name);
        Assert.Equal([1460d, 1500, 1650], chart.Series[0].Points.Select(point => point.Value!.Value));
        Assert.DoesNotContain(chart.Series[0].Points, point => point.IsDisconnected || point.BreakBefore);
        var whole = (LineChart)Figure(Report(Refugees("AUT 2023 100", "ITA 2023 200", "AUT 2024 110", "ITA 2024 220")), "figure-STK-01").Drawing;
        Assert.Single(whole.Series);
    }

    [Theory]
    [InlineData("en", "2025-Q2", "No figure of Q2\u00a02025 is published: the newest is of 2024")]
    [InlineData("fr", "2025-Q2", "Aucun chiffre n’est publié pour T2\u00a02025\u00a0: le plus récent porte sur 2024")]
    [InlineData("en", "2024", null)]
    [InlineData("en", "2024-Q4", null)]
    public void A_report_whose_figures_are_older_than_its_name_says_so(string language, string period, string? expected)
    {
        Document report = Sample.Report(Refugees("AUT 2023 100", "AUT 2024 110").Outcome, "EUR", language, period);
        IReadOnlyList<string> lines = Assert.IsType<CoverBlock>(report.Blocks[0]).Lines;
        string[] older = [.. lines.Where(line => line.Contains("newest", StringComparison.Ordinal) || line.Contains("récent", StringComparison.Ordinal))];
        Assert.Equal(expected is null ? [] : [expected], older);
        Assert.Equal(expected is not null, KeyFigures(report).Notes.Any(note => note.Contains("(2024)", StringComparison.Ordinal)));
    }

    // A rate over 40 decisions is flagged, over 20 it is withheld: neither is told or drawn, and both are in the data.
    [Theory]
    [InlineData(40, "u")]
    [InlineData(20, ":")]
    public void A_rate_of_few_persons_is_no_dot_and_no_sentence(int decisions, string sign)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme with { SmallDenominators = new(Flag: 50, Withhold: 25) })
            .File("asylum", Decisions("AUT", 600, 400)).File("asylum", Decisions("ITA", decisions / 2, decisions / 2)).File("asylum", Decisions("POL", 500, 500));
        FigureBlock figure = Figure(Report(run), "figure-ASY-04-areas");
        Assert.Equal(["Austria", "Poland"], ((DotChart)figure.Drawing).Items.Select(item => item.Name));
        Assert.Contains("Not drawn, as they rest on few persons: Italy.", ((Chart)figure.Drawing).Frame.Notes);
        Assert.EndsWith("2024. Austria: 60.0%. Poland: 50.0%. Not drawn, as they rest on few persons: Italy.", figure.AlternativeText, StringComparison.Ordinal);
        Assert.EndsWith(sign, figure.Data!.Rows.Single(row => row[0].Text == "Italy")[1].Text, StringComparison.Ordinal);

        PipelineFixture alone = PipelineFixture.Run().With(_ => Shipped.Programme with { SmallDenominators = new(Flag: 50, Withhold: 25) })
            .File("asylum", Decisions("ITA", decisions / 2, decisions / 2)).File("population", "ITA 2024 AFG REF 900");
        Assert.DoesNotContain(Sample.Texts(Report(alone)), text => text.Contains("50.0% in 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void Areas_of_no_region_have_neither_report_nor_chart_unless_asked_for()
    {
        PipelineOutcome outcome = Refugees("AUT 2024 100", "UNK 2024 300").Outcome;
        IReadOnlyList<OutputFile> files = new OutputFiles(outcome, FontFamily.Load(), "1.0").ListAll(["en"]);
        Assert.DoesNotContain(files, file => file.Path.Contains("_X", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Path == "reports/unhcr-EUR-2024-en.pdf");
        Assert.Equal(
            300, outcome.Results.Find("STK-01", ReferenceArea.Region(outcome.Programme.RegionSets["unhcr"], "_X"), Period.Create(Frequency.Annual, 2024))!.Value.Value);
        Assert.NotEmpty(Sample.Report(outcome, "_X", "en", "2024").Blocks.OfType<FigureBlock>());
    }

    private static string[] Decisions(string area, int recognized, int rejected) =>
        [$"{area} 2024 AFG DEC_REC G _Z FI P {recognized}", $"{area} 2024 AFG DEC_REJ G _Z FI P {rejected}"];
}
