using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Tests.Outputs.ValidationReports;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation.Exceptions;

/// <summary>
/// The file has an error of level 1 that may be excepted (AUT.csv reports for Germany), a warning (a repeated row), and no other.
/// </summary>
public sealed class AcceptedExceptionsTests
{
    private static readonly string[] Rows = ["AUT,2024,DEU,REF,1,A", "AUT,2024,DEU,REF,1,A", "DEU,2024,AUT,REF,1,A"];

    private static readonly AcceptedException Mismatch = new() { Line = 2, Code = "reporter-mismatch", File = "AUT.csv", Explanation = CommonMessages.Verbatim("Agreed.") };

    private static ValidatedSubmission Validate(params AcceptedException[] exceptions) =>
        ReportSpecimen.Validate(ReportSpecimen.ExceptionsOf(exceptions), "2024/AUT.csv", Rows);

    private static string[] Excepted(ValidatedSubmission file) => [.. file.Findings.Where(finding => finding.Change is not null).Select(finding => finding.Code)];

    private static (int?, string)[] Review(ValidatedSubmission[] files, bool complete, params AcceptedException[] exceptions) =>
        [.. ReportSpecimen.ExceptionsOf(exceptions).Review(files, complete).Select(finding => (finding.Line, finding.Code))];

    [Fact]
    public void Without_exceptions_the_file_is_held_back() => Assert.False(Validate().IsAccepted);

    [Fact]
    public void An_excepted_error_is_information_with_its_reason_and_the_file_is_accepted()
    {
        ValidatedSubmission file = Validate(Mismatch);
        Finding finding = Assert.Single(file.Findings, finding => finding.Code == "reporter-mismatch");
        Assert.Equal((Severity.Information, new SeverityChange(Severity.Error, CommonMessages.Verbatim("Agreed."), "exceptions.yaml:2")), (finding.Severity, finding.Change));
        Assert.True(file.IsAccepted);
        Assert.NotNull(file.Submission);
        Assert.Equal(1, Assert.Single(file.Rules, rule => rule.Rule == "reporter-mismatch").Fail);
        Assert.Empty(Review([file], true, Mismatch));
    }

    [Fact]
    public void Excepted_rows_of_another_area_count_and_so_they_claim_it()
    {
        IReadOnlyList<ValidatedSubmission> Together(params AcceptedException[] exceptions) =>
            new Validator(Areas, exceptions: ReportSpecimen.ExceptionsOf(exceptions)).ValidateTogether(
                [Read(FileOf("2024/AUT.csv", Rows)), Read(FileOf("2024/DEU.csv", "DEU,2024,AUT,REF,1,A"))]);
        static Indicators.Submissions.SubmissionSource FileOf(string path, params string[] rows) => File(string.Join('\n', rows.Prepend(Header)) + "\n", path);

        Assert.Equal([false, true], Together().Select(file => file.IsAccepted));
        IReadOnlyList<ValidatedSubmission> claimed = Together(Mismatch);
        Assert.Equal([false, false], claimed.Select(file => file.IsAccepted));
        Assert.All(claimed, file => Assert.Contains(file.Findings, finding => finding.Code == "same-identity"));
    }

    /// <summary>The rule that finds a repeated row is that of duplicate keys.</summary>
    [Theory]
    [InlineData("repeated-row", null, null, "AUT", null, true)]
    [InlineData(null, "duplicate-key", null, "AUT", null, true)]
    [InlineData(null, "repeated-row", null, "AUT", null, false)]
    [InlineData("repeated-row", null, "stocks", null, null, true)]
    [InlineData("repeated-row", null, "flows", null, null, false)]
    [InlineData("repeated-row", null, null, "DEU", null, false)]
    [InlineData("repeated-row", null, null, null, "2024", true)]
    [InlineData("repeated-row", null, null, null, "2024-Q4", false)]
    [InlineData("duplicate-key", null, null, "AUT", null, false)]
    public void Every_condition_that_is_written_must_hold(string? code, string? rule, string? structure, string? area, string? period, bool holds)
    {
        var exception = new AcceptedException
        {
            Line = 2,
            Code = code,
            Rule = rule,
            Structure = structure,
            Area = area,
            Explanation = CommonMessages.Verbatim("a"),
            Period = period is not null && Period.TryParse(period, out Period read) ? read : null,
        };
        Assert.Equal(holds ? ["repeated-row"] : [], Excepted(Validate(exception)));
    }

