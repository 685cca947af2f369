using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators.Tests.Support.SampleData;

/// <summary>The sample under the shipped definitions: what its README promises to those who validate it.</summary>
public sealed class SampleValidationTests
{
    private static readonly Programme Programme =
        DefinitionReader.Read(Path.Combine(Repository.Root, "indicator-definitions")).Programme!;

    [Fact]
    public void Every_file_of_the_sample_is_accepted_without_a_warning()
    {
        IReadOnlyList<ValidatedSubmission> submissions = Validate("sample-data");
        Assert.Equal(SampleWorkspace.Generate().Keys.Count(path => path.StartsWith("submissions/", StringComparison.Ordinal)), submissions.Count);
        Assert.Empty(submissions.Where(submission => !submission.Accepted).Select(submission => submission.Path));
        Assert.Empty(Places(submissions, Severity.Warning));
    }

    [Fact]
    public void The_two_wrong_files_are_held_back_and_no_other()
    {
        IReadOnlyList<ValidatedSubmission> submissions = Validate("sample-data/with-errors");
        Assert.Equal(8, submissions.Count);
        Assert.Equal(
            ["submissions/population/2025/GRC.csv", "submissions/population/2025/ITA.csv"],
            submissions.Where(submission => !submission.Accepted).Select(submission => submission.Path));
        Assert.Equal(
            [
                ("GRC.csv", 4, "origin"),
                ("GRC.csv", 9, "value"),
                ("GRC.csv", 86, null),
                ("ITA.csv", 1, "population_type"),
            ],
            Places(submissions, Severity.Error));
    }

    private static IReadOnlyList<ValidatedSubmission> Validate(string workspace)
    {
        FoundSubmissions found = new Workspace(Path.Combine(Repository.Root, workspace)).FindSubmissions();
        SubmissionReader reader = new(Programme, ReadOptions.Default);
        Validator validator = new(Programme);
        return SubmissionBatch.HoldBackSameIdentity(found.Sources.Select(source => validator.Validate(reader.Read(source))));
    }

    private static IEnumerable<(string File, int? Line, string? Column)> Places(IEnumerable<ValidatedSubmission> submissions, Severity severity) =>
        submissions.SelectMany(submission => submission.Findings)
            .Where(finding => finding.Severity == severity)
            .Select(finding => (finding.File[(finding.File.LastIndexOf('/') + 1)..], finding.Line, finding.Column));
}
