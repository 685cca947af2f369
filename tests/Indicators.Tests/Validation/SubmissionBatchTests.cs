using Indicators.Findings;
using Indicators.Tests.Validation.Formats;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation;

public sealed class SubmissionBatchTests
{
    private static ValidatedSubmission Validate(string path, params string[] rows) =>
        new Validator(Areas).Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", path)));

    [Fact]
    public void Of_many_paths_with_one_identity_the_first_others_are_named_and_the_rest_counted()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.HoldBackSameIdentity(
            Enumerable.Range(0, 9).Select(number => Validate($"{number}.csv", "DEU,2024,AUT,REF,1,A")));
        Assert.Equal("stocks of DEU for 2024 is also in 0.csv, 1.csv, 2.csv and 5 more.", Assert.Single(judged[8].Findings).Message);
    }

    [Fact]
    public void Two_paths_with_one_identity_are_both_held_back_and_name_each_other()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.HoldBackSameIdentity(
        [
            Validate("b.csv", "DEU,2023,AUT,REF,1,A", "DEU,2024,AUT,REF,1,A"),
            Validate("c.csv", "DEU,2025,AUT,REF,1,A"),
            Validate("a.csv", "DEU,2024,FRA,REF,1,A"),
        ]);
        Assert.Equal([("a.csv", false), ("b.csv", false), ("c.csv", true)], judged.Select(file => (file.Path, file.Accepted)));
        Finding first = Assert.Single(judged[0].Findings);
        Finding second = Assert.Single(judged[1].Findings);
        Assert.Equal(("same-identity", 2, "stocks of DEU for 2024 is also in b.csv."), (first.Code, first.Line, first.Message));
        Assert.Equal(("same-identity", 3, "stocks of DEU for 2024 is also in a.csv."), (second.Code, second.Line, second.Message));
        Assert.Null(judged[1].Submission);
    }

    [Fact]
    public void A_file_held_back_for_another_reason_counts_too()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.HoldBackSameIdentity(
            [Validate("a.csv", "DEU,2024,AUT,REF,-1,A"), Validate("b.csv", "DEU,2024,AUT,REF,1,A")]);
        Assert.Equal([["below-minimum", "same-identity"], ["same-identity"]], judged.Select(file => file.Findings.Select(finding => finding.Code).Order().ToArray()));
    }

    [Fact]
    public void A_row_of_another_area_in_a_file_named_after_one_does_not_hold_back_that_areas_file()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.HoldBackSameIdentity(
            [Validate("AUT.csv", "AUT,2024,FRA,REF,1,A", "DEU,2024,AUT,REF,1,A"), Validate("DEU.csv", "DEU,2024,AUT,REF,1,A")]);
        Assert.Equal("reporter-mismatch", Assert.Single(judged[0].Findings).Code);
        Assert.True(judged[1].Accepted);
    }

    [Theory]
    [InlineData("2025", false)]
    [InlineData("2026", true)]
    [InlineData("2199", true)]
    public void A_period_more_than_a_year_after_everybody_elses_is_warned_of_at_its_line(string period, bool isFar)
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.Complete(
        [
            Validate("a.csv", "DEU,2023,AUT,REF,1,A", $"DEU,{period},AUT,REF,1,A"),
            Validate("b.csv", "AUT,2024,FRA,REF,1,A"),
            Validate("c.csv", "FRA,2024,AUT,REF,1,A"),
        ], AcceptedExceptions.None);
        Assert.All(judged, file => Assert.True(file.Accepted));
        Assert.Equal(isFar ? [("period-far-ahead", (int?)3)] : [], judged[0].Findings.Select(finding => (finding.Code, finding.Line)));
    }

    [Fact]
    public void With_fewer_than_two_other_areas_no_period_is_far()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.Complete(
            [Validate("a.csv", "DEU,2199,AUT,REF,1,A"), Validate("b.csv", "AUT,2024,FRA,REF,1,A")], AcceptedExceptions.None);
        Assert.All(judged, file => Assert.Empty(file.Findings));
    }

    [Fact]
    public void A_far_period_may_be_excepted()
    {
        AcceptedExceptions exceptions = ReportSpecimen.ExceptionsOf(
            [new AcceptedException { Line = 2, Code = "period-far-ahead", File = "a.csv", Explanation = "A forecast, agreed." }]);
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.Complete(
            [Validate("a.csv", "DEU,2030,AUT,REF,1,A"), Validate("b.csv", "AUT,2024,FRA,REF,1,A"), Validate("c.csv", "FRA,2024,AUT,REF,1,A")], exceptions);
        Finding finding = Assert.Single(judged[0].Findings);
        Assert.Equal((Severity.Information, Severity.Warning), (finding.Severity, finding.Change?.From));
    }

    [Fact]
    public void Another_structure_area_or_period_is_another_identity()
    {
        IReadOnlyList<ValidatedSubmission> judged = SubmissionBatch.HoldBackSameIdentity(
            [Validate("a.csv", "DEU,2024,AUT,REF,1,A"), Validate("b.csv", "DEU,2024-Q4,AUT,REF,1,A"), Validate("c.csv", "AUT,2024,AUT,REF,1,A")]);
        Assert.All(judged, file => Assert.True(file.Accepted));
    }

    /// <summary>A file of the workspace that is judged alone is judged as in a run; one from outside may be meant to take another's place.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_file_inside_the_workspace_clashes_with_another_one_there(bool isInside, bool accepted)
    {
        ValidatedSubmission old = Validate("old.csv", "DEU,2024,AUT,REF,1,A"), judged = Validate("new.csv", "DEU,2024,AUT,REF,2,A");
        ValidatedSubmission result = Assert.Single(SubmissionBatch.Complete([judged], AcceptedExceptions.None, [old], new HashSet<string>(isInside ? ["new.csv"] : [])));
        Assert.Equal(accepted, result.Accepted);
        if (!accepted) Assert.Equal("stocks of DEU for 2024 is also in old.csv.", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void The_workspaces_other_files_say_what_is_far_ahead()
    {
        ValidatedSubmission[] others = [Validate("b.csv", "AUT,2024,FRA,REF,1,A"), Validate("c.csv", "FRA,2024,AUT,REF,1,A")];
        ValidatedSubmission result = Assert.Single(SubmissionBatch.Complete([Validate("a.csv", "DEU,2026,AUT,REF,1,A")], AcceptedExceptions.None, others));
        Assert.Equal("period-far-ahead", Assert.Single(result.Findings).Code);
    }
}
