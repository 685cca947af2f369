using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Headers;

public sealed class HeaderTests
{
    private static readonly Structure Ages = StructureOf("ages", Value, new Column { Name = "age", Role = ColumnRole.Dimension, Concept = "AGE", CodeList = Types });

    private static SubmissionReadResult ReadWith(string text, params string[] folders) =>
        new SubmissionReader([Stocks, Ages], Areas, ReadOptions.Default).Read(File(text, "file.csv", folders));

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_delimiter_is_seen_in_the_header(char delimiter)
    {
        SubmissionReadResult read = Read($"{Header}\nDEU,2024,AUT,REF,12,A\n".Replace(',', delimiter));
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(delimiter, read.Delimiter);
    }

    [Fact]
    public void A_first_line_may_declare_the_delimiter()
    {
        SubmissionReadResult read = Read("sep=;\narea;period;origin;type;value\nDEU;2024;xxx;REF;12\n");
        Assert.Equal([(3, "origin", "unknown-code")], read.Findings.Places());
    }

    [Fact]
    public void A_delimiter_inside_a_quoted_header_does_not_count()
    {
        SubmissionReadResult read = Read("area;period;origin;type;value;\"a,b,c,d,e,f,g\"\nDEU;2024;AUT;REF;12;x\n");
        Assert.Equal(';', read.Delimiter);
        Assert.Equal([(1, "a,b,c,d,e,f,g", "unknown-column")], read.Findings.Places());
    }

    [Fact]
    public void Case_blanks_hyphens_and_underscores_are_told_once_as_information()
    {
        SubmissionReadResult read = Read("Reporting Country ,PERIOD,Origin,Type,obs-value\nDEU,2024,xxx,REF,12\n");
        Assert.Equal([(1, null, "header-normalised"), (2, "Origin", "unknown-code")], read.Findings.Places());
        Assert.Equal(Severity.Information, read.Findings.Findings[0].Severity);
    }

    [Fact]
    public void An_alias_as_written_needs_no_word() =>
        Assert.Empty(Read("pays déclarant,period,origin,type,obs_value\nDEU,2024,AUT,REF,12\n").Findings.Findings);

    [Fact]
    public void A_missing_column_is_named_and_the_rest_of_the_file_is_still_read()
    {
        SubmissionReadResult read = Read("area,period,type,value\nDEU,2024,REF,many\n");
        Assert.Equal([(1, "origin", "missing-column"), (2, "value", "not-a-number")], read.Findings.Places());
        Assert.Null(read.Submission);
    }

    [Fact]
    public void A_repeated_column_is_an_error_and_an_unknown_one_a_warning()
    {
        SubmissionReadResult read = Read("area,period,origin,type,value,OBS_VALUE,remark,\nDEU,2024,AUT,REF,1,2,x,\n");
        Assert.Equal([(1, "", "unknown-column"), (1, "OBS_VALUE", "repeated-column"), (1, "remark", "unknown-column")], read.Findings.Places());
        Assert.Null(read.Submission);
    }

    [Fact]
    public void A_file_without_its_header_is_told_and_not_echoed()
    {
        SubmissionReadResult read = Read("DEU,2024,AUT,REF,71234,A\nDEU,2024,FRA,REF,5,A\n");
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal("no-header", finding.Code);
        Assert.DoesNotContain("71234", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_row_that_is_taken_for_a_header_is_not_echoed_where_it_may_be_figures()
    {
        // "type" alone is a column's name: the rest of the row stands where headers should.
        SubmissionReadResult read = Read("2024,71234,12/2024,a@b.org,12345 persons,remark 2,type\nDEU,2024,AUT,REF,5,A,x\n");
        Assert.Equal(["2024", "field 2", "field 3", "field 4", "field 5", "remark 2"],
            read.Findings.Findings.Where(finding => finding.Code == "unknown-column").OrderBy(finding => finding.Message, StringComparer.Ordinal).Select(finding => finding.Column));
    }

    [Fact]
    public void A_long_header_is_cut() =>
        Assert.Equal(103, Read($"{Header},{new string('x', 5000)}\nDEU,2024,AUT,REF,5,A,x\n").Findings.Findings[0].Column!.Length);

    [Theory]
    [InlineData("origin\u200B")]
    [InlineData("\u200Eorigin")]
    [InlineData("ori\u00ADgin \u200B")]
    [InlineData("\u00A0Origin\u202F")]
    public void What_cannot_be_seen_in_a_header_is_nothing(string header)
    {
        SubmissionReadResult read = Read($"area,period,{header},type,value\nDEU,2024,AUT,REF,12\n");
        Assert.All(read.Findings.Findings, finding => Assert.Equal("header-normalised", finding.Code));
        Assert.Equal(1, read.Submission!.RowCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_one_error_about_the_file(string text) =>
        Assert.Equal([(null, null, "empty-file")], Read(text).Findings.Places());

    [Fact]
    public void A_header_alone_is_a_warning()
    {
        SubmissionReadResult read = Read(Header);
        Assert.Equal([(1, null, "no-rows")], read.Findings.Places());
        Assert.Equal(0, read.Submission!.RowCount);
    }

    [Fact]
    public void Too_many_columns_are_refused() =>
        Assert.Equal([(1, null, "too-many-columns")], Read($"{Header},{string.Join(',', Enumerable.Range(0, 1000))}\n").Findings.Places());

    [Fact]
    public void A_file_has_the_structure_of_which_it_names_most()
    {
        Assert.Equal("stocks", ReadWith("area,period,origin,type,value\nDEU,2024,AUT,REF,1\n").Structure);
        Assert.Equal("ages", ReadWith("area,period,origin,type,age,value\nDEU,2024,AUT,REF,REF,1\n").Structure);
    }

    [Fact]
    public void The_nearest_folder_that_names_a_structure_decides()
    {
        SubmissionReadResult read = ReadWith("area,period,origin,type,age,value\nDEU,2024,AUT,REF,REF,1\n", "2024", "stocks", "ages");
        Assert.Equal("stocks", read.Structure);
        Assert.Equal([(2, "age", "column-changes-meaning")], read.Findings.Places());
    }

    [Fact]
    public void A_header_that_fits_none_says_what_the_closest_lacks()
    {
        Finding finding = Assert.Single(ReadWith("area,period,origin,value\nDEU,2024,AUT,1\n").Findings.Findings);
        Assert.Equal(("unknown-structure", "It is closest to stocks, which also needs type."), (finding.Code, finding.Hint));
    }

    [Fact]
    public void A_tie_asks_for_the_structure()
    {
        var reader = new SubmissionReader([Stocks, StructureOf("flows", Value)], Areas, ReadOptions.Default);
        Finding finding = Assert.Single(reader.Read(File(Header + "\nDEU,2024,AUT,REF,1,A\n")).Findings.Findings);
        Assert.Equal(("ambiguous-structure", "The header fits flows and stocks equally well."), (finding.Code, finding.Message));
        var declared = new SubmissionReader([Stocks, StructureOf("flows", Value)], Areas, new ReadOptions { Structure = "flows" });
        Assert.Equal("flows", declared.Read(File(Header + "\nDEU,2024,AUT,REF,1,A\n")).Structure);
    }

    [Fact]
    public void Options_that_name_nothing_are_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => new SubmissionReader([Stocks], Areas, new ReadOptions { Structure = "stock" }));
        Assert.Throws<ArgumentException>(() => new SubmissionReader([Stocks], Areas, new ReadOptions { Encoding = "latin-99" }));
    }
}
