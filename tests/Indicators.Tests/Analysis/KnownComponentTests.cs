using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>
/// When a component of an area is known, by the shipped structures. Of asylum a code that is left out is zero, unless a total exceeds
/// the parts (by more than 2 for each of the five cells compared), it is filed in cases only, or it has no figure at all.
/// </summary>
public sealed class KnownComponentTests
{
    private static PipelineFixture Run() => PipelineFixture.Run().With(_ => Shipped.Unprotected);

    private static PipelineFixture Asylum(params string[] rows) => Run().File("asylum", rows.Select(Long));

    /// <summary>Writes <c>AUT SYR DEC_REC P 5</c> as a row of 2024.</summary>
    private static string Long(string row) => row.Split(' ') is [var area, var origin, var code, var unit, var value]
        ? $"{area} 2024 {origin} {code} G {(code == "APP" ? "N" : "_Z")} FI {unit} {value}"
        : throw new ArgumentException(row, nameof(row));

    [Theory]
    [InlineData("REC 1000, REJ :", "ASY-03", "none O", "unknown: no figure of DEC_REJ")]
    [InlineData("REC 1000, REJ :", "ASY-02", "none O", "unknown: no figure of DEC_REJ")]
    [InlineData("REC 1000, REJ :", "ASY-05", "none O", "unknown: no figure of DEC_REJ")]
    [InlineData("REC 1000, REJ c", "ASY-04", "none O", "unknown: no figure of DEC_REJ")]
    [InlineData("REC 50, TOT 130", "ASY-03", "none O", "unknown: a total of the file exceeds the parts filed")]
    [InlineData("TOT 100", "ASY-02", "none O", "unknown: a total of the file exceeds the parts filed")]
    [InlineData("REC 50, REJ :, TOT 60", "ASY-02", "none O", "unknown: no figure of DEC_REJ")]
    [InlineData("REC 50, TOT 60", "ASY-03", "100 A", "pooled")] // 10 is what rounding to 5 may make of five cells
    [InlineData("REC 50, TOT 61", "ASY-03", "none O", "unknown: a total of the file exceeds the parts filed")]
    [InlineData("REC 50", "ASY-03", "100 A", "pooled")] // zeros left out, as 36 of 128 states file
    [InlineData("REC 50, OTH 0, REJ 30, CLO 0, TOT 130", "ASY-03", "62.5 A", "pooled")] // no part is left out: 50 / 80
    [InlineData("REC 50, OTH 0, REJ 30, TOT 130", "ASY-03", "62.5 A", "pooled")] // only closures are unknown
    [InlineData("REC 50, OTH 0, REJ 30, TOT 130", "ASY-05", "none O", "unknown: a total of the file exceeds the parts filed")]
    public void A_code_that_is_left_out_is_zero_or_unknown(string decisions, string indicator, string figure, string method)
    {
        PipelineFixture run = Asylum([.. decisions.Split(", ").Select(part => $"AUT SYR DEC_{part[..3]} P {part[4..]}"), "AUT SYR APP P 70"]);
        Assert.Equal(figure, run[indicator, "AUT", "2024"]);
        Assert.Contains(method, run.Row(indicator, "AUT", "2024").Method, StringComparison.Ordinal);
        Assert.Equal("70 A", run["ASY-01", "AUT", "2024"]); // the rest of the file stands
    }

