using Indicators.Findings;
using Indicators.Messages;
using Indicators.Tests.Outputs.ValidationReports;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation.Validators;

public sealed class SubmissionBatchTests
{
    private static ValidatedSubmission Validate(string path, params string[] rows) =>
        new Validator(Areas).Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", path)));

    [Theory]
    [InlineData("2025", false)]
    [InlineData("2026", true)]
    [InlineData("2199", true)]
    public void A_period_more_than_a_year_after_everybody_elses_is_warned_of_at_its_line(string period, bool isFar)
    {
        IReadOnlyList<ValidatedSubmission> validated = SubmissionBatch.Complete(
        [
            Validate("a.csv", "DEU,2023,AUT,REF,1,A", $"DEU,{period},AUT,REF,1,A"),
            Validate("b.csv", "AUT,2024,FRA,REF,1,A"),
            Validate("c.csv", "FRA,2024,AUT,REF,1,A"),
        ], AcceptedExceptions.None);
        Assert.All(validated, file => Assert.True(file.IsAccepted));
        Assert.Equal(isFar ? [("period-far-ahead", (int?)3)] : [], validated[0].Findings.Select(finding => (finding.Code, finding.Line)));
    }

    [Fact]
    public void With_fewer_than_two_other_areas_no_period_is_far()
    {
        IReadOnlyList<ValidatedSubmission> validated = SubmissionBatch.Complete(
            [Validate("a.csv", "DEU,2199,AUT,REF,1,A"), Validate("b.csv", "AUT,2024,FRA,REF,1,A")], AcceptedExceptions.None);
        Assert.All(validated, file => Assert.Empty(file.Findings));
    }

    [Fact]
    public void A_far_period_may_be_excepted()
    {
        AcceptedExceptions exceptions = ReportSpecimen.ExceptionsOf(
            [new AcceptedException { Line = 2, Code = "period-far-ahead", File = "a.csv", Explanation = CommonMessages.Verbatim("A forecast, agreed.") }]);
        IReadOnlyList<ValidatedSubmission> validated = SubmissionBatch.Complete(
            [Validate("a.csv", "DEU,2030,AUT,REF,1,A"), Validate("b.csv", "AUT,2024,FRA,REF,1,A"), Validate("c.csv", "FRA,2024,AUT,REF,1,A")], exceptions);
        Finding finding = Assert.Single(validated[0].Findings);
        Assert.Equal((Severity.Information, Severity.Warning), (finding.Severity, finding.Change?.From));
    }

    [Fact]
    public void The_workspaces_other_files_say_what_is_far_ahead()
    {
        ValidatedSubmission[] others = [Validate("b.csv", "AUT,2024,FRA,REF,1,A"), Validate("c.csv", "FRA,2024,AUT,REF,1,A")];
        ValidatedSubmission result = Assert.Single(SubmissionBatch.Complete([Validate("a.csv", "DEU,2026,AUT,REF,1,A")], AcceptedExceptions.None, others));
        Assert.Equal("period-far-ahead", Assert.Single(result.Findings).Code);
    }
}
