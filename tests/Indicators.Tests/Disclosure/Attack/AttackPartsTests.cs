using System.Globalization;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>The readers that the attack rests on.</summary>
public sealed class AttackPartsTests
{
    [Fact]
    public void Cells_in_quotes_keep_their_delimiters_and_quotes()
    {
        string[][] rows = [.. CsvRows.Split("a,b,c\r\n1,\"x, \"\"y\"\"\",\n,,3\n")];
        Assert.Equal([["a", "b", "c"], ["1", "x, \"y\"", ""], ["", "", "3"]], rows);
    }

    [Theory]
    [InlineData("2024", "2023", "2024-12-31")]
    [InlineData("2024-S1", "2023-S2", "2024-06-30")]
    [InlineData("2024-Q1", "2023-Q4", "2024-03-31")]
    [InlineData("2024-02", "2024-01", "2024-02-29")]
    [InlineData("2024-M01", "2023-M12", "2024-01-31")]
    public void Periods_know_the_one_before_and_their_last_day(string period, string previous, string lastDay) =>
        Assert.Equal((previous, lastDay), (Periods.Previous(period), Periods.LastDay(period)));

    [Fact]
    public void A_year_is_made_of_halves_quarters_or_months()
    {
        string[][] parts = [.. Periods.Parts("2024")];
        Assert.Equal([2, 4, 12], parts.Select(split => split.Length));
        Assert.Equal(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"], parts[1]);
        Assert.Equal("2024-12", parts[2][^1]);
        Assert.Empty(Periods.Parts("2024-05"));
    }

    [Theory]
    [InlineData("1,234 persons in Q4 2025", "1234")]
    [InlineData("12.5% and 3", "12.5 3")]
    [InlineData("ages 0-4 and 60+, ASY-01", "60")]
    public void Numbers_of_a_text_are_found(string text, string numbers) =>
        Assert.Equal(numbers.Split(' '), NumberTokens.Find(Wording.Remove(text), decimalComma: false).Select(token => token.Value.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void A_decimal_comma_comes_with_groups_by_blanks() =>
        Assert.Equal([1234.5, 3], NumberTokens.Find("1\u202F234,5 et 3", decimalComma: true).Select(token => token.Value));

    [Theory]
    [InlineData("Table 5. Refugees, 6 of 55, in 3 countries")]
    [InlineData("reporting countries (5 to 6 of 55), 31 December 2025")]
    public void Numbers_that_count_no_people_are_left_out(string text) => Assert.Empty(NumberTokens.Find(Wording.Remove(text), decimalComma: false));

    [Fact]
    public void The_rule_bounds_what_is_printed()
    {
        var rounding = new ProtectionRule("rounding", 5, 0, true, 1);
        Assert.Equal([(0L, 4L), (1L, 5L), (7L, 7L)], new long[] { 0, 5, 7 }.Select(rounding.Bounds));
        ProtectionRule nearest = rounding with { Method = "nearest-rounding" };
        Assert.Equal([(0L, 2L), (8L, 12L)], new long[] { 0, 10 }.Select(nearest.Bounds));
        ProtectionRule controlled = rounding with { Method = "controlled-rounding" };
        Assert.Equal([(0L, 4L), (6L, 14L)], new long[] { 0, 10 }.Select(controlled.Bounds));
    }

    [Fact]
    public void Definitions_say_which_rows_a_figure_is_the_sum_of()
    {
        var definitions = PublicDefinitions.Read(Path.Combine(Repository.Root, "indicator-definitions"));
        Assert.Equal("asylum|indicator=DEC_OTH,DEC_REC,DEC_REJ|unit=P", definitions.Indicators["ASY-02"].Numerator!.Box.Text);
        Assert.Equal(definitions.Indicators["ASY-02"].Numerator!.Box, definitions.Indicators["ASY-03"].Denominator!.Box);
        Assert.True(definitions.Indicators["FLO-03"].Denominator!.AtOpening);
        Assert.Equal("demographics", Assert.Single(definitions.Indicators["STK-01"].Breakdowns, breakdown => breakdown.Dimensions.SequenceEqual(["age", "sex"])).Structure);
        Assert.Equal(("SA", "ESA"), (definitions.Regions.Find("unhcr", "AGO", "2024"), definitions.Regions.Find("unhcr", "AGO", "2025")));
    }

    /// <summary>A file with blanks in French headers and semicolons; a year that is not filed is its quarters, a stock its last one.</summary>
    [Fact]
    public void True_sums_come_from_the_files_of_offices()
    {
        using var folder = new TemporaryFolder();
        folder.Write("submissions/flows/2024/AUT.csv", "Pays déclarant;période;pays d'origine;flux;valeur\nAUT;2024-Q1;SYR;ARR;1\nAUT;2024-Q2;SYR;ARR;2\n"
            + "AUT;2024-Q3;SYR;ARR;3\nAUT;2024-Q4;SYR;ARR;4\nAUT;2024-Q4;IRQ;ARR;c\n");
        folder.Write("submissions/population/2024/AUT.csv", "reporting_country,period,origin,population_type,value\nAUT,2024-Q3,SYR,REF,7\nAUT,2024-Q4,SYR,REF,9\n");
        string definitions = Path.Combine(Repository.Root, "indicator-definitions");
        var truth = TrueFigures.Read(folder.Path, definitions);
        var table = new CellTable(PublicDefinitions.Read(definitions));
        Box arrivals = table.Definitions.Indicators["FLO-01"].Numerator!.Box;
        Assert.Equal(10, Find(arrivals.With("origin", "SYR"), "sum"));
        Assert.Null(Find(arrivals, "sum"));
        Assert.Equal(9, Find(table.Definitions.Indicators["STK-01"].Numerator!.Box, "end-of-period"));

        long? Find(Box box, string overTime)
        {
            Cell cell = table.GetOrAdd(box, "AUT", "2024");
            cell.OverTime = overTime;
            return truth.Find(table, cell);
        }
    }

    [Fact]
    public void Derived_values_are_compared_with_the_true_ones()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("FLO-01", "AUT", "2024", "_T", 49).Count("FLO-01", "AUT", "2024-Q1", "_T", 8)
            .Count("FLO-01", "AUT", "2024-Q2", "_T", 0).Count("FLO-01", "AUT", "2024-Q3", "_T", 20).Count("FLO-01", "AUT", "2024-Q4", "_T", 20);
        AttackReport report = folder.Attack();
        Assert.Equal(new AttackComparison(1, 1, 0, 0, 0), report.Compare(Truth(1)));
        Assert.Equal(new AttackComparison(1, 0, 0, 1, 0), report.Compare(Truth(2)));

        TrueFigures Truth(int second)
        {
            using var workspace = new TemporaryFolder();
            workspace.Write("submissions/flows/AUT.csv", "reporting_country,period,origin,flow,value\nAUT,2024,SYR,ARR,49\nAUT,2024-Q1,SYR,ARR,8\n"
                + FormattableString.Invariant($"AUT,2024-Q2,SYR,ARR,{second}\nAUT,2024-Q3,SYR,ARR,20\nAUT,2024-Q4,SYR,ARR,20\n"));
            return TrueFigures.Read(workspace.Path, folder.Definitions);
        }
    }
}
