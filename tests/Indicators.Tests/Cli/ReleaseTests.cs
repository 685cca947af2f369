using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Releases and their ledger, from the command line.</summary>
public sealed class ReleaseTests
{
    /// <summary>A workspace of two areas with small counts, and the definitions.</summary>
    private static TemporaryFolder Make(int women = 3)
    {
        var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        Population(folder, "AUT", women, 40);
        Population(folder, "BEL", 2, 4);
        return folder;
    }

    private static void Population(TemporaryFolder folder, string area, int syrians, int afghans) => folder.Write(
        $"workspace/submissions/population/2024/{area}.csv",
        $"reporting_country,period,origin,population_type,value,status\n{area},2024,SYR,REF,{syrians},A\n{area},2024,AFG,REF,{afghans},A\n");

    private static ToolResult Run(TemporaryFolder folder, params string[] options) => InProcess.Run(
        ["run", folder["workspace"], "-d", folder["indicator-definitions"], "-o", folder["out"], "--language", "en", .. options]);

    private static string[] Figures(TemporaryFolder folder, string area = "AUT") =>
        [.. File.ReadLines(folder["out", "data", "indicators.csv"]).Where(line => line.StartsWith("STK-", StringComparison.Ordinal) && line.Contains($"area,{area},", StringComparison.Ordinal))];

