using Indicators.Findings;
using Indicators.Submissions;
using static Indicators.Tests.Submissions.Shapes.ShippedFiles;

namespace Indicators.Tests.Submissions.Shapes;

/// <summary>Rows that a quote has taken in are told where the cell opens; prose over several lines is none.</summary>
public sealed class RowsInQuotesTests
{
    private const string Six = Header + ",remark";

    /// <summary>Lines after the header, and the line, the last line and the number of rows that are told.</summary>
    public static TheoryData<string, string[], string> Cells => new()
    {
        { "three rows", [$"{Sudan},", "TCD,2025-Q1,CAF,REF,118205,\"revised", "TCD,2025-Q1,NGA,REF,20110,", $"{Cameroon},", "TCD,2025-Q1,SOM,REF,95,checked\"", "TCD,2025-Q1,SYR,REF,140,"], "3 to 6, 3" },
        { "one row", [$"{Sudan},\"revised", $"{Cameroon},checked\""], "2 to 3, 1" },
        { "an empty remark that opens and closes", [$"{Sudan},\"", $"{Cameroon},\""], "2 to 3, 1" },
        { "two cells of it", [$"{Sudan},\"a", $"{Cameroon},b\"", "TCD,2025-Q1,NGA,REF,5,\"c", "TCD,2025-Q1,SOM,REF,5,d\""], "2 to 3, 1; 4 to 5, 1" },
        { "rows without their last cell", [$"{Sudan},\"revised", "TCD,2025-Q1,NGA,REF,20110", "TCD,2025-Q1,SOM,REF,95\"", $"{Cameroon},"], "2 to 4, 2" },
        { "prose with years", [$"{Sudan},\"revised", "in 2023, 2024, 2025, as agreed\"", $"{Cameroon},"], "" },
        { "two lines of prose", [$"{Sudan},\"revised in May,", "see the letter of the commission\"", Cameroon + ","], "" },
        { "prose with many commas", [$"{Sudan},\"revised", "from Sudan, Chad, Niger, Mali, Nigeria, Cameroon, and others\""], "" },
        { "prose with a blank line", [$"{Sudan},\"revised", "", "checked\"", $"{Cameroon},"], "" },
        { "prose and a quoted word", [$"{Sudan},\"revised", "as \"\"final\"\"\"", $"{Cameroon},"], "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Lines_in_a_cell_are_rows_if_they_have_the_delimiters_of_one(string name, string[] lines, string told)
    {
        Assert.NotEmpty(name);
        foreach (char delimiter in (char[])[',', '\t'])
            foreach (string end in (string[])["\n", "\r\n", "\r"])
                foreach (string last in (string[])["", end])
                    Assert.Equal(told, Found(string.Join(end, lines.Prepend(Six)).Replace(',', delimiter == '\t' && name.StartsWith("prose", StringComparison.Ordinal) ? ',' : delimiter) + last));
    }

    [Fact]
    public void Semicolons_are_delimiters_where_the_header_has_them()
    {
        string header = Six.Replace(',', ';');
        Assert.Equal("2 to 3, 1", Found($"{header}\nTCD;2025-Q1;SDN;REF;5;\"a\nTCD;2025-Q1;CMR;REF;6;b\"\n"));
        Assert.Equal("", Found($"{header}\nTCD;2025-Q1;SDN;REF;5;\"a, b, c, d, e, f\nTCD,2025-Q1,CMR,REF,6,b\"\n"));
    }

    [Theory]
    [InlineData("remark,reporting_country,period,origin,population_type,value", "\"a,TCD,2025-Q1,SDN,REF,5\nb\",TCD,2025-Q1,CMR,REF,6", "2 to 3, 1")]
    [InlineData("reporting_country,period,remark,origin,population_type,value", "TCD,2025-Q1,\"a,SDN,REF,5\nTCD,2025-Q1,b\",CMR,REF,6", "2 to 3, 1")]
    [InlineData("reporting_country,period,remark,origin,population_type,value", "TCD,2025-Q1,\"see a, b, c, d\nand, also, e\",CMR,REF,6", "")]
    [InlineData("remark,reporting_country,period,origin,population_type,value", "\"see a\nand b\",TCD,2025-Q1,CMR,REF,6", "")]
    public void A_cell_may_stand_in_any_column(string header, string rows, string told) => Assert.Equal(told, Found($"{header}\n{rows}\n"));

    /// <summary>The rows that a quote in the header takes in are lost as well, and none of their cells is shown as a header.</summary>
    [Theory]
    [InlineData("remark", "\"remark\nTCD,2025-Q1,NGA,REF,20110,\"", "1 to 2, 1")]
    [InlineData("remark", "\"remark\r\nTCD,2025-Q1,NGA,REF,5,a\r\nTCD,2025-Q1,SOM,REF,6,b\"", "1 to 3, 2")]
    [InlineData("remark", "\"remark\n(in the office's words, where it has any)\"", "")]
    [InlineData("remark", "\"\nremark\"", "")]
    public void A_quote_in_the_header_takes_in_rows_too(string shown, string last, string told)
    {
        string text = $"{Header},{last}\n{Sudan},\n";
        Assert.Equal(told, Found(text));
        Assert.Equal(shown, Assert.Single(Read(text).Findings.Findings, finding => finding.Code == "unknown-column").Column);
    }

    [Fact]
    public void A_quote_that_is_never_closed_says_how_far_it_runs_and_how_many_rows_it_takes()
    {
        Finding finding = Assert.Single(Read($"{Six}\n{Sudan},\"revised\n{Cameroon},\nTCD,2025-Q1,NGA,REF,5,\n").Findings.Findings, one => one.Code == "unclosed-quote");
        Assert.Equal(2, finding.Line);
        Assert.Contains("to line 4; 2 look like rows", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_the_file_back_and_tells_no_cell()
    {
        SubmissionReadResult read = Read($"{Six}\n{Sudan},\"revised\n{Cameroon},checked\"\n");
        Finding finding = Assert.Single(read.Findings.Findings, one => one.Code == "rows-in-quotes");
        Assert.Equal((2, "remark", Severity.Error), (finding.Line, finding.Column, finding.Severity));
        Assert.DoesNotContain("2110", finding.ToString(), StringComparison.Ordinal);
    }

    private static string Found(string text) => string.Join("; ", Read(text).Findings.Findings.Where(finding => finding.Code == "rows-in-quotes").Select(finding =>
    {
        string[] words = finding.Message.Split(' ');
        return $"{finding.Line} to {words[Array.IndexOf(words, "line") + 1].TrimEnd(';')}, {words[Array.IndexOf(words, "of") - 1]}";
    }));
}
