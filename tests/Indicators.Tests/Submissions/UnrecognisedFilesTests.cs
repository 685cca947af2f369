using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Tests.Submissions;

public sealed class UnrecognisedFilesTests
{
    [Theory]
    [InlineData("AUT.xlsx", "Save its sheet as CSV")]
    [InlineData("AUT.XLS", "Save its sheet as CSV")]
    [InlineData("AUT.csv.zip", "Unpack it")]
    [InlineData("AUT.xlsx.gz", "Unpack it")]
    [InlineData("AUT.txt", "with the extension .csv or .tsv")]
    [InlineData("AUT", "with the extension .csv or .tsv")]
    [InlineData("AUT.csv ", "with the extension .csv or .tsv")]
    [InlineData("BEL.csv.yaml", "with the extension .csv or .tsv")] // there is no BEL.csv beside it
    [InlineData("Thumbs.db", null)]
    [InlineData("READ ME.txt", "with the extension .csv or .tsv")]
    [InlineData("ReadMe.txt", null)]
    [InlineData("AUT.csv.sha256", null)]
    [InlineData("AUT.csv.part", null)]
    public void A_file_that_is_no_table_by_its_name_is_named_with_what_to_do(string name, string? hint)
    {
        Finding? finding = UnrecognisedFiles.Report(name, "submissions/" + name, new HashSet<string> { "AUT.csv", name });
        if (hint is null)
        {
            Assert.Null(finding);
            return;
        }
        Assert.Equal(("unread-file", Severity.Warning), (finding!.Code, finding.Severity));
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUT.csv", "AUT")]
    [InlineData("AUT.CSV", "AUT")]
    [InlineData("AUT.tsv", "AUT")]
    [InlineData("AUT.Tsv.GZ", "AUT")]
    [InlineData("AUT.csv.gz", "AUT")]
    [InlineData("AUT.2025.csv", "AUT.2025")]
    [InlineData("AUT.gz", null)]
    [InlineData("csv", null)]
    public void Tables_are_known_by_their_endings_in_any_case(string name, string? stem)
    {
        Assert.Equal(stem is not null, UnrecognisedFiles.IsTable(name));
        if (stem is not null) Assert.Equal(stem, UnrecognisedFiles.StemOf(name));
    }

    [Theory]
    [InlineData("population/2025/TCD.csv", "population/2025/TCD.csv", true)]
    [InlineData("population/2025", "population/2025/TCD.csv", true)]
    [InlineData("population/", "population/2025/TCD.csv", true)]
    [InlineData("population/202", "population/2025/TCD.csv", false)]
    [InlineData("population/*", "population/2025/TCD.csv", true)] // a folder that the pattern names
    [InlineData("*.csv", "population/2025/TCD.csv", false)]
    [InlineData("**/*.csv", "population/2025/TCD.csv", true)]
    [InlineData("**/TCD.csv", "TCD.csv", true)]
    [InlineData("population/**/TCD.csv", "population/TCD.csv", true)]
    [InlineData("population/????/*.csv", "population/2025/TCD.csv", true)]
    [InlineData("population/2025/tcd.csv", "population/2025/TCD.csv", false)]
    [InlineData("submissions/population", "population/2025/TCD.csv", true)]
    [InlineData("./population", "population/2025/TCD.csv", true)]
    [InlineData("**/T*D*.csv", "a/b/TxDy.csv", true)]
    public void A_declared_path_is_of_a_file_a_folder_or_a_pattern(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new FileDeclaration(pattern, "utf-8", null, 1).Matches(path));

    [Fact]
    public void Findings_of_a_workspace_have_the_codes_that_are_listed() =>
        Assert.All((string[])["unread-file", "declaration-never-matched", "read-otherwise-by-run"], code => Assert.Equal(Severity.Warning, FindingCatalogue.Entry(code).Severity));
}
