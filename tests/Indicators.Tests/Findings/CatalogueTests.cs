using System.Text.RegularExpressions;
using Indicators.Findings;
using Indicators.Tests.Support;

namespace Indicators.Tests.Findings;

/// <summary>The table of codes and the sources that use them are the same.</summary>
public sealed partial class CatalogueTests
{
    [GeneratedRegex(@"FindingCodes\.(\w+)")]
    private static partial Regex Uses();

    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("FindingCatalogue", StringComparison.Ordinal) && !path.EndsWith("Entries.cs", StringComparison.Ordinal)).Select(File.ReadAllText),
    ];

    private static readonly Dictionary<string, string> Codes =
        typeof(FindingCodes).GetFields().ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    [Fact]
    public void Every_code_has_an_entry_and_every_entry_a_code() =>
        Assert.Equal(Codes.Values.Order(StringComparer.Ordinal), FindingCatalogue.Entries.Select(entry => entry.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_is_used()
    {
        HashSet<string> used = [.. Sources.SelectMany(source => Uses().Matches(source)).Select(match => match.Groups[1].Value)];
        Assert.Equal([], Codes.Keys.Except(used));
    }

    [Fact]
    public void Every_entry_says_what_it_means_and_what_to_do()
    {
        Assert.All(FindingCatalogue.Entries, entry =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", entry.Code);
            Assert.InRange(entry.Level, 0, 5);
            Assert.False(entry.Title.ToString().EndsWith('.'));
            Assert.EndsWith(".", entry.Meaning.ToString(), StringComparison.Ordinal);
            Assert.EndsWith(".", entry.Remedy.ToString(), StringComparison.Ordinal);
        });
        Assert.Equal(FindingCatalogue.Entries.Count, FindingCatalogue.Entries.Select(entry => entry.Code).Distinct().Count());
    }

    [Fact]
    public void Every_code_of_submissions_has_a_test_that_provokes_it()
    {
        string tests = string.Concat(new[] { "Submissions", "Validation" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Indicators.Tests", folder), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));
        IEnumerable<FindingEntry> mine = SubmissionEntries.All.Concat(ValidationEntries.All).Concat(RuleEntries.All).Concat(ReferenceEntries.All).Concat(ExceptionEntries.All);
        string[] untested = [.. mine.Select(entry => entry.Code).Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal))];
        Assert.Equal([], untested);
    }

    [Fact]
    public void No_reason_excuses_an_error_of_the_file_or_the_definitions()
    {
        Assert.All(FindingCatalogue.Entries.Where(entry => entry.Level == 0), entry => Assert.False(entry.MayBeExcepted(Severity.Error)));
        Assert.Contains(FindingCatalogue.Entries, entry => entry.MayBeExcepted(Severity.Error));
        Assert.All(FindingCatalogue.Entries, entry => Assert.True(entry.MayBeExcepted(Severity.Warning)));
        Assert.All(FindingCatalogue.Entries, entry => Assert.False(entry.MayBeExcepted(Severity.Information)));
    }
}
