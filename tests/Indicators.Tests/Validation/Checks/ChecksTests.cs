using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using Indicators.Validation;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation.Checks;

/// <summary>Each check with rows that pass, fail and cannot be judged.</summary>
public sealed class ChecksTests
{
    private static ValidatedSubmission Validate(string[] rows, Structure? structure = null, string path = "file.csv", params string[] folders) =>
        new Validator(Areas).Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", path, folders), structure));

    private static (int?, string?, string)[] Places(ValidatedSubmission validated) =>
        [.. validated.Findings.Select(finding => (finding.Line, finding.Column, finding.Code))];

    private static RuleCount Rule(ValidatedSubmission validated, string name) => Assert.Single(validated.Rules, rule => rule.Rule == name);

    [Fact]
    public void A_good_file_is_accepted_and_says_what_it_is_of()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,1,A", "DEU,2023,AUT,REF,1,A", "AUT,2024,DEU,TOT,0,A"]);
        Assert.True(validated.IsAccepted);
        Assert.Empty(validated.Findings);
        Assert.Equal(["AUT 2024", "DEU 2023", "DEU 2024"], validated.Identities.Select(identity => $"{identity.Area} {identity.Period}"));
        Assert.Equal([4, 3, 2], validated.IdentityLines);
        Assert.All(validated.Rules, rule => Assert.Equal((3L, 0L, 0L), (rule.Pass, rule.Fail, rule.Undecided)));
    }

    [Fact]
    public void A_file_with_an_error_is_held_back_whole()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,-1,A"]);
        Assert.False(validated.IsAccepted);
        Assert.Null(validated.Submission);
        Assert.Equal(("stocks", "utf-8", ',', 2), (validated.Structure, validated.Encoding, validated.Delimiter, validated.Rows));
    }

    [Fact]
    public void A_count_is_not_negative_unless_the_structure_says_otherwise()
    {
        string[] rows = ["DEU,2024,AUT,REF,-1,A", "DEU,2024,FRA,REF,0,A", "DEU,2024,AUS,REF,:,A"];
        ValidatedSubmission validated = Validate(rows);
        Assert.Equal([(2, "value", "below-minimum")], Places(validated));
        Assert.Equal(new RuleCount("below-minimum", 1, 1, 1), Rule(validated, "below-minimum"));
        Assert.Empty(Validate(rows, StructureOf("flows", Value with { Type = MeasureType.Amount })).Findings);
        Assert.Equal(2, Validate(rows, StructureOf("flows", Value with { Minimum = 1 })).Findings.Count);
    }

    [Fact]
    public void A_share_is_at_most_one()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,1.01,A", "DEU,2024,FRA,REF,1,A", "DEU,2024,AUS,REF,:,A"], StructureOf("shares", Value with { Type = MeasureType.Share }));
        Assert.Equal([(2, "value", "above-maximum")], Places(validated));
        Assert.Equal(new RuleCount("above-maximum", 1, 1, 1), Rule(validated, "above-maximum"));
    }

    [Fact]
    public void A_count_is_whole()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,2281.5,A", "DEU,2024,FRA,REF,2.0,A", "DEU,2024,AUS,REF,:,A"]);
        Assert.Equal([(2, "value", "not-whole")], Places(validated));
        Assert.Equal(new RuleCount("not-whole", 1, 1, 1), Rule(validated, "not-whole"));
    }

    [Fact]
    public void The_figure_itself_is_told_only_apart_from_the_message()
    {
        Finding finding = Assert.Single(Validate(["DEU,2024,AUT,REF,-98765,A"]).Findings);
        Assert.Equal("-98765", finding.CellValue);
        Assert.DoesNotContain("98765", finding.Message + finding.Hint + finding.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_of_no_value_stands_beside_no_figure()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,5,O", "DEU,2024,FRA,REF,:,O", "DEU,2024,AUS,REF,5,P"]);
        Assert.Equal([(2, "status", "value-with-missing-status")], Places(validated));
        Assert.Equal(new RuleCount("value-with-missing-status", 2, 1, 0), Rule(validated, "value-with-missing-status"));
    }

    [Fact]
    public void An_unknown_status_is_one_finding_and_none_about_the_figure_beside_it() =>
        Assert.Equal([(2, "status", "unknown-code")], Places(Validate(["DEU,2024,AUT,REF,1,Z"])));

    [Fact]
    public void An_identical_row_is_a_warning_and_a_conflicting_one_an_error_both_naming_the_first()
    {
        ValidatedSubmission validated = Validate(
            ["DEU,2024,AUT,REF,5,A", "DEU,2024,FRA,REF,5,A", "DEU,2024,AUT,REF,5,A", "DEU,2024,AUT,REF,6,A", "DEU,2024,AUT,REF,5,P", "DEU,xx,AUT,REF,5,A"]);
        Assert.Equal([(4, null, "repeated-row"), (5, null, "duplicate-key"), (6, null, "duplicate-key"), (7, "period", "invalid-period")], Places(validated));
        Assert.All(validated.Findings.Take(3), finding => Assert.Matches("[Ll]ines? 2( |;)", finding.Message));
        Assert.Equal([2], validated.Repeats);
        Assert.Equal(new RuleCount("duplicate-key", 3, 2, 1), Rule(validated, "duplicate-key"));
    }

    [Theory]
    [InlineData("DEU,2024,AUT,REF,1 0,A", "DEU,2024,AUT,REF,2 0,A")]
    [InlineData("DEU,2024,AUT,REF,10,A", "DEU,2024,AUT,REF,2 0,A")]
    [InlineData("DEU,2024,AUT,REF,:,A", "DEU,2024,AUT,REF,,A")]
    public void Of_figures_that_cannot_be_read_none_is_a_repetition(string first, string second)
    {
        ValidatedSubmission validated = Validate([first, second]);
        Finding conflict = Assert.Single(validated.Findings, finding => finding.Rule == "duplicate-key");
        Assert.Equal(("duplicate-key", 3), (conflict.Code, conflict.Line));
        Assert.Equal("Lines 2 and 3 have the same key; at least one value could not be read.", conflict.Message);
        Assert.Empty(validated.Repeats);
        Assert.Equal(new RuleCount("duplicate-key", 1, 1, 0), Rule(validated, "duplicate-key"));
    }

    [Fact]
    public void A_repeated_missing_figure_is_a_repetition()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,:,A", "DEU,2024,AUT,REF,:,A"]);
        Assert.True(validated.IsAccepted);
        Assert.Equal([1], validated.Repeats);
    }

    [Theory]
    [InlineData("2024/DEU.csv", new string[0], true)]
    [InlineData("DEU.csv", new string[0], true)]
    [InlineData("DEU.csv.gz", new string[0], true)]
    [InlineData("data.csv.gz", new string[0], false)]
    [InlineData("data.csv", new string[0], false)]
    [InlineData("data.csv", new[] { "2024", "DEU" }, true)]
    [InlineData("DEU_2024.csv", new string[0], false)]
    [InlineData("AUT.csv", new[] { "DEU" }, false)]
    public void A_file_named_after_an_area_reports_for_it(string path, string[] folders, bool mismatch)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes($"{Header}\nAUT,2024,AUT,REF,1,A\nAUT,2024,FRA,REF,1,A\n");
        ValidatedSubmission validated = new Validator(Areas).Validate(Read(File(path.EndsWith(".gz", StringComparison.Ordinal) ? Pack(bytes) : bytes, path, folders)));
        Assert.Equal(mismatch ? [(2, "area", "reporter-mismatch")] : [], Places(validated));
        Assert.Equal(mismatch ? 2 : 0, Rule(validated, "reporter-mismatch").Fail);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    [Fact]
    public void One_finding_names_each_other_area_and_counts_its_rows()
    {
        ValidatedSubmission validated = Validate(["DEU,2024,AUT,REF,1,A", "AUT,2024,AUT,REF,1,A", "AUT,2024,FRA,REF,1,A", "FRA,2024,FRA,REF,1,A", "xx,2024,FRA,REF,1,A"], path: "DEU.csv");
        Finding[] mismatches = [.. validated.Findings.Where(finding => finding.Code == "reporter-mismatch")];
        Assert.Equal([(3, true), (5, true)], mismatches.Select(finding => (finding.Line!.Value, finding.Message.Contains("named after DEU", StringComparison.Ordinal))));
        Assert.Equal(new RuleCount("reporter-mismatch", 1, 3, 1), Rule(validated, "reporter-mismatch"));
    }

    [Fact]
    public void Codes_that_are_only_rarely_wrong_have_their_place_too()
    {
        Assert.Equal([(2, null, "text-after-quote")], Places(Validate(["DEU,2024,\"AUT\"x,REF,1,A"])));
        Assert.Equal([(2, null, "unclosed-quote")], Places(Validate(["DEU,2024,\"AUT,REF,1,A", "DEU,2024,AUT,REF,1,A"])));
        Assert.Equal([(1, "remark", "unknown-column"), (2, null, "stray-quote")], Places(new Validator(Areas).Validate(Read(Header + ",remark\nDEU,2024,AUT,REF,1,A,5\" pipe\n"))));
        var limits = new ReadOptions { Limits = new ReadLimits { RecordBytes = 300 } };
        Assert.Equal([(2, null, "record-too-long")], Places(new Validator(Areas).Validate(Read($"{Header}\nDEU,2024,{new string('x', 400)},REF,1,A\n", options: limits))));
    }
}
