using System.Globalization;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using Indicators.Validation;

namespace Indicators.Tests.KnownAnswers;

/// <summary>
/// The shipped rules on published figures. Each release by itself has no error; how often each rule passes, fails and is
/// undecided is an approved file, to be written anew with INDICATORS_APPROVE=1.
/// </summary>
public sealed class RulesOnReleasesTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests", "Indicators.Tests", "Golden", "rules-on-releases.txt");

    private static IReadOnlyList<ValidatedSubmission> Validate(IReadOnlyList<SubmissionSource> sources, ComparisonFiles beside, int jobs = 1, string? structure = null) =>
        SubmissionPipeline.Validate(Shipped.Programme, sources, beside, FixedKey.Options with { Reading = new ReadOptions { Structure = structure } }, new RunContext { Jobs = jobs }).Submissions;

    private static SubmissionSource Inhabitants() => SubmissionSource.FromFile(RealData.Path("reference", "population.csv"), "reference/population.csv");

    [Theory]
    [InlineData("release-2023-06")]
    [InlineData("release-2024-06")]
    public void The_rules_give_no_error_and_as_many_warnings_as_approved(string release)
    {
        IReadOnlyList<ValidatedSubmission> validated = Validate(RealData.Release(release), new ComparisonFiles([], [Inhabitants()]), jobs: 2);
        Assert.All(validated, file => Assert.True(file.IsAccepted, file.Path));
        string table = Table(release, validated);
        string[] approved = File.Exists(Golden) ? File.ReadAllText(Golden).Split("\n\n") : [];
        if (Approval.IsOn)
            File.WriteAllText(Golden, string.Join("\n\n", approved.Where(part => part.Length > 0 && !part.StartsWith(release, StringComparison.Ordinal)).Append(table).Order(StringComparer.Ordinal)));
        else Assert.Contains(table, approved.Select(part => part.TrimEnd('\n')));
    }

    /// <summary>A line on each rule: how it came out, and what it asks.</summary>
    private static string Table(string release, IReadOnlyList<ValidatedSubmission> validated)
    {
        IEnumerable<(string Id, Rule Rule)> rules = Shipped.Programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal)
            .SelectMany(structure => structure.Rules.Select(rule => (structure.Id, Rule: rule)));
        List<string> lines = [$"{release}: structure, rule, kind, passed, failed, undecided, of them without history, warnings, what they say"];
        foreach ((string structure, Rule rule) in rules)
        {
            ValidatedSubmission[] files = [.. validated.Where(file => file.Structure == structure)];
            if (files.Length == 0) continue;
            RuleCount[] counts = [.. files.SelectMany(file => file.Rules).Where(count => count.Rule == rule.Id)];
            Finding[] findings = [.. files.SelectMany(file => file.Findings).Where(finding => finding.Rule == rule.Id)];
            long warnings = findings.Count(finding => finding.Severity == Severity.Warning);
            string said = string.Join(" and ", findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).Select(code => FindingCatalogue.Entry(code).Title));
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{structure} | {rule.Id} | {rule.Header.Kind} | {counts.Sum(count => count.Pass)} | {counts.Sum(count => count.Fail)} | {counts.Sum(count => count.Undecided)} | {counts.Sum(count => count.NoHistory)} | {warnings} | {said}"));
        }
        return string.Join('\n', lines);
    }

    /// <summary>What nobody can say of a kind of rule, nobody can explain to an office.</summary>
    [Fact]
    public void The_approved_file_has_a_line_on_each_kind_of_shipped_rule()
    {
        string[] lines = File.ReadAllText(Golden).Split("\n\n")[0].Split('\n');
        Assert.Equal(
            Shipped.Programme.Structures.Values.SelectMany(structure => structure.Rules).Select(rule => rule.Header.Kind).Distinct().Order(StringComparer.Ordinal),
            lines.Skip(1).Select(line => line.Split(':')[0]));
        Assert.All(lines.Skip(1), line => Assert.True(line.Length > 60, line));
    }

    /// <summary>161 hosts have refugees in both years, and 30 of them are outliers.</summary>
    [Fact]
    public void The_known_outliers_among_hosts_of_2022_are_found()
    {
        IReadOnlyList<ValidatedSubmission> validated = Validate(RealData.Release("release-2023-06"), ComparisonFiles.None);
        HashSet<string> expected = [.. RealData.RowsOf(RealData.Path("oracles", "outliers", "hb_expected_U0.5_A0.05_C10_scores.csv"))
            .Where(row => row["\"outliers\""] == "1").Select(row => row["\"id\""].Trim('"'))];
        Assert.Equal(30, expected.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), validated.SelectMany(file => file.Findings)
            .Where(finding => finding.Rule == "types-among-all-areas" && finding.Key!.EndsWith("period=2022;population_type=REF", StringComparison.Ordinal))
            .Select(finding => finding.Key!.Split(';')[0].Split('=')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_thousand_times_too_many_refugees_are_found_beside_two_earlier_years_and_inhabitants()
    {
        var file = SubmissionSource.FromFile(RealData.Path("malformed", "DEU_unit_error.csv"), "DEU_unit_error.csv");
        SubmissionSource[] history = [.. ((string[])["2020", "2021"]).Select(year => SubmissionSource.FromFile(RealData.Path("release-2023-06", "population", year, "DEU.csv"), $"{year}/DEU.csv"))];
        ValidatedSubmission validated = Assert.Single(Validate([file], new ComparisonFiles(history, [Inhabitants()]), structure: "population"));
        Assert.True(validated.IsAccepted);
        Assert.Equal([271], validated.Findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Line!.Value).Distinct());
        Assert.Contains("fewer-than-inhabitants", validated.Findings.Select(finding => finding.Rule));
        Assert.Contains("origins-against-year-before", validated.Findings.Select(finding => finding.Rule));

        ValidatedSubmission alone = Assert.Single(Validate([file], ComparisonFiles.None, structure: "population"));
        Assert.Empty(alone.Findings);
        Assert.Equal((0L, 0L, 284L, 284L), alone.Rules.Where(rule => rule.Rule is "fewer-than-inhabitants").Select(rule => (rule.Pass, rule.Fail, rule.Undecided, rule.NoHistory)).Single());
    }

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_files_or_the_number_of_jobs()
    {
        IReadOnlyList<SubmissionSource> sources = [.. RealData.Release("release-2024-06").Where(source => source.Path.Contains("population", StringComparison.Ordinal))];
        IEnumerable<Finding> Of(IReadOnlyList<SubmissionSource> files, int jobs) => Validate(files, ComparisonFiles.None, jobs).SelectMany(file => file.Findings);
        Assert.Equal(Of(sources, 1), Of([.. sources.Reverse()], 4));
    }
}
