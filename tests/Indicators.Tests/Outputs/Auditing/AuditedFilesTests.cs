using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>What the audit says of the files of a folder, and of folders that it cannot audit.</summary>
public sealed class AuditedFilesTests
{
    private const string Chart = "charts/FLO-01-unhcr-EUR-en.svg";

    [Fact]
    public void A_changed_byte_a_missing_and_an_extra_file_are_found()
    {
        using AuditedFolder folder = Published();
        Assert.Equal(0, InProcess.Run("audit", folder.Path).ExitCode);
        File.AppendAllText(folder[Chart], "\n");
        Assert.Equal([(AuditFindingKind.ChangedFile, Chart)], Short(folder));
        File.Delete(folder[Chart]);
        Assert.Equal([(AuditFindingKind.MissingFile, Chart)], Short(folder));
        File.WriteAllText(folder["data/more.txt"], "");
        Assert.Equal([(AuditFindingKind.MissingFile, Chart), (AuditFindingKind.UnlistedFile, "data/more.txt")], Short(folder));
        ToolResult text = InProcess.Run("audit", folder.Path), json = InProcess.Run("audit", folder.Path, "--format", "json");
        Assert.Equal((1, 1), (text.ExitCode, json.ExitCode));
        Assert.Contains("missing-file: " + Chart, text.Output, StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal(["missing-file", "unlisted-file"], document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString()));
        Assert.Equal(0, document.RootElement.GetProperty("derived").GetInt32());
    }

    [Theory]
    [InlineData("data/indicators.csv")]
    [InlineData("data/datapackage.json")]
    [InlineData("data/indicators.sdmx.csv")]
    [InlineData("reports/unhcr-EUR-2024-en.pdf")]
    public void A_file_that_cannot_be_read_is_found_and_the_rest_is_audited(string file)
    {
        using AuditedFolder folder = Published();
        File.WriteAllText(folder[file], "nonsense\n");
        folder.Rehash(file);
        AuditFinding finding = Assert.Single(folder.Audit().Findings);
        Assert.Equal((AuditFindingKind.UnreadableFile, file), (finding.Kind, finding.Subject));
        Assert.Equal(1, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void Folders_that_no_run_published_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/notes.txt", "x");
        folder.Write("b/manifest.json", "{\"name\": \"another program\"}");
        folder.Write("c/manifest.json", "{\"tool\": \"indica");
        Directory.CreateDirectory(folder[".gone.publishing"]);
        foreach ((string path, string problem) in ((string, string)[])
            [("a", "has no manifest.json"), ("b", "is not the manifest of a run"), ("c", "is not the manifest of a run"), ("nowhere", "does not exist"), ("a/notes.txt", "is a file"), ("gone", "run it again")])
        {
            ToolResult result = InProcess.Run("audit", folder[path]);
            Assert.Equal(3, result.ExitCode);
            Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_manifest_that_leads_out_of_the_folder_is_refused()
    {
        using AuditedFolder folder = Published();
        File.WriteAllText(folder["manifest.json"], File.ReadAllText(folder["manifest.json"]).Replace(Chart, "../secret", StringComparison.Ordinal));
        Assert.Equal(3, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void The_manifest_names_the_policy_of_a_structure_that_differs()
    {
        using AuditedFolder folder = Published();
        folder.Declare("""{"method":"rounding","base":5,"structures":{"flows":{"method":"none"}}}""");
        Assert.Equal([(null, "rounding"), ("flows", "none")], folder.Audit().Policies.Select(policy => (policy.Structure, policy.Method)));
    }

    private static IEnumerable<(AuditFindingKind, string)> Short(AuditedFolder folder) => folder.Audit().Findings.Select(finding => (finding.Kind, finding.Subject));

    private static AuditedFolder Published() => new AuditedFolder().File("flows/2024/AUT.csv", "reporting_country,period,origin,flow,value", "AUT,2024,SYR,ARR,300", "AUT,2024,AFG,ARR,40")
        .Publish("{method: rounding, base: 5}");
}
