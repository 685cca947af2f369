using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Workspaces;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Support.SampleData;

/// <summary>The sample under the shipped definitions: what its README promises to those who validate it.</summary>
public sealed class SampleValidationTests
{
    private static readonly Programme Programme =
        DefinitionReader.Read(Path.Combine(Repository.Root, "indicator-definitions")).Programme!;

    [Fact]
    public void Every_file_of_the_sample_is_accepted_and_by_itself_only_the_quarter_that_was_never_filed_is_a_warning()
    {
        IReadOnlyList<ValidatedSubmission> submissions = Validate("sample-data");
        Assert.Equal(SampleWorkspace.Generate().Keys.Count(path => path.StartsWith("submissions/", StringComparison.Ordinal)), submissions.Count);
        Assert.Empty(submissions.Where(submission => !submission.IsAccepted).Select(submission => submission.Path));
        Assert.Equal(
            [
                "gap-in-periods submissions/asylum/2023/POL.csv", "gap-in-periods submissions/flows/2023/POL.csv",
                "gap-in-periods submissions/population/2023/POL.csv", "gap-in-periods submissions/temporary-protection/2023/POL.csv",
            ],
            Warnings(submissions));
    }

    /// <summary>What the README tells to look for is what an office would be asked about: an influx, a crisis, the gap.</summary>
    [Fact]
    public void Beside_each_other_the_files_of_the_sample_warn_of_its_events_and_of_nothing_else()
    {
        FoundSubmissions found = new FolderStore(new Workspace(Path.Combine(Repository.Root, "sample-data"))).FindSubmissions(), reference = new FolderStore(new Workspace(Path.Combine(Repository.Root, "sample-data"))).FindReference();
        IReadOnlyList<ValidatedSubmission> submissions = SubmissionPipeline.Validate(
            Programme, found.Sources, new ComparisonFiles([], reference.Sources), FixedKey.Options, new RunContext { Cancellation = TestContext.Current.CancellationToken }).Submissions;
        Assert.Equal([], submissions.Where(submission => !submission.IsAccepted).Select(submission => submission.Path));
        Assert.Equal(
            [
                "gap-in-periods submissions/asylum/2023/POL.csv", "gap-in-periods submissions/flows/2023/POL.csv",
                "gap-in-periods submissions/population/2023/POL.csv", "gap-in-periods submissions/temporary-protection/2023/POL.csv",
                "large-change submissions/flows/2024/NER.csv", "large-change submissions/flows/2024/TCD.csv",
                "large-change submissions/flows/2025/ESP.csv", "large-change submissions/flows/2025/MLI.csv",
                "large-change submissions/population/2021/TCD.csv", "large-change submissions/population/2022/AUT.csv", "large-change submissions/population/2022/ESP.csv",
                "large-change submissions/population/2022/GRC.csv", "large-change submissions/population/2022/ITA.csv", "large-change submissions/population/2022/POL.csv",
                "large-change submissions/population/2022/SWE.csv", "large-change submissions/population/2022/TCD.csv", "large-change submissions/population/2023/POL.csv",
            ],
            Warnings(submissions));
        Assert.Equal(["CMR", "UKR"], submissions.SelectMany(submission => submission.Findings).Where(finding => finding.Code == "large-change" && finding.Key!.Contains("origin=", StringComparison.Ordinal))
            .Select(finding => finding.Key!.Split("origin=")[1][..3]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_judges_by_the_same_rules_as_validation()
    {
        var workspace = new FolderStore(new Workspace(Path.Combine(Repository.Root, "sample-data")));
        IReadOnlyList<SubmissionSource> sources = workspace.FindSubmissions().Sources, reference = workspace.FindReference().Sources;
        var context = new RunContext { Cancellation = TestContext.Current.CancellationToken };
        IReadOnlyList<ValidatedSubmission> validated = SubmissionPipeline.Validate(Programme, sources, new ComparisonFiles([], reference), FixedKey.Options, context).Submissions;
        IReadOnlyList<ValidatedSubmission> run = Pipeline.Run(Programme, sources, reference, FixedKey.Options, context).Submissions;
        Assert.Equal(validated.SelectMany(file => file.Findings), run.SelectMany(file => file.Findings));
        Assert.Equal(validated.SelectMany(file => file.Rules), run.SelectMany(file => file.Rules));
        // One file beside the others is judged as among them.
        SubmissionSource poland = sources.Single(source => source.Path == "submissions/population/2023/POL.csv");
        ValidatedSubmission alone = Assert.Single(SubmissionPipeline.Validate(
            Programme, [poland], new ComparisonFiles([.. sources.Where(source => source != poland)], reference), FixedKey.Options, context).Submissions);
        ValidatedSubmission among = run.Single(file => file.Path == poland.Path);
        Assert.NotEmpty(alone.Findings);
        Assert.Equal(among.Findings, alone.Findings);
        Assert.Equal(among.Rules, alone.Rules);
    }

    /// <summary>Code and file, which an event is known by.</summary>
    private static IEnumerable<string> Warnings(IReadOnlyList<ValidatedSubmission> submissions) => submissions.SelectMany(submission => submission.Findings)
        .Where(finding => finding.Severity == Severity.Warning).Select(finding => $"{finding.Code} {finding.File}").Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void The_two_wrong_files_are_held_back_and_no_other()
    {
        IReadOnlyList<ValidatedSubmission> submissions = Validate("sample-data/with-errors");
        Assert.Equal(8, submissions.Count);
        Assert.Equal(
            ["submissions/population/2025/GRC.csv", "submissions/population/2025/ITA.csv"],
            submissions.Where(submission => !submission.IsAccepted).Select(submission => submission.Path));
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
        FoundSubmissions found = new FolderStore(new Workspace(Path.Combine(Repository.Root, workspace))).FindSubmissions();
        SubmissionReader reader = new(Programme, ReadOptions.Default);
        Validator validator = new(Programme);
        return [.. found.Sources.Select(source => validator.Validate(reader.Read(source)))];
    }

    private static IEnumerable<(string File, int? Line, string? Column)> Places(IEnumerable<ValidatedSubmission> submissions, Severity severity) =>
        submissions.SelectMany(submission => submission.Findings)
            .Where(finding => finding.Severity == severity)
            .Select(finding => (finding.File[(finding.File.LastIndexOf('/') + 1)..], finding.Line, finding.Column));
}