    [Theory]
    [InlineData("type", "REF", true)]
    [InlineData("type", "ASY", false)]
    [InlineData("origin", "AUS,DEU", true)]
    [InlineData("sex", "F", false)]
    public void A_key_holds_where_each_column_has_one_of_the_codes(string column, string codes, bool holds)
    {
        var exception = new AcceptedException
        {
            Line = 2,
            Code = "repeated-row",
            Explanation = CommonMessages.Verbatim("a"),
            Key = new Dictionary<string, IReadOnlyList<string>> { [column] = codes.Split(',') },
        };
        Assert.Equal(holds ? ["repeated-row"] : [], Excepted(Validate(exception)));
    }

    [Theory]
    [InlineData("AUT.csv", true)]
    [InlineData("2024/AUT.csv", true)]
    [InlineData("4/AUT.csv", false)]
    [InlineData("UT.csv", false)]
    [InlineData("population/2024/AUT.csv", false)]
    public void A_file_is_named_by_whole_parts_of_its_path(string file, bool holds) =>
        Assert.Equal(holds, Excepted(Validate(Mismatch with { File = file })).Length == 1);

    [Fact]
    public void What_makes_a_file_wrong_is_never_excepted()
    {
        var exception = new AcceptedException { Line = 2, Rule = "duplicate-key", Area = "AUT", Explanation = CommonMessages.Verbatim("a") };
        ValidatedSubmission file = ReportSpecimen.Validate(ReportSpecimen.ExceptionsOf(exception), "x.csv", "AUT,2024,DEU,REF,1,A", "AUT,2024,DEU,REF,2,A");
        Assert.Equal([("duplicate-key", Severity.Error)], file.Findings.Select(finding => (finding.Code, finding.Severity)));
        Assert.False(file.IsAccepted);
    }

    [Fact]
    public void Of_several_that_match_the_first_counts() =>
        Assert.Equal("Agreed.", Validate(Mismatch, Mismatch with { Line = 9, Explanation = CommonMessages.Verbatim("Later.") }).Findings.Single(finding => finding.Change is not null).Change!.Explanation.ToString());

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2024-12-30", false)]
    [InlineData("2025-06-30", true)]
    public void An_exception_holds_up_to_its_last_day_by_the_files_newest_period(string lastDay, bool holds)
    {
        AcceptedException exception = Mismatch with { LastDay = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        ValidatedSubmission file = Validate(exception);
        Assert.Equal(holds, file.IsAccepted);
        Assert.Equal(holds ? [] : [(2, "exception-expired")], Review([file], true, exception));
    }

    [Fact]
    public void An_expired_exception_says_what_would_match_it()
    {
        AcceptedException exception = Mismatch with { LastDay = new DateOnly(2023, 12, 31) };
        Finding finding = Assert.Single(ReportSpecimen.ExceptionsOf(exception).Review([Validate(exception)], isComplete: true));
        Assert.Equal(
            (Severity.Warning, "The exception ended on 2023-12-31; 1 finding of later submissions would match it, first in 2024/AUT.csv line 4."),
            (finding.Severity, finding.Message));
    }

    [Fact]
    public void An_exception_that_matches_nothing_is_a_finding_once_all_files_are_known()
    {
        ValidatedSubmission file = Validate();
        AcceptedException area = new() { Line = 3, Code = "repeated-row", Area = "FRA", Explanation = CommonMessages.Verbatim("a") };
        Assert.Equal([(3, "exception-never-matched")], Review([file], true, area));
        Assert.Empty(Review([file], false, area));
        // The file that it names was looked at.
        Assert.Equal([(3, "exception-never-matched")], Review([file], false, area with { File = "AUT.csv" }));
        Assert.Empty(Review([file], false, area with { File = "FRA.csv" }));
    }

    [Fact]
    public void Findings_that_were_only_counted_are_excepted_with_their_whole_code_only()
    {
        ValidatedSubmission Judge(AcceptedException exception) => new Validator(Areas, findingLimit: 2, ReportSpecimen.ExceptionsOf(exception))
            .Validate(Read(File(string.Join('\n', [Header, .. Enumerable.Repeat("AUT,2024,DEU,REF,1,A", 6)]) + "\n", "AUT.csv")));
        var whole = new AcceptedException { Line = 2, Code = "repeated-row", Area = "AUT", Explanation = CommonMessages.Verbatim("a") };
        ValidatedSubmission all = Judge(whole), some = Judge(whole with { Key = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = ["DEU"] } });
        Assert.Equal((0L, 5L), (all.Count(Severity.Warning), all.Count(Severity.Information)));
        Assert.Equal((3L, 2L), (some.Count(Severity.Warning), some.Count(Severity.Information)));
        // Those that stand are counted in every report, though none of them was kept.
        var report = new ValidationReport("indicators 1", [], [some]);
        Assert.All(ReportSpecimen.Writers, writer => Assert.Matches("(and 3 more|\"count\": 3|3 findings of repeated-row \\(warning\\)|\"value\": \"3\")", ReportSpecimen.Write(writer, report)));
    }

