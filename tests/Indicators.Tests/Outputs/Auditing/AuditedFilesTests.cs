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

    /// <summary>What a page tells browsers about its width is no figure, though the data may give no 1.</summary>
    [Fact]
    public void A_page_of_a_single_hidden_count_is_clean()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "ws/submissions/demographics/2025/AUT.csv",
            "reporting_country,period,origin,population_type,sex,age,value,status\nAUT,2025,SYR,REF,F,0-4,1,\n");
        Assert.Equal(0, InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]).ExitCode);
        ToolResult audit = InProcess.Run("audit", folder["out"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
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

    /// <summary>As if its permissions were taken away.</summary>
    [Theory]
    [InlineData("data/indicators.csv")]
    [InlineData("data/datapackage.json")]
    [InlineData("data/indicators.sdmx.csv")]
    [InlineData(Chart)]
    [InlineData("reports/unhcr-EUR-2024-en.pdf")]
    public void A_file_that_cannot_be_opened_is_told_once_and_the_rest_is_audited(string file)
    {
        using AuditedFolder folder = Published();
        using var held = new FileStream(folder[file], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal([(AuditFindingKind.UnreadableFile, file)], Short(folder));
        Assert.Equal(1, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void A_report_whose_HTML_file_cannot_be_opened_is_not_called_at_fault()
    {
        using AuditedFolder folder = Published();
        using var held = new FileStream(folder["reports/unhcr-EUR-2024-en.html"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal([(AuditFindingKind.UnreadableFile, "reports/unhcr-EUR-2024-en.html"), (AuditFindingKind.UnreadableFile, "reports/unhcr-EUR-2024-en.pdf")], Short(folder).Order());
    }

    [Theory]
    [InlineData("data/indicators.csv")]
    [InlineData("data/datapackage.json")]
    public void Without_its_figures_a_folder_is_not_called_safe(string file)
    {
        using AuditedFolder folder = Published();
        Assert.Contains("Nothing protected can be derived", InProcess.Run("audit", folder.Path).Output, StringComparison.Ordinal);
        File.Delete(folder[file]);
        string told = InProcess.Run("audit", folder.Path).Output;
        Assert.DoesNotContain("Nothing protected can be derived", told, StringComparison.Ordinal);
        Assert.Contains("No sum was audited", told, StringComparison.Ordinal);
        Assert.Contains("\"sums-audited\": false", InProcess.Run("audit", folder.Path, "--format", "json").Output, StringComparison.Ordinal);
    }

    /// <summary>They may be there when a run replaces the folder, too.</summary>
    [Fact]
    public void Files_that_file_managers_leave_are_no_findings()
    {
        using AuditedFolder folder = Published();
        File.WriteAllText(folder[".DS_Store"], "");
        File.WriteAllText(folder["charts/Thumbs.db"], "");
        Assert.Empty(folder.Audit().Findings);
    }

    /// <summary>Charts break it into lines.</summary>
    [Fact]
    public void A_number_in_the_notice_of_the_workspace_is_no_figure()
    {
        using AuditedFolder folder = Written().Publish("{method: rounding, base: 5}\nnotice: {en: \"Excludes 13 camps that could not be reached, and the 7 offices' own counts of 2 further sites along the border, which were closed before the returns of the year were filed\"}");
        Assert.Contains("13 camps", File.ReadAllText(folder[Chart]), StringComparison.Ordinal);
        Assert.Empty(folder.Audit().Findings);
        folder.Alter(Chart, text => text.Replace("</desc>", " Austria: 13 in 2024.</desc>", StringComparison.Ordinal));
        Assert.Equal(AuditFindingKind.UnexplainedNumber, Assert.Single(folder.Audit().Findings).Kind);
    }

    [Fact]
    public void A_stream_that_claims_to_be_longer_than_its_file_is_damage()
    {
        using AuditedFolder folder = Published();
        const string file = "reports/unhcr-EUR-2024-en.pdf";
        File.WriteAllText(folder[file], "%PDF-1.7\n1 0 obj\n<< /Length 2147483647 >>\nstream\nBT ET\nendstream\nendobj\n");
        folder.Rehash(file);
        Assert.Equal([(AuditFindingKind.UnreadableFile, file)], Short(folder));
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

    private static AuditedFolder Written() => new AuditedFolder().File("flows/2024/AUT.csv", "reporting_country,period,origin,flow,value", "AUT,2024,SYR,ARR,300", "AUT,2024,AFG,ARR,40");

    private static AuditedFolder Published() => Written().Publish("{method: rounding, base: 5}");
}
