using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Sdmx;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Sdmx;

public sealed class SdmxCsvTests
{
    private const string Header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE,OBS_STATUS";

    /// <summary>Rows without their first two cells.</summary>
    private static SubmissionReadResult ReadActions(params string[] rows) =>
        Read(string.Join('\n', rows.Select(row => "datastructure,ABC:stocks(1.0)," + row).Prepend(Header)) + "\n");

    /// <summary>What stands: origin, value and status of each row.</summary>
    private static string[] Standing(SubmissionReadResult read) =>
    [
        .. Enumerable.Range(0, read.Submission!.RowCount).Select(row =>
            $"{Areas[read.Submission.Dimensions[0].Codes[row]].Id} {read.Submission.Values[row]} {read.Submission.Statuses[row].Letter()}"),
    ];

    [Theory]
    [InlineData("DATAFLOW,REF_AREA\nABC:stocks(1.0),DEU\n", "1.0 , stocks")]
    [InlineData("DATAFLOW;REF_AREA\nstocks;DEU\n", "1.0 ; stocks")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION\ndataflow,ABC:stocks(1.0.0): Name (2): more,I\n", "2.0 , stocks")]
    [InlineData("STRUCTURE[;]\tSTRUCTURE_ID\tACTION\ndatastructure\tABC.DEF:stocks\tI\n", "2.0 \t stocks ;")]
    [InlineData("\"STRUCTURE\"|\"STRUCTURE_ID\"\n\"dataflow\"|\"ABC:stocks(1.0)\"\n", "2.0 | stocks")]
    [InlineData("\r\nSTRUCTURE,STRUCTURE_ID\r\n\r\ndataflow,ABC:stocks(1.0)\r\n", "2.0 , stocks")]
    [InlineData("STRUCTURE,STRUCTURE_ID\n", "2.0 , ")]
    [InlineData("STRUCTURE,AREA\nx,y\n", null)]
    [InlineData("structure,structure_id\nx,y\n", null)]
    [InlineData("STRUCTURES,STRUCTURE_ID\nx,y\n", null)]
    [InlineData("DATAFLOWS,REF_AREA\nx,y\n", null)]
    [InlineData("DATAFLOW", null)]
    [InlineData("STRUCTURE[", null)]
    [InlineData("area,period,DATAFLOW\n", null)]
    public void The_first_columns_tell_the_format(string text, string? expected)
    {
        var found = SdmxCsv.Detect(Encoding.UTF8.GetBytes(text), Encoding.UTF8);
        Assert.Equal(expected, found is null ? null
            : $"{(found.IsVersion1 ? "1.0" : "2.0")} {found.Delimiter} {found.StructureId}{(found.SubFieldSeparator is { } mark ? $" {mark}" : "")}");
    }

    [Fact]
    public void The_identifier_decides_the_structure_before_the_folder_and_after_the_command_line()
    {
        Structure other = Stocks with { Id = "others" };
        string text = $"{Header}\ndataflow,ABC:OTHERS(1.0),I,DEU,2024,AUT,REF,1,A\n";
        string? Structure(ReadOptions options, params string[] folders) =>
            new SubmissionReader([Stocks, other], Areas, options).Read(File(text, "file.csv", folders)).Structure;
        Assert.Equal("others", Structure(ReadOptions.Default));
        Assert.Equal("others", Structure(ReadOptions.Default, "stocks"));
        Assert.Equal("stocks", Structure(new ReadOptions { Structure = "stocks" }));
    }

    [Fact]
    public void An_identifier_that_is_not_ours_leaves_the_choice_to_the_folder_or_the_header()
    {
        Structure other = StructureOf("others", Value, new Column { Name = "age", Role = ColumnRole.Dimension, Concept = "AGE", CodeList = Types });
        string text = $"{Header}\ndataflow,NSO:DF_9(1.0),I,DEU,2024,AUT,REF,1,A\n";
        SubmissionReadResult ReadIn(params string[] folders) => new SubmissionReader([Stocks, other], Areas, ReadOptions.Default)
            .Read(File(text, "file.csv", folders));
        Assert.Equal("stocks", ReadIn().Structure);
        Assert.Equal("others", ReadIn("others").Structure);
        Assert.Equal(["AUT 1 A"], Standing(ReadIn()));
    }

    [Fact]
    public void Rows_of_another_structure_are_errors_and_another_version_is_not()
    {
        SubmissionReadResult read = Read($"{Header}\ndataflow,ABC:stocks(1.0),I,DEU,2024,AUT,REF,1,A\ndatastructure,ABC:stocks(1.1),I,DEU,2024,FRA,REF,2,A\ndataflow,ABC:flows(1.0),I,DEU,2024,ROU,REF,3,A\n");
        Assert.Equal([(4, "STRUCTURE_ID", "mixed-structures")], read.Findings.Places());
    }

    [Fact]
    public void Columns_are_known_by_concept_by_name_and_in_any_order()
    {
        SubmissionReadResult read = Read("DATAFLOW,OBS_VALUE,TYPE,origin,pays déclarant,TIME_PERIOD\nABC:stocks(1.0),5,REF,AUT,DEU,2024\n");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(["AUT 5 A"], Standing(read));
    }

    [Fact]
    public void A_column_of_no_concept_is_ignored_with_a_warning_and_the_formats_own_columns_without()
    {
        SubmissionReadResult read = Read("STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE,UPDATED\n"
            + "dataflow,ABC:stocks(1.0),I,a.b,a.b.c,DEU,2024,AUT,REF,5,2024-01-01\n");
        Assert.Equal([(1, "UPDATED", "unknown-column")], read.Findings.Places());
    }

    [Theory]
    [InlineData("NaN,A", "NaN O")]
    [InlineData("NaN,Q", "NaN Q")]
    [InlineData("#N/A,", "NaN O")]
    [InlineData(",M", "NaN M")]
    [InlineData("7,#N/A", "7 A")]
    [InlineData("*,A", "NaN Q")]
    public void A_missing_figure_is_missing_for_the_reason_that_the_status_gives(string cells, string expected)
    {
        SubmissionReadResult read = ReadActions($"I,DEU,2024,AUT,REF,{cells}");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal([$"AUT {expected}"], Standing(read));
    }

    [Fact]
    public void An_omitted_figure_without_a_reason_is_an_error_and_so_is_a_dimension_that_is_not_available() =>
        Assert.Equal(
            [(2, "OBS_VALUE", "blank-measure"), (3, "COUNTERPART_AREA", "blank-code")],
            ReadActions("I,DEU,2024,AUT,REF,,A", "I,DEU,2024,#N/A,REF,1,A").Findings.Places());

    [Fact]
    public void NaN_is_a_missing_figure_in_SDMX_only() =>
        Assert.Equal([(2, "value", "not-a-number")], ReadRows("DEU,2024,AUT,REF,NaN,A").Findings.Places());

    [Fact]
    public void Labels_are_taken_off_and_may_hold_colons_themselves()
    {
        SubmissionReadResult read = Read("STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA: Reporting area;TIME_PERIOD: Period;COUNTERPART_AREA: Origin;TYPE: Type;OBS_VALUE: Number\n"
            + "dataflow;ABC:stocks(1.0): Stocks;I;DEU: Germany: all of it;2024-Q1: 2024-Q1;AUT: Austria;REF: Refugees;5\n");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(["AUT 5 A"], Standing(read));
        Assert.Equal("2024-Q1", Assert.Single(read.Submission!.Periods).ToString());
    }

    [Fact]
    public void Several_values_in_a_cell_are_no_code_of_a_column_that_takes_one() =>
        Assert.Equal(
            [(3, "TYPE[]: Type", "unknown-code")],
            Read("STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD: Period,COUNTERPART_AREA: Origin,TYPE[]: Type,OBS_VALUE: Number\n"
                + "dataflow,ABC:stocks(1.0),I,DEU,2024,AUT,REF: Refugees,5\ndataflow,ABC:stocks(1.0),I,DEU,2024,FRA,REF: Refugees;ASY: Others,5\n").Findings.Places());

    [Fact]
    public void A_reporting_year_is_a_year() =>
        Assert.Equal("2024", Assert.Single(ReadActions("I,DEU,2024-A1,AUT,REF,5,A").Submission!.Periods).ToString());

    [Fact]
    public void A_multiple_of_the_unit_is_refused()
    {
        SubmissionReadResult read = Read("DATAFLOW,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE,UNIT_MULT\n"
            + "ABC:stocks(1.0),DEU,2024,AUT,REF,5,0\nABC:stocks(1.0),DEU,2024,FRA,REF,5,\nABC:stocks(1.0),DEU,2024,ROU,REF,5,3\n");
        Assert.Equal([(4, "UNIT_MULT", "unit-multiplier")], read.Findings.Places());
    }

    [Fact]
    public void Rows_that_leave_the_key_open_and_give_no_figure_are_left_aside_and_counted()
    {
        SubmissionReadResult read = Read("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TYPE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE\n"
            + "dataflow,A:stocks(1.0),I,DEU,AUT,REF,,,,Refugees from Austria\ndataflow,A:stocks(1.0),I,DEU,AUT,REF,2023,702100,A,\n"
            + "dataflow,A:stocks(1.0),I,DEU,~,~,~,,,Counted by an office\ndataflow,A:stocks(1.0),I,DEU,AUT,REF,2024,712340,A,\ndataflow,A:stocks(1.0),M,,,,,,,Of the whole\n");
        Assert.Equal([(1, "TITLE", "unknown-column"), (2, null, "partial-key-rows")], read.Findings.Places());
        Assert.StartsWith("3 rows give", read.Findings.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(["AUT 702100 A", "AUT 712340 A"], Standing(read));
        Assert.Equal(2, read.Rows);
        Assert.Equal([3, 5], read.Submission!.Lines);
    }

    [Theory]
    [InlineData("I,DEU,2024,AUT,REF,,", "2 blank-measure")] // all of the key
    [InlineData("I,DEU,2024,,REF,5,A", "2 blank-code")] // a figure
    [InlineData("I,DEU,2024,,REF,,O", "2 blank-code")] // a status
    [InlineData("I,DEU,2024,AUT,,,", "2 blank-measure")] // a blank that stands for a code
    [InlineData("I,DEU,,AUT,REF,NaN,", "2 invalid-period")] // a figure that is missing
    public void A_row_that_only_lacks_something_is_no_such_row(string row, string found) =>
        Assert.Equal(found, string.Join(", ", ReadActions(row).Findings.Findings.Select(finding => $"{finding.Line} {finding.Code}")));

    [Fact]
    public void Rows_left_aside_between_replacements_and_deletions_change_nothing_of_them()
    {
        SubmissionReadResult read = ReadActions("I,DEU,,AUT,REF,,", "I,DEU,2024,AUT,REF,1,A", "I,DEU,,,,,", "R,DEU,2024,AUT,REF,2,A", "I,DEU,2024,FRA,REF,3,A", "D,DEU,2024,FRA,REF,,", ",,,,,,");
        Assert.Equal(["AUT 2 A"], Standing(read));
        Assert.Equal([5], read.Submission!.Lines);
        Assert.Contains((2, null, "partial-key-rows"), read.Findings.Places());
    }

    [Fact]
    public void Information_append_and_merge_give_cells_and_a_cell_given_twice_is_left_to_the_checks()
    {
        SubmissionReadResult read = ReadActions("I,DEU,2024,AUT,REF,1,A", "A,DEU,2024,FRA,REF,2,A", "M,DEU,2024,ROU,REF,3,A", ",DEU,2024,SSD,REF,4,A", "A,DEU,2024,AUT,REF,5,A");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(["AUT 1 A", "FRA 2 A", "ROU 3 A", "SSD 4 A", "AUT 5 A"], Standing(read));
    }

    [Fact]
    public void A_replacement_takes_the_place_of_every_earlier_row_for_its_cell()
    {
        SubmissionReadResult read = ReadActions("I,DEU,2024,AUT,REF,1,A", "I,DEU,2024,AUT,REF,2,A", "R,DEU,2024,FRA,REF,3,A", "R,DEU,2024,AUT,REF,4,P", "R,DEU,2024,AUT,REF,5,A");
        Assert.Equal(["FRA 3 A", "AUT 5 A"], Standing(read));
        Assert.Equal([4, 6], read.Submission!.Lines);
        Finding told = Assert.Single(read.Findings.Findings);
        Assert.Equal(("actions-applied", Severity.Information), (told.Code, told.Severity));
        Assert.StartsWith("Rows replaced or deleted by later rows of the file: 3; rows that only delete: 0.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_replacements_alone_replaces_nothing_and_says_nothing()
    {
        SubmissionReadResult read = ReadActions("R,DEU,2024,AUT,REF,1,A", "R,DEU,2024,FRA,REF,2,A");
        Assert.Empty(read.Findings.Findings);
        Assert.Equal(["AUT 1 A", "FRA 2 A"], Standing(read));
    }

    [Fact]
    public void A_deletion_takes_earlier_rows_away_and_a_later_row_may_give_the_cell_again()
    {
        SubmissionReadResult read = ReadActions("I,DEU,2024,AUT,REF,1,A", "I,DEU,2024,FRA,REF,2,A", "D,DEU,2024,AUT,REF,-,", "D,DEU,2024,FRA,REF,,", "I,DEU,2024,AUT,REF,3,A");
        Assert.Equal(["AUT 3 A"], Standing(read));
        Assert.Equal(0, read.Findings.Count(Severity.Error));
    }

    [Theory]
    [InlineData("D,DEU,2024,,REF,,", "AUT 3 A|AUT 4 A")]
    [InlineData("D,,,AUT,,,", "FRA 2 A")]
    [InlineData("D,DEU,2023,,,,", "AUT 1 A|FRA 2 A|AUT 3 A")]
    [InlineData("D,,,,,,", "")]
    public void A_blank_dimension_of_a_deletion_stands_for_all_codes(string deletion, string standing)
    {
        SubmissionReadResult read = ReadActions("I,DEU,2024,AUT,REF,1,A", "I,DEU,2024,FRA,REF,2,A", "I,DEU,2024,AUT,ASY,3,A", "I,DEU,2023,AUT,REF,4,A", deletion);
        Assert.Equal(standing, string.Join('|', Standing(read)));
        Assert.Equal(0, read.Findings.Count(Severity.Error));
    }

    [Fact]
    public void A_list_of_changes_to_an_earlier_submission_is_refused()
    {
        SubmissionReadResult read = ReadActions("I,DEU,2024,AUT,REF,1,A", "D,DEU,2024,FRA,REF,,", "D,DEU,2022,,,,");
        Assert.Equal([(3, null, "nothing-to-delete"), (4, null, "nothing-to-delete")], read.Findings.Places().Where(place => place.Item3 != "actions-applied"));
    }

    [Fact]
    public void A_deletion_of_a_status_alone_and_an_unknown_action_are_errors() =>
        Assert.Equal(
            [(3, "OBS_STATUS", "delete-not-taken"), (4, "ACTION", "unknown-action"), (5, "ACTION", "unknown-action")],
            ReadActions("I,DEU,2024,AUT,REF,1,A", "D,DEU,2024,AUT,REF,,-", "X,DEU,2024,FRA,REF,1,A", "Delete,DEU,2024,FRA,REF,1,A").Findings.Places());

    [Fact]
    public void Codes_of_deletions_are_checked_as_any() =>
        Assert.Contains((3, "COUNTERPART_AREA", "unknown-code"), ReadActions("I,DEU,2024,AUT,REF,1,A", "D,DEU,2024,XQX,REF,,").Findings.Places());

    [Fact]
    public void Deletions_with_blank_dimensions_are_bounded()
    {
        SubmissionReadResult read = ReadActions([.. Enumerable.Range(0, 1002).SelectMany(_ => (string[])["I,DEU,2024,AUT,REF,1,A", "D,DEU,2024,,,,"])]);
        Assert.Equal(2, read.Findings.Findings.Count(finding => finding.Code == "delete-not-taken"));
    }

    [Theory]
    [InlineData("fr", ',')]
    [InlineData("de-AT", ',')]
    [InlineData("de-CH", '.')]
    [InlineData("es_MX", '.')]
    [InlineData("en-GB", '.')]
    [InlineData("xx", null)]
    [InlineData("fr-", null)]
    [InlineData("", null)]
    public void A_locale_has_a_decimal_mark_or_is_not_known(string locale, char? mark) => Assert.Equal(mark, Locales.DecimalMark(locale));
}
