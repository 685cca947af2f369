using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Reading;

public sealed class SubmissionReaderTests
{
    [Fact]
    public void A_row_becomes_an_entry_of_each_column()
    {
        Submission read = ReadRows("DEU,2024-Q1,AUT,REF,12,A", "DEU,2023,FRA,ASY,5,P").Submission!;
        Assert.Equal(2, read.RowCount);
        Assert.Equal(["DEU", "DEU"], read.Areas.Select(area => Areas[area].Id));
        Assert.Equal(["2023", "2024-Q1"], read.Periods.Select(period => period.ToString()));
        Assert.Equal([1, 0], read.PeriodIndexes);
        Assert.Equal(["AUT", "FRA"], read.Dimensions[0].Codes.Select(code => Areas[code].Id));
        Assert.Equal(["REF", "ASY"], read.Dimensions[1].Codes.Select(code => Types[code].Id));
        Assert.Equal([12, 5], read.Values);
        Assert.Equal([ObservationStatus.Normal, ObservationStatus.Provisional], read.Statuses);
        Assert.Equal([2, 3], read.Lines);
    }

    [Fact]
    public void A_good_file_has_no_finding_and_says_how_it_was_read()
    {
        SubmissionReadResult read = ReadRows("DEU,2024,AUT,REF,12,A");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(("stocks", "utf-8", ',', 1), (read.Structure, read.Encoding, read.Delimiter, read.Rows));
    }

