using System.Text;
using Indicators.Common;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using static Indicators.Tests.Submissions.Shapes.ShippedFiles;

namespace Indicators.Tests.Submissions.Shapes;

/// <summary>Rows that are no data are told once and as what they are, whatever their number.</summary>
public sealed class OddRowsTests
{
    public static TheoryData<string, string[], string> Files => new()
    {
        { "a source below", [Header, Sudan, Cameroon, "", "Source: National commission, 2025", "* provisional"], "5 text-line" },
        { "a note with as many delimiters", [Header, Sudan, "Note: estimates,,,,", "(1) including Darfur,,,,"], "3 text-line" },
        { "a note in the middle", [Header, Sudan, "Revised figures,,,,", Cameroon], "3 text-line" },
        { "a total at the foot", [Header, Sudan, Cameroon, "Total,,,,714450"], "4 total-line" },
        { "a total without a word", [Header, Sudan, Cameroon, ",,,,714450"], "4 total-line" },
        { "a total of a period", [Header, Sudan, Cameroon, "Total général,2025-Q1,,,714450"], "4 total-line" },
        { "a total of a type", [Header, Sudan, Cameroon, "Suma,,,REF,714450"], "4 total-line" },
        { "the header again", [Header, Sudan, Header, Cameroon, Header, "TCD,2025-Q1,NGA,REF,5"], "3 repeated-header" },
        { "labels below the header", [Header, "Pays,Période,Origine,Catégorie,Effectif", Sudan], "2 second-header" },
        { "units below the header", [Header, "ISO3,YYYY-Qn,ISO3,code,persons", Sudan], "2 second-header" },
        { "a unit below the header", [Header, ",,,,persons", Sudan], "2 second-header" },
        { "numbers of columns below the header", [Header, "(1),(2),(3),(4),(5)", Sudan], "2 second-header" },
        { "bare numbers of columns", [Header, "1,2,3,4,5", Sudan], "2 second-header" },
        { "lines in quotes", [Header, $"\"{Sudan}\"", $"\"{Cameroon}\""], "2 quoted-line" },
        { "row names of R", [Header, $"\"1\",{Sudan}", $"\"2\",{Cameroon}"], "2 numbered-rows" },
        { "row numbers from 0", [Header, $"0,{Sudan}", $"1,{Cameroon}"], "2 numbered-rows" },
        { "a delimiter at the end", [Header, Sudan + ",", Cameroon + ","], "2 ragged-row" },
        { "hashtags", [Header, "#country+code,#date+period,#country+origin,#population+type,#affected+num", Sudan], "2 tag-row" },
        { "hashtags for some columns", [Header, ",#date,,,#affected", Sudan], "2 tag-row" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_that_is_no_data_is_told_once(string name, string[] lines, string told)
    {
        Assert.NotEmpty(name);
        Assert.Equal(told, Told(Read(Lines(lines))));
        Assert.Equal(told, Told(Read(Lines(lines), folder: null)));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Ten_thousand_rows_of_one_kind_are_one_finding_with_their_number(char delimiter)
    {
        string rows = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"{i},{Sudan}\n"));
        Finding finding = Assert.Single(Read($"{Header}\n{rows}".Replace(',', delimiter)).Findings.Findings);
        Assert.Equal((2, "numbered-rows"), (finding.Line, finding.Code));
        Assert.Contains("9,999 later rows", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Neighbours: what looks a little like such a row, and is a row with a mistake of its own.</summary>
    [Theory]
    [InlineData("TCD,2025-Q1,SDN,REF", "2 ragged-row")]
    [InlineData("TCD,2025-Q1,SDN,REF,712,340", "2 ragged-row")]
    [InlineData("Tchad,2025-Q1,SDN,REF,5", "2 unknown-code")]
    [InlineData("TCD,T1 2025,SDN,REF,5", "2 invalid-period")]
    [InlineData("TCD,2025-Q1,,REF,5", "2 blank-code")]
    [InlineData("TCD,2025-Q1,TOT,REF,5", "2 unknown-code")]
    [InlineData("TCD,2025-Q1,SDN,REF,many", "2 not-a-number")]
    [InlineData(",2025-Q1,SDN,REF,5", "2 blank-code")]
    [InlineData("#TCD,2025-Q1,SDN,REF,5", "2 unknown-code")]
    public void A_row_with_a_mistake_keeps_its_own_finding(string row, string told) => Assert.Equal(told, Told(Read(Lines(Header, row, Cameroon))));

    [Theory]
    [InlineData("text-line", "Source: commission")]
    [InlineData("total-line", "Total,,,,5")]
    [InlineData("repeated-header", Header)]
    [InlineData("second-header", "Pays,Période,Origine,Catégorie,Effectif")]
    [InlineData("quoted-line", "\"TCD,2025-Q1,SDN,REF,5\"")]
    [InlineData("numbered-rows", "1,TCD,2025-Q1,SDN,REF,5")]
    public void Each_of_them_holds_the_file_back_and_says_what_to_do(string code, string row)
    {
        Finding finding = Assert.Single(Read(Lines(Header, row)).Findings.Findings);
        Assert.Equal((2, code, Severity.Error), (finding.Line, finding.Code, finding.Severity));
        Assert.NotNull(finding.Hint);
    }

    [Fact]
    public void A_row_of_hashtags_is_left_aside_and_the_rows_below_are_read()
    {
        SubmissionReadResult read = Read(Lines(
            Header + ",status", "#country+code+asylum,#date+period,#country+code+origin,#population+type,#affected+num,#status",
            Sudan + ",A", "TCD,2025-Q1,CAF,REF,118205,A", "TCD,2025-Q1,NGA,REF,20110,A"));
        Assert.Equal((3, 850_655), (read.Rows, read.Submission!.Values.Sum()));
        Assert.Equal([3, 4, 5], read.Submission.Lines);
        Assert.Equal(("tag-row", Severity.Information), (read.Findings.Findings[0].Code, Assert.Single(read.Findings.Findings).Severity));
    }

    [Fact]
    public void Hashtags_further_down_are_not_passed_over() =>
        Assert.NotEqual(0, Read(Lines(Header, Sudan, "#country,#date,#origin,#type,#num")).Findings.Count(Severity.Error));

    [Theory]
    [InlineData("", "index=False")]
    [InlineData("Unnamed: 0", "row.names")]
    [InlineData("X", "index=False")]
    public void A_column_of_row_numbers_is_ignored_and_named_as_such(string header, string hint)
    {
        SubmissionReadResult read = Read(Lines($"{header},{Header}", $"0,{Sudan}", $"1,{Cameroon}"));
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal(("unknown-column", 1), (finding.Code, finding.Line));
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.Equal(2, read.Submission!.RowCount);
    }

    /// <summary>What is counted is the same in however many parts a file is read.</summary>
    [Fact]
    public void Parts_of_a_file_make_no_difference()
    {
        string[] odd =
        [
            "Source: commission", "Note,,,,,", "Total,,,,5,", ",,,,7,", Header + ",sex", $"\"{Sudan},F\"", $"7,{Sudan},T", Sudan + ",F", Sudan + ",T", Sudan + ",", "Pays,Période,Origine,Type,Nombre,Sexe",
            $"{Sudan},\"T", $"{Cameroon},T\"", "", ",,,,,", Sudan + ",T,",
        ];
        for (int start = 0; start < odd.Length; start++)
        {
            string text = Lines([$"{Header},sex", .. Enumerable.Range(0, 60).Select(i => i % 4 == 3 ? odd[(start + i) % odd.Length] : $"TCD,{1960 + i},SDN,REF,{i},T")]);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            SubmissionReadResult Parts(int size, int jobs) => ShippedFiles.Read(
                Specimens.File(bytes), new ReadOptions { Structure = "population", BlockBytes = size }, new RunContext { Jobs = jobs });
            SubmissionReadResult whole = Parts(1, 1);
            Assert.NotEmpty(whole.Findings.Findings);
            foreach (int size in (int[])[70, 150, 400])
                foreach (int jobs in (int[])[1, 3])
                {
                    SubmissionReadResult parts = Parts(size, jobs);
                    Assert.Equal(whole.Findings.Findings, parts.Findings.Findings);
                    Assert.Equal(whole.Rows, parts.Rows);
                }
        }
    }
}
