using System.Text;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Outputs.ValidationReports;
using Indicators.Validation;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation;

public sealed class ReportTests
{
    private static readonly ValidationReport Report = new("indicators 1.2.3", [new DefinitionFile("programme.yaml", "00ff")],
    [
        Validate("DEU.csv", "DEU,2024,AUT,REF,1,A", "DEU,2024,QQQ,REF,-5,A", "DEU,2024,GFR,REF,1,A", "DEU,2024,FRA,REF,98765e1,A", "DEU,2024,AUT,REF,1,A"),
        Validate("FRA.csv", "FRA,2024,AUT,REF,1,A"),
        new Validator(Areas).Validate(Read(File("", "empty.csv"))),
    ]);

    private static ValidatedSubmission Validate(string path, params string[] rows) =>
        new Validator(Areas).Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", path)));

    private static string Write(IValidationReportWriter writer, ValidationReportOptions options, ValidationReport? report = null)
    {
        using var stream = new MemoryStream();
        writer.Write(report ?? Report, options, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Text_groups_findings_by_file_and_code_and_ends_with_the_summary() => Assert.Equal("""
        DEU.csv: held back; 4 errors, 1 warning, 0 informational findings
          read as stocks, utf-8, separated by comma, 5 rows
          error below-minimum (1): Figure is too small
            line 3, column value: The figure is below 0, the minimum for value. [area=DEU;period=2024;type=REF]
          error not-a-number (1): Not a figure
            line 5, column value: The cell is not a figure. The figure has an exponent: a spreadsheet shortened it, and its last digits are lost. Take the figure from its source and write it in full. [area=DEU;period=2024;origin=FRA;type=REF]
          error unknown-code (2): Code is not in the code list
            line 3, column origin: The cell is not a code of the list areas. See the code list areas. [area=DEU;period=2024;type=REF]
            and 1 more
          warning repeated-row (1): Repeated row
            line 6: The row repeats line 2; it is counted once. [area=DEU;period=2024;origin=AUT;type=REF]

        empty.csv: held back; 1 error, 0 warnings, 0 informational findings
          error empty-file (1): File is empty
            The file is empty; it does not even have a header. Submit the file again; a submission with no rows still has a header.

        Rules of stocks              pass  fail  undecided  no-history
          above-maximum                 5     0          1           0
          below-minimum                 4     1          1           0
          duplicate-key                 4     0          2           0
          not-whole                     5     0          1           0
          reporter-mismatch             6     0          0           0
          value-with-missing-status     6     0          0           0

        3 files: 1 accepted, 2 held back; 5 errors, 1 warning, 0 informational findings.

        """.ReplaceLineEndings("\n"), Write(new TextReport(), new ValidationReportOptions { MaxFindings = 1 }));

    [Fact]
    public void Cell_values_are_shown_on_request_only()
    {
        foreach (IValidationReportWriter writer in new IValidationReportWriter[] { new TextReport(), new JsonReport() })
        {
            Assert.DoesNotContain("98765", Write(writer, new ValidationReportOptions()), StringComparison.Ordinal);
            Assert.Contains("98765e1", Write(writer, new ValidationReportOptions { ShowValues = true }), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_shows_no_control_character_of_a_file()
    {
        ValidationReport report = Report with { Files = [new Validator(Areas).Validate(Read(Header + ",\u001b[31mred\nDEU,2024,AUT,REF,1,A,x\n"))] };
        string text = Write(new TextReport(), new ValidationReportOptions { ShowValues = true }, report);
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("\\u001b[31mred", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_keys_of_its_contract()
    {
        using var json = JsonDocument.Parse(Write(new JsonReport(), new ValidationReportOptions()));
        Assert.Equal(["tool", "definitions", "files", "summary"], Names(json.RootElement));
        JsonElement file = json.RootElement.GetProperty("files")[0];
        Assert.Equal(["path", "structure", "area", "encoding", "delimiter", "rows", "accepted", "findings", "rules"], Names(file));
        Assert.Equal(("DEU.csv", "stocks", "DEU", "utf-8", ",", 5, false),
            (file.GetProperty("path").GetString(), file.GetProperty("structure").GetString(), file.GetProperty("area").GetString(), file.GetProperty("encoding").GetString(),
                file.GetProperty("delimiter").GetString(), file.GetProperty("rows").GetInt32(), file.GetProperty("accepted").GetBoolean()));
        JsonElement finding = file.GetProperty("findings")[0];
        Assert.Equal(["code", "severity", "level", "line", "column", "key", "rule", "outcome", "message", "hint"], Names(finding));
        Assert.Equal("""{"rule": "above-maximum", "pass": 4, "fail": 0, "undecided": 1}""", Compact(file.GetProperty("rules")[0]));
        Assert.Equal("""{"files": 3, "accepted": 1, "held_back": 2, "errors": 5, "warnings": 1, "information": 0}""", Compact(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void Json_keeps_the_order_of_places_and_counts_what_it_does_not_show()
    {
        using var json = JsonDocument.Parse(Write(new JsonReport(), new ValidationReportOptions { MaxFindings = 1 }));
        JsonElement file = json.RootElement.GetProperty("files")[0];
        Assert.Equal([3, 3, 5, 6], file.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("line").GetInt32()));
        Assert.Equal("""{"code": "unknown-code", "severity": "error", "count": 1}""", Compact(Assert.Single(file.GetProperty("not_shown").EnumerateArray())));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string Compact(JsonElement element) =>
        "{" + string.Join(", ", element.EnumerateObject().Select(property => $"\"{property.Name}\": {property.Value.GetRawText()}")) + "}";
}