    /// <summary>Two rows are repeated; with a limit of one only the repetition from DEU is kept as a finding, that from FRA is counted.</summary>
    [Fact]
    public void An_exception_that_may_match_findings_that_were_only_counted_is_not_said_to_match_nothing()
    {
        string[] rows = ["AUT,2024,DEU,REF,1,A", "AUT,2024,DEU,REF,1,A", "AUT,2024,FRA,REF,1,A", "AUT,2024,FRA,REF,1,A"];
        AcceptedException france = new() { Line = 2, Code = "repeated-row", Explanation = CommonMessages.Verbatim("a"), Key = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = ["FRA"] } };
        ValidatedSubmission Judge(int limit) => new Validator(Areas, findingLimit: limit, ReportSpecimen.ExceptionsOf(france))
            .Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", "AUT.csv")));
        Assert.Equal((1L, 1L), (Judge(2).Count(Severity.Warning), Judge(2).Count(Severity.Information)));
        ValidatedSubmission counted = Judge(1);
        Assert.Equal((2L, 0L), (counted.Count(Severity.Warning), counted.Count(Severity.Information)));
        Assert.Empty(Review([counted], true, france));
        // What was counted has another code, area or period.
        foreach (AcceptedException other in (AcceptedException[])[france with { Code = "reporter-mismatch" }, france with { Area = "FRA" }, france with { Period = Period.Create(Frequency.Annual, 2023) }])
            Assert.Equal([(2, "exception-never-matched")], Review([counted], true, other));
    }

    /// <summary>Two rules give findings of one code: three of either, of which one of the first rule is kept.</summary>
    [Fact]
    public void Findings_that_were_only_counted_are_excepted_with_their_whole_rule()
    {
        Rule Rule(string id) => new RangeRule(new RuleHeader(id, "range", Severity.Error, null, WhenMissing.Undecided, null, []), 0, 5);
        Structure structure = Stocks with { Rules = [Rule("first"), Rule("second")] };
        ValidatedSubmission Judge(params AcceptedException[] accepted) => new Validator(Areas, findingLimit: 1, ReportSpecimen.ExceptionsOf(accepted))
            .Validate(Read(File($"{Header}\nAUT,2024,DEU,REF,7,A\nAUT,2024,FRA,REF,8,A\nAUT,2024,ROU,REF,9,A\n", "AUT.csv"), structure));
        AcceptedException[] both = [new() { Line = 2, Rule = "first", Area = "AUT", Explanation = CommonMessages.Verbatim("a") }, new() { Line = 6, Rule = "second", Area = "AUT", Explanation = CommonMessages.Verbatim("a") }];

        ValidatedSubmission none = Judge(), one = Judge(both[1]), all = Judge(both);
        Assert.Equal([(6L, 0L, false), (3L, 3L, false), (0L, 6L, true)],
            new[] { none, one, all }.Select(file => (file.Count(Severity.Error), file.Count(Severity.Information), file.IsAccepted)));
        Assert.Empty(Review([all], true, both));
        Assert.Equal([(6, "exception-never-matched")], Review([Judge(both[0])], true, both[0], new AcceptedException { Line = 6, Rule = "third", Area = "AUT", Explanation = CommonMessages.Verbatim("a") }));
        AcceptedException expired = both[1] with { LastDay = new DateOnly(2023, 12, 31) };
        Finding finding = Assert.Single(ReportSpecimen.ExceptionsOf(expired).Review([Judge(expired)], isComplete: true));
        Assert.Equal(("exception-expired", "The exception ended on 2023-12-31; 3 findings of later submissions would match it."), (finding.Code, finding.Message));
    }
}