    [Fact]
    public void An_unknown_rate_lifts_no_region()
    {
        PipelineFixture run = Asylum("AUT SYR DEC_REC P 1000", "AUT SYR DEC_REJ P :", "ITA SYR DEC_REC P 350", "ITA SYR DEC_REJ P 650");
        Assert.Equal("35 U", run["ASY-03", "unhcr:EUR", "2024"]);
        Assert.Equal("0.5 count 1/2", run.Coverage("ASY-03", "unhcr:EUR", "2024"));
        Assert.EndsWith("without AUT; weight not known of AUT", run.Row("ASY-03", "unhcr:EUR", "2024").Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUT SYR APP C 500", "ASY-01", "none O", "unknown: filed in another unit only")]
    [InlineData("AUT SYR DEC_REC C 10", "ASY-01", "none O", "unknown: filed in another unit only")] // nothing of the return is in persons
    [InlineData("AUT SYR DEC_REC P 10; AUT SYR DEC_REJ C 100", "ASY-03", "none O", "unknown: filed in another unit only: DEC_REJ")]
    [InlineData("AUT SYR DEC_REC P 10; AUT SYR DEC_REJ P 30; AUT AFG DEC_REJ C 100", "ASY-03", "25 A", "pooled; 100")] // stated, as before
    [InlineData("AUT SYR DEC_REC P 10; AUT SYR DEC_REJ P 30; AUT SYR APP C 100", "ASY-03", "25 A", "pooled")]
    [InlineData("AUT SYR DEC_REC P 10; AUT SYR DEC_REJ P 30; AUT SYR APP C 100", "ASY-01", "none O", "unknown: filed in another unit only")]
    public void What_is_counted_in_cases_only_is_no_zero_of_persons(string rows, string indicator, string figure, string method)
    {
        PipelineFixture run = Asylum(rows.Split("; "));
        Assert.Equal(figure, run[indicator, "AUT", "2024"]);
        Assert.Contains(method, run.Row(indicator, "AUT", "2024").Method, StringComparison.Ordinal);
        Assert.Equal(figure.StartsWith("none", StringComparison.Ordinal) ? 0 : 1, run.Row(indicator, "unhcr:EUR", "2024").ReportingAreas);
    }

    [Theory]
    [InlineData(80, "100 U", "incomplete: 2 cells lack a value")] // REJ and OTH of AFG: 30 of 130
    [InlineData(130, "none O", "unknown: by the file's total more than a third is missing")] // 80 of 180
    public void Of_one_origin_a_total_says_how_much_is_missing(int total, string figure, string method)
    {
        PipelineFixture run = Asylum("AUT SYR DEC_REC P 50", "AUT SYR DEC_TOT P 50", "AUT AFG DEC_REC P 50", $"AUT AFG DEC_TOT P {total}");
        Assert.Equal(figure, run["ASY-03", "AUT", "2024"]);
        Assert.Contains(method, run.Row("ASY-02", "AUT", "2024").Method, StringComparison.Ordinal);
        Assert.Equal(("100 A", "none O"), (run["ASY-03", "AUT", "2024", "origin=SYR"], run["ASY-03", "AUT", "2024", "origin=AFG"]));
    }

    [Fact]
    public void A_total_is_compared_with_its_own_procedure_and_level()
    {
        PipelineFixture run = Run().File("asylum",
            "AUT 2024 SYR DEC_REC G _Z FI P 50", "AUT 2024 SYR DEC_TOT G _Z FI P 130", // the rest is unknown
            "AUT 2024 SYR DEC_REC U _Z FI P 200"); // zeros left out, and no total
        Assert.Equal("100 U", run["ASY-03", "AUT", "2024"]); // 80 of 330 is unknown
        Assert.Contains("incomplete", run.Row("ASY-03", "AUT", "2024").Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUT 2024 SYR REF :", "none O", "unknown: by the area's last figures more than a third is missing")] // 700 of 841
    [InlineData("AUT 2024 SYR REF c", "none O", "unknown: by the area's last figures more than a third is missing")]
    [InlineData("AUT 2024 NGA REF :", "820 U", "incomplete: 1 cell lacks a value")] // 20 of 840
    public void Cells_that_lack_a_value_weigh_by_the_last_figures(string missing, string figure, string method)
    {
        string[] now = ["AUT 2024 SYR REF 700", "AUT 2024 AFG REF 120", "AUT 2024 NGA REF 21"];
        PipelineFixture run = Run().File("population", "AUT 2023 SYR REF 700", "AUT 2023 AFG REF 118", "AUT 2023 NGA REF 20")
            .File("population", [.. now.Where(row => !row.StartsWith(missing[..16], StringComparison.Ordinal)), missing]);
        Assert.Equal(figure, run["STK-01", "AUT", "2024"]);
        Assert.Contains(method, run.Row("STK-01", "AUT", "2024").Method, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_figure_of_a_cell_may_be_older_than_a_year_and_not_older_than_the_lookback()
    {
        PipelineFixture Missing(int last) => Run().File("population", $"AUT {last} SYR REF 900", $"AUT {last} AFG REF 100")
            .File("population", "AUT 2023 SYR REF :", "AUT 2023 AFG REF 100").File("population", "AUT 2024 SYR REF :", "AUT 2024 AFG REF 100");
        Assert.Equal("none O", Missing(2022)["STK-01", "AUT", "2024"]);
        Assert.Equal("100 U", Missing(2020)["STK-01", "AUT", "2024"]);
    }

    [Theory]
    [InlineData("REC_PLC 100", "CAP-01", "none O", "unknown: REC_OCC not filed with what comes together with it")]
    [InlineData("REC_PLC 100, REC_OCC 0", "CAP-01", "0 A", "pooled")]
    [InlineData("TRN_LEFT 100", "TRN-03", "none O", "unknown: TRN_SCR not filed with what comes together with it")]
    [InlineData("TRN_NGT 100", "TRN-01", "none O", "unknown: TRN_LEFT not filed with what comes together with it")]
    [InlineData("REC_PLC 100, REC_OCC 50", "TRN-01", "0 A", "sum")] // nothing of the group was filed: nobody
    [InlineData("FND_REQ 100", "CAP-04", "none O", "unknown: FND_REC not filed with what comes together with it")]
    public void Codes_that_come_together_are_known_together(string items, string indicator, string figure, string method)
    {
        PipelineFixture run = Run().File("capacity", items.Split(", ").Select(item => $"AUT 2024-Q4 {item}"));
        string period = indicator == "CAP-04" ? "2024" : "2024-Q4";
        Assert.Equal(figure, run[indicator, "AUT", period]);
        Assert.Contains(method, run.Row(indicator, "AUT", period).Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_absent_rows_are_missing_a_code_that_was_not_filed_is_unknown()
    {
        PipelineFixture run = Run().File("services", "AUT 2024 EDU_PRI _N UNK 80", "AUT 2024 EDU_PRI_AGE _N UNK 100", "AUT 2024 EDU_SEC_AGE _N UNK 100");
        Assert.Equal("80 A", run["EDU-01", "AUT", "2024"]);
        Assert.Equal("none O", run["EDU-03", "AUT", "2024"]);
        Assert.Contains("unknown: EDU_SEC not filed", run.Row("EDU-03", "AUT", "2024").Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "100 U", "pooled; incomplete: 1 cell lacks a value")] // nothing says how many men there are
    [InlineData("T UNK 1000", "none O", "unknown: by the file's total more than a third is missing")] // 500 of 1,000
    [InlineData("T TOTAL 1000", "none O", "unknown: by the file's total more than a third is missing")]
    [InlineData("_T UNK 740", "100 U", "pooled; incomplete: 1 cell lacks a value")] // 240 of 740
    [InlineData("_T UNK 760", "none O", "unknown: by the file's total more than a third is missing")] // 260 of 760
    public void A_total_tells_how_much_is_missing_where_absent_rows_say_nothing_too(string total, string figure, string method)
    {
        PipelineFixture run = Run().File("services", [
            "CMR 2024 HLT_PER F UNK 500", "CMR 2024 HLT_PER M UNK :", .. total.Length == 0 ? (string[])[] : [$"CMR 2024 HLT_PER {total}"],
            "CMR 2024 HLT_ENR F UNK 200", "CMR 2024 HLT_ENR M UNK 300"]);
        Assert.Equal(figure, run["HLT-01", "CMR", "2024"]);
        Assert.Contains(method, run.Row("HLT-01", "CMR", "2024").Method, StringComparison.Ordinal);
        Assert.Equal("40 A", run["HLT-01", "CMR", "2024", "sex=F"]);
    }

    [Fact]
    public void A_total_above_its_parts_is_no_gap_where_absent_rows_say_nothing()
    {
        // Sex is not known of everybody: 400 of 1,000 are of neither, and no cell lacks its figure.
        PipelineFixture run = Run().File("services", "CMR 2024 HLT_PER F UNK 300", "CMR 2024 HLT_PER M UNK 300", "CMR 2024 HLT_PER T UNK 1000", "CMR 2024 HLT_ENR F UNK 300",
            "GHA 2024 HLT_PER F UNK 300", "GHA 2024 HLT_PER M UNK 300", "GHA 2024 HLT_PER T UNK 1000", "GHA 2024 HLT_ENR F UNK 300", "GHA 2024 HLT_ENR M UNK :");
        Assert.Equal(("50 A", "50 U"), (run["HLT-01", "CMR", "2024"], run["HLT-01", "GHA", "2024"]));
    }
}
