using System.Text;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;

namespace Indicators.Tests.Recomputation;

/// <summary>Every row of the sample's published data, worked out a second time.</summary>
public sealed class SampleRecomputationTests
{
    [Theory]
    [InlineData("sample-data")]
    [InlineData("sample-data/with-errors")]
    public void Every_row_of_the_sample_is_what_its_filings_say(string folder) => Assert.True(Compare(folder, Shipped.Unprotected) > 1000);

    [Fact]
    public void Every_row_of_a_year_is_so_with_small_denominators_looked_at() =>
        Assert.True(Compare("sample-data", Shipped.Unprotected with { SmallDenominators = new DenominatorLimits(500, 250) }, "/2025/") > 1000);

    /// <param name="part">What the paths of the files to read contain.</param>
    private static int Compare(string folder, Programme programme, string part = "")
    {
        var workspace = new FolderStore(new Workspace(Path.Combine(Repository.Root, folder)));
        SubmissionSource[] sources = [.. workspace.FindSubmissions().Sources.Where(source => source.Path.Contains(part, StringComparison.Ordinal))];
        IReadOnlyList<SubmissionSource> references = workspace.FindReference().Sources;
        PipelineOutcome outcome = Pipeline.Run(programme, sources, references, FixedKey.Options, new RunContext { Jobs = 2 });
        HashSet<string> accepted = [.. outcome.Submissions.Where(submission => submission.IsAccepted).Select(submission => submission.Path)];
        PlainFile[] files = [.. sources.Select(source => PlainFile.From(programme, source, accepted.Contains(source.Path)))];
        return Comparison.Compare(outcome, new PlainFigures(programme, files, references.ToDictionary(source => source.Stem, Text)));
    }

    private static string Text(SubmissionSource source)
    {
        using var reader = new StreamReader(source.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
