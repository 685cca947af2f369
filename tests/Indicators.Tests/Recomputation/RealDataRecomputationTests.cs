using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Recomputation;

/// <summary>Every row that real releases give, worked out a second time.</summary>
public sealed class RealDataRecomputationTests
{
    [Theory]
    [InlineData("release-2023-06")]
    [InlineData("release-2024-06")]
    public void Every_row_of_a_release_is_what_its_filings_say(string release) =>
        Assert.True(Compare(Shipped.Unprotected, RealData.Release(release)) > 10_000);

    [Fact]
    public void Every_row_of_a_release_is_so_without_the_limits_of_rates() => Assert.True(Compare(
        Shipped.Unprotected with { SmallDenominators = null, LeastAreas = 1 }, RealData.Release("release-2023-06")) > 10_000);

    [Fact]
    public void Every_row_of_a_year_by_sex_and_age_is_what_its_filings_say() => Assert.True(Compare(
        Shipped.Unprotected,
        [
            .. Directory.EnumerateFiles(RealData.Path("demographics-2025"), "*.csv").Order(StringComparer.Ordinal).Select(path => new SubmissionSource
            {
                Path = $"demographics/2025/{Path.GetFileName(path)}", Open = () => File.OpenRead(path), Folders = ["2025", "demographics"],
            }),
        ]) > 5_000);

    private static int Compare(Programme programme, IReadOnlyList<SubmissionSource> sources)
    {
        string population = RealData.Path("reference", "population.csv");
        PipelineOutcome outcome = Pipeline.Run(
            programme, sources, [SubmissionSource.FromFile(population, "reference/population.csv")], FixedKey.Options, new RunContext { Jobs = 2 });
        HashSet<string> accepted = [.. outcome.Submissions.Where(submission => submission.IsAccepted).Select(submission => submission.Path)];
        PlainFile[] files = [.. sources.Select(source => PlainFile.From(programme, source, accepted.Contains(source.Path)))];
        // The names of countries may hold commas; code, year and value stand last.
        string rows = string.Join('\n', File.ReadLines(population).Select(line => string.Join(',', line.Split(',')[^3..])));
        return Comparison.Compare(outcome, new PlainFigures(programme, files, new Dictionary<string, string> { ["population"] = rows }));
    }
}