    [Fact]
    public void Columns_grow_with_the_file_and_end_at_its_length()
    {
        string[] rows = [.. Enumerable.Range(0, 5000).Select(i => $"DEU,2024,AUT,REF,{i},A")];
        Submission read = ReadRows(rows).Submission!;
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => (double)i), read.Values);
        Assert.Equal(Enumerable.Range(2, 5000), read.Lines);
        Assert.All(read.Dimensions, dimension => Assert.Equal(5000, dimension.Codes.Count));
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_the_status_may_be_left_out()
    {
        Submission read = Read("value;type;origin;period;area\n7;REF;AUT;2024;DEU\n").Submission!;
        Assert.Equal(7, Assert.Single(read.Values));
        Assert.Equal(ObservationStatus.Normal, Assert.Single(read.Statuses));
    }

    [Fact]
    public void A_blank_code_stands_for_what_the_structure_says_or_is_an_error()
    {
        SubmissionReadResult read = ReadRows("DEU,2024,AUT,,12,A", "DEU,2024,,REF,12,A");
        Assert.Equal("_Z", Types[read.Submission!.Dimensions[1].Codes[0]].Id);
        Assert.Equal([(3, "origin", "blank-code")], read.Findings.Places());
    }

    [Theory]
    [InlineData("AUTT", "unknown-code", "See the code list areas.")]
    [InlineData("UAT", "unknown-code", "See the code list areas.")]
    [InlineData("aut", "unknown-code", "Codes are exact: write AUT.")]
    [InlineData("AUT ", "unknown-code", "Remove the spaces around the code: AUT.")]
    [InlineData("GFR", "unknown-code", "This is a code of another set (UNHCR): the code here is DEU.")]
    [InlineData("276", "unknown-code", "This is a code of another set (M49): the code here is DEU.")]
    [InlineData("Germany", "unknown-code", "Write the code, not the name: DEU.")]
    [InlineData("TOT", "unknown-code", "It looks like a total: leave total rows out, or they would be added to the rows they sum.")]
    [InlineData("\"A\nB\"", "unknown-code", "The cell contains a line break: look for a quote that is not closed.")]
    [InlineData("QQQQ", "unknown-code", "See the code list areas.")]
    [InlineData("ROM", "retired-code", "Use ROU.")]
    public void A_wrong_code_is_an_error_whose_hint_names_the_right_one(string cell, string code, string hint)
    {
        Finding finding = Assert.Single(ReadRows($"DEU,2024,{cell},REF,12,A").Findings.Findings);
        Assert.Equal((2, "origin", code, hint), (finding.Line, finding.Column, finding.Code, finding.Hint));
    }

    [Fact]
    public void A_code_is_valid_in_its_time_only()
    {
        Assert.Empty(ReadRows("DEU,2001,ROM,REF,12,A", "DEU,2011,SSD,REF,12,A").Findings.Findings);
        Assert.Equal([(2, "origin", "code-not-yet-valid")], ReadRows("DEU,2010,SSD,REF,12,A").Findings.Places());
    }

    [Fact]
    public void A_code_that_the_column_may_not_take_is_an_error()
    {
        Assert.Equal([(2, "area", "excluded-code")], ReadRows("XXA,2024,AUT,REF,12,A").Findings.Places());
        Assert.Empty(ReadRows("DEU,2024,XXA,REF,12,A").Findings.Findings);
    }

    [Theory]
    [InlineData("2024", null)]
    [InlineData("2024-Q4", null)]
    [InlineData("2024-05", "frequency-not-allowed")]
    [InlineData("2024-Q5", "invalid-period")]
    [InlineData("2024Q1", "invalid-period")]
    [InlineData("", "invalid-period")]
    [InlineData("31/12/2024", "invalid-period")]
    public void A_period_has_the_syntax_and_a_frequency_of_the_structure(string cell, string? code) =>
        Assert.Equal(code, ReadRows($"DEU,{cell},AUT,REF,12,A").Findings.Findings.SingleOrDefault()?.Code);

    [Theory]
    [InlineData(":", 'L')]
    [InlineData("NA", 'O')]
    [InlineData("*", 'Q')]
    public void A_missing_mark_becomes_its_status(string mark, char status)
    {
        SubmissionReadResult read = ReadRows($"DEU,2024,AUT,REF,{mark},A");
        Assert.Empty(read.Findings.Findings);
        Assert.True(double.IsNaN(read.Submission!.Values[0]));
        Assert.Equal(status, (char)read.Submission.Statuses[0]);
    }

    [Fact]
    public void A_status_that_says_why_there_is_no_value_wins_over_the_mark()
    {
        SubmissionReadResult read = ReadRows("DEU,2024,AUT,REF,:,Q", "DEU,2024,FRA,REF,,M");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal([ObservationStatus.Suppressed, ObservationStatus.CannotExist], read.Submission!.Statuses);
    }

    [Fact]
    public void A_blank_figure_is_an_error_unless_a_mark_or_the_status_explains_it()
    {
        Assert.Equal([(2, "value", "blank-measure")], ReadRows("DEU,2024,AUT,REF,,A").Findings.Places());
        Structure blankIsMissing = StructureOf("stocks", Value with { MissingMarks = new Dictionary<string, ObservationStatus> { [""] = ObservationStatus.Missing } });
        Assert.Empty(Read(Header + "\nDEU,2024,AUT,REF,,A\n", blankIsMissing).Findings.Findings);
    }

    [Fact]
    public void A_mark_that_reads_as_a_number_is_a_mark()
    {
        Structure structure = StructureOf("stocks", Value with { MissingMarks = new Dictionary<string, ObservationStatus> { ["-1"] = ObservationStatus.Suppressed } });
        Submission read = Read(Header + "\nDEU,2024,AUT,REF,-1,A\nDEU,2024,FRA,REF,12,A\n", structure).Submission!;
        Assert.Equal([double.NaN, 12], read.Values);
    }

    [Theory]
    [InlineData("soon", "missing (*, : or NA)")]
    [InlineData("1e3", "exponent")]
    [InlineData("\"1741,5\"", "The figure contains ','")]
    [InlineData("12 ", "Remove the spaces")]
    [InlineData("12%", "percent sign")]
    [InlineData("٣", "digits 0 to 9")]
    [InlineData("12x", "in full and alone")]
    [InlineData("12 people", "in full and alone")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999", "No figure is that long")]
    public void What_is_no_figure_is_an_error_that_says_what_was_seen(string cell, string hint)
    {
        Finding finding = Assert.Single(ReadRows($"DEU,2024,AUT,REF,{cell},A").Findings.Findings);
        Assert.Equal((2, "value", "not-a-number"), (finding.Line, finding.Column, finding.Code));
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_beyond_what_a_double_holds_exactly_is_an_error() =>
        Assert.Equal([(3, "value", "inexact-number")], ReadRows("DEU,2024,AUT,REF,9007199254740991,A", "DEU,2024,AUT,REF,9007199254740993,A").Findings.Places());

    [Fact]
    public void Every_problem_of_a_row_is_told_with_the_parts_of_its_key_that_could_be_read()
    {
        FindingList findings = ReadRows("DEU,2024,xx,REF,many,?").Findings;
        Assert.Equal([(2, "origin", "unknown-code"), (2, "status", "unknown-code"), (2, "value", "not-a-number")], findings.Places());
        Assert.All(findings.Findings, finding => Assert.Equal("area=DEU;period=2024;type=REF", finding.Key));
    }

    [Fact]
    public void No_finding_but_its_cell_value_repeats_a_cell()
    {
        FindingList findings = ReadRows("DEU,2024,SECRETORIGIN,REF,SECRETVALUE,A", "DEU,SECRETPERIOD,AUT,REF,\"SECRET,1\",A", "SECRETAREA,2024,AUT,SECRETTYPE,1e9,SECRETSTATUS").Findings;
        Assert.Equal(8, findings.Findings.Count);
        Assert.All(findings.Findings, finding => Assert.DoesNotContain("SECRET", $"{finding.Message}{finding.Hint}{finding.Key}{finding.Column}", StringComparison.Ordinal));
        Assert.Contains(findings.Findings, finding => finding.CellValue == "SECRETVALUE");
    }

    [Fact]
    public void A_ragged_row_is_an_error_of_its_own_and_the_others_are_read()
    {
        SubmissionReadResult read = ReadRows("DEU,2024,AUT,REF,12,A,", "DEU,2024,AUT", "DEU,2024,xxx,REF,12,A");
        Assert.Equal([(2, null, "ragged-row"), (3, null, "ragged-row"), (4, "origin", "unknown-code")], read.Findings.Places());
        Assert.Equal(3, read.Rows);
    }

    [Fact]
    public void Rows_of_delimiters_alone_are_ignored_with_a_warning()
    {
        SubmissionReadResult read = ReadRows("DEU,2024,AUT,REF,12,A", ",,,,,", ",,,");
        Assert.Equal([(3, null, "blank-row")], read.Findings.Places());
        Assert.Equal(2, read.Findings.Findings[0].Rows);
        Assert.Equal(1, read.Rows);
    }

    [Fact]
    public void A_grouping_mark_and_a_decimal_comma_are_read_where_declared()
    {
        Structure structure = StructureOf("stocks", Value with { Type = MeasureType.Amount, DecimalMark = ',', GroupingMark = '\u202F' });
        Assert.Equal([1234.5, 7], Read($"{Header}\nDEU,2024,AUT,REF,\"1\u202F234,5\",A\nDEU,2024,FRA,REF,7,A\n", structure).Submission!.Values);
    }

    [Fact]
    public void More_findings_than_the_limit_are_counted()
    {
        SubmissionReadResult read = Read($"{Header}\n{string.Concat(Enumerable.Range(0, 30).Select(i => $"DEU,2024,xxx{i},REF,12,A\n"))}", options: new ReadOptions { FindingLimit = 10 });
        Assert.Equal(Enumerable.Range(2, 10), read.Findings.Findings.Select(finding => finding.Line!.Value));
        Assert.Equal(new OmittedFindings("unknown-code", Severity.Error, 20), Assert.Single(read.Findings.Omitted));
        Assert.Equal(30, read.Findings.Count(Severity.Error));
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        SubmissionReadResult read = Read($"{Header}\n{string.Concat(Enumerable.Repeat("DEU,2024,AUT,REF,12,A\n", 30))}", options: new ReadOptions { Limits = new ReadLimits { Rows = 20 } });
        Assert.Equal([(22, null, "too-many-rows")], read.Findings.Places());
        Assert.Null(read.Submission);
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new SubmissionReader([Stocks], Areas, ReadOptions.Default).Read(File(Header + "\nDEU,2024,AUT,REF,12,A\n"), new RunContext { Cancellation = source.Token }));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding()
    {
        SubmissionReadResult read = Read(SubmissionSource.FromFile(Path.Combine(Path.GetTempPath(), "no-such-folder", "no-such-file.csv")));
        Assert.Equal([(null, null, "unreadable-file")], read.Findings.Places());
    }
}