    [Fact]
    public void A_release_is_recorded_and_its_prints_stay()
    {
        using TemporaryFolder folder = Make();
        Assert.StartsWith("Nothing was released", InProcess.Run("releases", folder["workspace"]).Error, StringComparison.Ordinal);
        ToolResult first = Run(folder, "--release", "2024");
        Assert.Equal(0, first.ExitCode);
        Assert.EndsWith("Released as 2024: what is printed stays; 'indicators releases' with the same folder lists all releases.\n", first.Error, StringComparison.Ordinal);
        string[] before = Figures(folder);
        Population(folder, "AUT", 4, 40);
        Population(folder, "BGR", 1, 1);
        Assert.Equal(0, Run(folder).ExitCode);
        Assert.Equal(before, Figures(folder));
        Assert.Equal(0, Run(folder, "--release", "2024-revised").ExitCode);
        Assert.Equal(before, Figures(folder));
        string[] listed = InProcess.Run("releases", folder["workspace"]).Output.Split('\n');
        Assert.Matches("^number  release +up to  inputs  key +hash$", listed[0]);
        Assert.Matches("^1       2024 +2024   2       [0-9a-f]{12}  [0-9a-f]{12}$", listed[1]);
        Assert.Matches("^2       2024-revised +2024   3       [0-9a-f]{12}  [0-9a-f]{12}$", listed[2]);
        Assert.StartsWith("rounding base=5 zeros=hidden: ", listed[3], StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["out", "manifest.json"]));
        Assert.Equal("2024-revised", manifest.RootElement.GetProperty("release").GetString());
    }

    [Fact]
    public void A_draft_changes_nothing_in_the_ledger()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        IReadOnlyList<string> before = FolderContent.Read(folder["workspace", ".indicators", "ledger"]);
        Population(folder, "AUT", 1, 41);
        Assert.Equal(0, Run(folder).ExitCode);
        Assert.Equal(before, FolderContent.Read(folder["workspace", ".indicators", "ledger"]));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["out", "manifest.json"]));
        Assert.False(manifest.RootElement.TryGetProperty("release", out _));
    }

    [Fact]
    public void The_same_release_again_is_the_same_and_another_needs_another_name()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Assert.Equal(published, FolderContent.Read(folder["out"]));
        Assert.Single(Directory.GetFiles(folder["workspace", ".indicators", "ledger"], "*.gz"));
        Population(folder, "AUT", 3, 50);
        ToolResult refused = Run(folder, "--release", "2024");
        Assert.Equal((2, true), (refused.ExitCode, refused.Error.Contains("error: There is a release '2024' with other figures: give this one another name.\n", StringComparison.Ordinal)));
        Assert.Equal(published, FolderContent.Read(folder["out"]));
    }

    [Theory]
    [InlineData("Q4 2024")]
    [InlineData("../2024")]
    public void A_name_that_is_none_is_refused_before_anything_is_read(string name)
    {
        using TemporaryFolder folder = Make();
        ToolResult refused = Run(folder, "--release", name);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"error: '{name}' is not a valid name for a release:", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_lost_key_ends_the_run_and_a_new_one_keeps_what_was_printed()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string[] before = Figures(folder), others = Figures(folder, "BEL");
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        File.Delete(folder["workspace", ".indicators", "key"]);
        ToolResult refused = Run(folder);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("key is missing, although this workspace has been used before. Put back a copy of it. If it is lost, run once with --new-key:", refused.Error, StringComparison.Ordinal);
        Assert.Equal(published, FolderContent.Read(folder["out"]));
        Assert.Equal(0, Run(folder, "--new-key").ExitCode);
        Assert.Equal(before, Figures(folder));
        Assert.Equal(others, Figures(folder, "BEL"));
        ToolResult twice = Run(folder, "--new-key");
        Assert.Equal((3, true), (twice.ExitCode, twice.Error.Contains("key is there, so --new-key would lose it.", StringComparison.Ordinal)));
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
    }

    [Fact]
    public void The_key_of_another_workspace_ends_the_run()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        File.WriteAllText(folder["workspace", ".indicators", "key"], new string('5', 64) + "\n");
        ToolResult refused = Run(folder);
        Assert.Equal((3, true), (refused.ExitCode, refused.Error.Contains("is not the key that this workspace's releases were made with.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ledger.json", "\"name\": \"2024\"", "\"name\": \"2023\"")]
    [InlineData("ledger.json", "}", "")]
    [InlineData("ledger.json", "\"format\": 2", "\"format\": 3")]
    public void A_changed_ledger_ends_the_run(string file, string old, string changed)
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string path = folder["workspace", ".indicators", "ledger", file], text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(path));
        ToolResult refused = Run(folder);
        Assert.Equal(3, refused.ExitCode);
        Assert.Matches("ledger.json (is damaged. Put back a copy|was written by a newer version)", refused.Error);
        Assert.Equal(3, InProcess.Run("releases", folder["workspace"]).ExitCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(-1)]
    public void Content_that_is_cut_or_missing_ends_the_run(int length)
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string path = folder["workspace", ".indicators", "ledger", "0001.gz"];
        byte[] bytes = File.ReadAllBytes(path);
        if (length < 0) File.Delete(path);
        else File.WriteAllBytes(path, bytes[..length]);
        ToolResult refused = Run(folder);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("0001.gz", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in the program", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_of_another_programme_ends_the_run()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Change(folder, "Regional programme on refugee-protection statistics", "Another programme");
        ToolResult refused = Run(folder);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("is the ledger of another programme, 'Regional programme on refugee-protection statistics'.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_policy_after_a_release_ends_the_run()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        Change(folder, "{method: rounding, base: 5}", "{method: rounding, base: 10}");
        ToolResult refused = Run(folder);
        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("error: Nothing was published: figures were released with another policy", refused.Error, StringComparison.Ordinal);
        Assert.Contains("error: population: released with rounding base=5 zeros=hidden, now rounding base=10 zeros=hidden\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(published, FolderContent.Read(folder["out"]));
    }

    /// <summary>Under suppression, the second release knows the first: the figures that the first published stay published.</summary>
    [Fact]
    public void A_release_with_suppression_joins_the_next()
    {
        using TemporaryFolder folder = Make();
        Change(folder, "{method: rounding, base: 5}", "{method: suppression, threshold: 5}");
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string[] shown = [.. Figures(folder).Concat(Figures(folder, "BEL")).Where(line => line.Contains(",A,F,", StringComparison.Ordinal))];
        Population(folder, "BGR", 60, 70);
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
        string[] after = [.. Figures(folder).Concat(Figures(folder, "BEL"))];
        Assert.NotEmpty(shown);
        Assert.All(shown, line => Assert.Contains(line, after));
    }

    [Fact]
    public void Two_releases_at_once_are_refused()
    {
        using TemporaryFolder folder = Make();
        Directory.CreateDirectory(folder["workspace", ".indicators"]);
        using (new FileStream(folder["workspace", ".indicators", "ledger.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            ToolResult refused = Run(folder, "--release", "2024");
            Assert.Equal((3, true), (refused.ExitCode, refused.Error.Contains("is being added to by another release. Wait until it has ended.", StringComparison.Ordinal)));
            Assert.Equal(0, Run(folder).ExitCode);
        }
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
    }

    private static void Change(TemporaryFolder folder, string old, string changed)
    {
        string path = folder["indicator-definitions", "programme.yaml"], text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>What cannot be read must not count as a workspace that never released anything.</summary>
    [Theory]
    [InlineData("no ledger")]
    [InlineData("a folder in its place")]
    [InlineData("an older ledger")]
    [InlineData("an empty content")]
    public void A_ledger_that_cannot_be_seen_ends_the_run(string damage)
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string ledger = folder["workspace", ".indicators", "ledger", "ledger.json"], older = File.ReadAllText(ledger);
        Population(folder, "AUT", 3, 50);
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
        if (damage == "an older ledger") File.WriteAllText(ledger, older);
        else if (damage == "an empty content") File.WriteAllBytes(folder["workspace", ".indicators", "ledger", "0002.gz"], []);
        else File.Delete(ledger);
        if (damage == "a folder in its place") Directory.CreateDirectory(ledger);
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        Assert.Equal(3, Run(folder).ExitCode);
        Assert.Equal(3, Run(folder, "--release", "2026").ExitCode);
        Assert.Equal(published, FolderContent.Read(folder["out"]));
    }

    /// <summary>A crash after the ledger lists a release and before its content has its name.</summary>
    [Fact]
    public void A_release_that_was_stopped_is_completed()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string content = folder["workspace", ".indicators", "ledger", "0001.gz"];
        File.Move(content, content + ".pending");
        string[] before = Figures(folder);
        Population(folder, "BGR", 1, 1);
        Assert.Equal(0, Run(folder).ExitCode);
        Assert.Equal(before, Figures(folder));
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
        Assert.True(File.Exists(content));
    }

    /// <summary>Leaving a structure out for one release does not free it from its policy.</summary>
    [Fact]
    public void The_policy_of_a_structure_holds_beyond_releases_without_it()
    {
        using TemporaryFolder folder = Make();
        folder.Write("workspace/submissions/flows/2024/AUT.csv", "reporting_country,period,origin,flow,value,status\nAUT,2024,SYR,ARR,3,\nAUT,2024,AFG,ARR,50,\n");
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Directory.Delete(folder["workspace", "submissions", "flows"], recursive: true);
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
        string path = folder["indicator-definitions", "structures", "flows.yaml"];
        File.AppendAllText(path, "\ndisclosure: {method: none}\n");
        ToolResult refused = Run(folder);
        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("error: flows: released with rounding base=5 zeros=hidden, now none\n", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>A structure that was never released may get another policy.</summary>
    [Fact]
    public void The_policy_of_a_structure_that_nobody_filed_may_change()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        File.AppendAllText(folder["indicator-definitions", "structures", "flows.yaml"], "\ndisclosure: {method: none}\n");
        Assert.Equal(0, Run(folder).ExitCode);
    }
}
