using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Submissions;

/// <summary>Files as offices send them, good and bad, against what is known of them.</summary>
public sealed class RealFilesTests
{
    private static ValidatedSubmission Validate(SubmissionSource source, ReadOptions options)
    {
        Programme programme = Shipped.Programme;
        return new Validator(programme).Validate(new SubmissionReader(programme, options).Read(source));
    }

    public static TheoryData<string> MalformedFiles =>
    [
        "DEU_bad_codes.csv", "DEU_bad_numbers.csv", "DEU_bom_crlf.csv", "DEU_empty.csv", "DEU_exact_duplicate.csv", "DEU_extra_total_row.csv",
        "DEU_header_case_space.csv", "DEU_latin1_names.csv", "DEU_missing_column.csv", "DEU_missing_marks.csv", "DEU_ragged.csv",
        "DEU_redacted_star.csv", "DEU_semicolon.csv", "DEU_thousands_nbsp.csv", "DEU_unclosed_quote.csv", "DEU_unit_error.csv",
    ];

    [Theory]
    [MemberData(nameof(MalformedFiles))]
    public void A_malformed_file_is_judged_as_expected(string name)
    {
        JsonElement expected = Expected(name);
        ValidatedSubmission validated = Validate(SubmissionSource.FromFile(RealData.Path("malformed", name), name), new ReadOptions { Structure = "population" });
        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), validated.IsAccepted);
        // A unit error shows only beside earlier years, which a file by itself has not.
        bool needsHistory = name == "DEU_unit_error.csv";
        AssertLines(needsHistory ? default : LinesOf(expected, "error"), validated, Severity.Error);
        AssertLines(needsHistory ? default : LinesOf(expected, "warning"), validated, Severity.Warning);
    }

    private static JsonElement Expected(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(RealData.Path("malformed", "expected.json")));
        return json.RootElement.GetProperty(name).Clone();
    }

    /// <summary>The rows of the file that the malformed ones were made from.</summary>
    private static IEnumerable<Dictionary<string, string>> Original() =>
        RealData.RowsOf(RealData.Path("release-2023-06", "population", "2022", "DEU.csv"));

    private static int RowsOfTheOriginal() => Original().Count();

    private static double SumOfTheOriginal() => Original().Sum(row => double.Parse(row["value"], CultureInfo.InvariantCulture));

    private static JsonElement LinesOf(JsonElement expected, string severity) =>
        expected.TryGetProperty("lines", out JsonElement lines) && lines.TryGetProperty(severity, out JsonElement places) ? places : default;

    private static void AssertLines(JsonElement expected, ValidatedSubmission validated, Severity severity)
    {
        int?[] lines = [.. validated.Findings.Where(finding => finding.Severity == severity && finding.Code != "unknown-column").Select(finding => finding.Line)];
        switch (expected.ValueKind)
        {
            case JsonValueKind.Array:
                Assert.Equal(expected.EnumerateArray().Select(line => (int?)line.GetInt32()), lines);
                break;
            case JsonValueKind.String when expected.GetString() == "73 rows":
                Assert.Equal(73, Assert.Single(validated.Findings, finding => finding.Severity == severity).Rows);
                break;
            case JsonValueKind.String:
                Assert.Single(lines);
                break;
            default:
                Assert.Empty(lines);
                break;
        }
    }

    [Theory]
    [InlineData("DEU_bom_crlf.csv")]
    [InlineData("DEU_header_case_space.csv")]
    [InlineData("DEU_semicolon.csv")]
    [InlineData("DEU_missing_marks.csv")]
    [InlineData("DEU_redacted_star.csv")]
    public void An_accepted_file_has_all_of_its_figures(string name)
    {
        ValidatedSubmission validated = Validate(SubmissionSource.FromFile(RealData.Path("malformed", name), name), new ReadOptions { Structure = "population" });
        Assert.Equal(RowsOfTheOriginal(), validated.Submission!.RowCount);
        // The expectation says the sum, or that the figures are those of the file it was made from.
        string note = Expected(name).GetProperty("note").GetString()!;
        Match stated = Regex.Match(note, @"sums? (?:to )?(\d+)");
        Assert.Equal(
            stated.Success ? double.Parse(stated.Groups[1].Value, CultureInfo.InvariantCulture) : SumOfTheOriginal(),
            validated.Submission.Values.Where(value => !double.IsNaN(value)).Sum());
    }

    [Fact]
    public void A_repeated_row_is_counted_once()
    {
        ValidatedSubmission validated = Validate(SubmissionSource.FromFile(RealData.Path("malformed", "DEU_exact_duplicate.csv"), "a.csv"), new ReadOptions { Structure = "population" });
        Assert.Equal([284], validated.Repeats);
        Assert.Contains("line 6", Assert.Single(validated.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin_1_is_read_when_declared()
    {
        ValidatedSubmission validated = Validate(SubmissionSource.FromFile(RealData.Path("malformed", "DEU_latin1_names.csv"), "a.csv"),
            new ReadOptions { Structure = "population", Encoding = "iso-8859-1" });
        Assert.True(validated.IsAccepted);
        Assert.Equal(SumOfTheOriginal(), validated.Submission!.Values.Sum());
    }

    /// <summary>Bytes of the malformed files, changed, dropped or doubled at every hundredth place: reading ends, and the file is judged.</summary>
    [Theory]
    [InlineData("release-2023-06", 683)]
    [InlineData("release-2024-06", 356)]
    public void A_published_release_has_no_error(string release, int atLeast)
    {
        FoundSubmissions found = SubmissionFinder.Find([RealData.Path(release)]);
        Assert.InRange(found.Sources.Count, atLeast, int.MaxValue);
        IReadOnlyList<ValidatedSubmission> validated = new Validator(Shipped.Programme).ValidateTogether(found.Sources.Select(source => new SubmissionReader(Shipped.Programme, ReadOptions.Default).Read(source)));
        Assert.Empty(validated.Where(file => !file.IsAccepted).SelectMany(file => file.Findings));
    }

    [Fact]
    public void Published_demographics_are_accepted_but_for_the_stateless_as_a_reporting_area()
    {
        FoundSubmissions found = SubmissionFinder.Find([RealData.Path("demographics-2025")]);
        Assert.Equal(180, found.Sources.Count);
        Assert.Equal([("XXA", "excluded-code")], found.Sources.Select(source => (source.Stem, Judged: Validate(source, ReadOptions.Default)))
            .Where(file => !file.Judged.IsAccepted).Select(file => (file.Stem, Assert.Single(file.Judged.Findings).Code)));
    }
}
