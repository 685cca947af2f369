using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>What a run does when the ledger, or the whole private folder, is gone or is another workspace's, and what was published is still there.</summary>
public sealed class LostLedgerTests
{
    /// <summary>A workspace of one area with small counts.</summary>
    private static TemporaryFolder Make(string policy = "{method: rounding, base: 5}")
    {
        var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        string programme = folder["indicator-definitions", "programme.yaml"];
        File.WriteAllText(programme, File.ReadAllText(programme).Replace("{method: rounding, base: 5}", policy, StringComparison.Ordinal));
        foreach (string workspace in (string[])["workspace", "other"])
            folder.Write($"{workspace}/submissions/population/2024/AUT.csv", "reporting_country,period,origin,population_type,value,status\nAUT,2024,SYR,REF,3,A\nAUT,2024,AFG,REF,40,A\n");
        return folder;
    }

    private static ToolResult Run(TemporaryFolder folder, params string[] options) => RunFrom(folder, "workspace", options);

    private static ToolResult RunFrom(TemporaryFolder folder, string workspace, params string[] options) => InProcess.Run(
        ["run", folder[workspace], "-d", folder["indicator-definitions"], "-o", folder["out"], "--language", "en", .. options]);

    private static void Refuses(TemporaryFolder folder, string problem, string remedy, params string[] options)
    {
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        string[] kept = Directory.GetFileSystemEntries(folder["workspace"], "*", SearchOption.AllDirectories);
        ToolResult refused = Run(folder, options);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains(problem, refused.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Error, StringComparison.Ordinal);
        Assert.Equal(published, FolderContent.Read(folder["out"]));
        Assert.Equal(kept.Where(IsKept).Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(folder["workspace"], "*", SearchOption.AllDirectories).Where(IsKept).Order(StringComparer.Ordinal));

        // Locks and the folder that holds them say nothing of releases.
        static bool IsKept(string path) => !path.EndsWith(".lock", StringComparison.Ordinal) && Path.GetFileName(path) != ".indicators";
    }

    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    public void Without_the_private_folder_a_released_folder_is_not_replaced(string policy)
    {
        using TemporaryFolder folder = Make(policy);
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        foreach (string[] options in (string[][])[[], ["--release", "2025"], ["--new-key"]])
            Refuses(folder, "is of a workspace with the release '2024', which", "Put back a copy of .indicators. If it is lost, run once with --new-ledger:", options);
        Assert.Equal(0, Run(folder, "--new-ledger", "--release", "2025").ExitCode);
        Assert.Equal(0, Run(folder).ExitCode);
    }

    [Fact]
    public void A_draft_tells_of_the_releases_before_it()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Assert.Equal(0, Run(folder).ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        Refuses(folder, "the release '2024'", "--new-ledger");
    }

    [Fact]
    public void The_private_folder_of_another_workspace_does_not_replace_a_released_folder()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, RunFrom(folder, "other", "--release", "2024").ExitCode);
        string others = folder["other", ".indicators"];
        Directory.Delete(folder["out"], recursive: true);
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        FolderContent.Copy(others, folder["workspace", ".indicators"], _ => true);
        // The release has the same name and the same figures: the key tells them apart.
        Refuses(folder, "is of a workspace with the release '2024', which", "name another one with -o");
        Refuses(folder, "--new-ledger would lose it", "Leave --new-ledger out", "--new-ledger");
    }

    [Fact]
    public void A_ledger_from_before_the_published_release_is_refused()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        FolderContent.Copy(folder["workspace", ".indicators"], folder["backup"], _ => true);
        folder.Write("workspace/submissions/population/2024/BEL.csv", "reporting_country,period,origin,population_type,value,status\nBEL,2024,SYR,REF,60,A\n");
        Assert.Equal(0, Run(folder, "--release", "2025").ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        FolderContent.Copy(folder["backup"], folder["workspace", ".indicators"], _ => true);
        Refuses(folder, "the release '2025'", "Put back a copy of .indicators.");
    }

    [Fact]
    public void Without_the_ledger_no_second_one_is_begun_even_for_another_folder()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Directory.Delete(folder["workspace", ".indicators", "ledger"], recursive: true);
        foreach (string[] options in (string[][])[[], ["--release", "2025"]])
            Refuses(folder, "is missing, or lacks the release '2024' of this workspace.", "--new-ledger", options);
        Assert.Equal(3, InProcess.Run("run", folder["workspace"], "-d", folder["indicator-definitions"], "-o", folder["elsewhere"]).ExitCode);
        Assert.False(Directory.Exists(folder["elsewhere"]));
        Assert.Equal(3, InProcess.Run("releases", folder["workspace"]).ExitCode);
        Assert.Equal(0, Run(folder, "--new-ledger", "--release", "2025").ExitCode);
        Assert.Equal(0, Run(folder).ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024\n")]
    [InlineData("2023 00\n")]
    public void A_mark_that_does_not_fit_the_ledger_ends_the_run(string mark)
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        File.WriteAllText(folder["workspace", ".indicators", "released"], mark);
        Refuses(folder, ".indicators", "Put back a copy of .indicators.");
    }

    /// <summary>What is rounded with a new key differs in every small count, whether or not it was released.</summary>
    [Fact]
    public void A_draft_is_not_replaced_with_a_new_key_unless_that_is_asked_for()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder).ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        Refuses(folder, "was rounded with another key", "run once with --new-key: small counts are then rounded anew. If the folder is of another workspace, name another one with -o.");
        Assert.Equal(0, Run(folder, "--new-key").ExitCode);
        Assert.Equal(0, Run(folder).ExitCode);
        Assert.Equal(3, RunFrom(folder, "other").ExitCode);
        Assert.Equal(0, RunFrom(folder, "other", "--new-ledger").ExitCode);
    }

    [Fact]
    public void A_draft_whose_figures_do_not_depend_on_the_key_is_replaced()
    {
        using TemporaryFolder folder = Make("{method: suppression, threshold: 5}");
        Assert.Equal(0, Run(folder).ExitCode);
        Directory.Delete(folder["workspace", ".indicators"], recursive: true);
        Assert.Equal(0, Run(folder).ExitCode);
    }

    /// <summary>A plain hash of a release covers true counts, which readers could guess and test.</summary>
    [Fact]
    public void The_manifest_tells_neither_the_key_nor_the_hash_of_the_release()
    {
        using TemporaryFolder folder = Make();
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        string manifest = File.ReadAllText(folder["out", "manifest.json"]), key = File.ReadAllText(folder["workspace", ".indicators", "key"]).Trim();
        using var ledger = JsonDocument.Parse(File.ReadAllBytes(folder["workspace", ".indicators", "ledger", "ledger.json"]));
        JsonElement release = ledger.RootElement.GetProperty("releases")[0];
        Assert.DoesNotContain(key, manifest, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(release.GetProperty("hash").GetString()!, manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(release.GetProperty("content").GetProperty("sha256").GetString()!, manifest, StringComparison.Ordinal);
        using var published = JsonDocument.Parse(manifest);
        Assert.Equal(release.GetProperty("key").GetString(), published.RootElement.GetProperty("key").GetString());
        Assert.Equal("2024", published.RootElement.GetProperty("ledger").GetProperty("release").GetString());
        Assert.Equal(0, Run(folder, "--release", "2024").ExitCode);
        Assert.Equal(manifest, File.ReadAllText(folder["out", "manifest.json"]));
    }
}
