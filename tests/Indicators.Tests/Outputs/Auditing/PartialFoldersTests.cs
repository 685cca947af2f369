using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>Folders that hold a part of what a run publishes, folders in which little is expected, and what a machine learns from the exit code.</summary>
public sealed class PartialFoldersTests
{
    private const string Html = "reports/unhcr-EUR-2024-en.html", Csv = "data/indicators.csv";
    private const string Flows = "reporting_country,period,origin,flow,value";

    [Theory]
    [InlineData("HTML", "html")]
    [InlineData("PDF", "pdf")]
    [InlineData("SVG", "svg")]
    [InlineData("HTML, SVG", "html svg")]
    [InlineData("HTML, SVG, PDF", "html svg pdf")]
    [InlineData("SDMX-CSV", "sdmx.csv")]
    [InlineData("comparisons (CSV)", "trends.csv same-reporters.csv alternatives.csv")]
    [InlineData("comparisons (CSV), SDMX-CSV, HTML, SVG, PDF", "trends.csv same-reporters.csv alternatives.csv sdmx.csv html svg pdf")]
    public void A_folder_with_a_part_of_the_formats_is_clean_and_says_which_were_not_read(string formats, string endings)
    {
        foreach (string policy in (string[])["{method: rounding, base: 5}", "{method: suppression, threshold: 5}"])
        {
            using AuditedFolder folder = Published(policy);
            foreach (string file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')))
                if (Array.Exists(endings.Split(' '), ending => file.EndsWith(ending, StringComparison.Ordinal))) folder.Drop(file);
            ToolResult result = InProcess.Run("audit", folder.Path);
            Assert.True(result.ExitCode == 0, result.Output);
            Assert.Contains($"not read    {formats}: no such file", result.Output, StringComparison.Ordinal);
            Assert.Contains("Nothing protected can be derived", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_whole_folder_says_nothing_of_formats_that_were_not_read()
    {
        using AuditedFolder folder = Published("{method: rounding, base: 5}");
        Assert.DoesNotContain("not read", InProcess.Run("audit", folder.Path).Output, StringComparison.Ordinal);
        Assert.Empty(folder.Audit().NotRead);
    }

    /// <summary>A definition without reports, or a workspace without figures: data and an index.</summary>
    [Fact]
    public void A_run_without_figures_is_clean()
    {
        using AuditedFolder folder = new AuditedFolder().File("flows/2024/AUT.csv", Flows).Publish("{method: rounding, base: 5}");
        AuditResult result = folder.Audit();
        Assert.Empty(result.Findings);
        Assert.Equal(["SVG", "PDF"], result.NotRead);
    }

    [Fact]
    public void A_file_that_aggregate_wrote_is_no_folder()
    {
        using AuditedFolder folder = Published("{method: rounding, base: 5}");
        ToolResult result = InProcess.Run("audit", folder[Csv]);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("is a file", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A job learns from the code alone: the folder is as published; it is not; or it gives somebody away.</summary>
    [Theory]
    [InlineData(Csv, "340,persons,340", "341,persons,341", "{method: none}", 1, "figures-differ: FLO-01 AUT 2024 origin=AFG")]
    [InlineData(Csv, "340,persons,340", "341,persons,341", "{method: suppression, threshold: 5}", 1, "unexplained-number: FLO-01 AUT 2024 origin=AFG")]
    [InlineData(Csv, "sum", "Sum", "{method: rounding, base: 5}", 1, "figures-differ: FLO-01 AUT 2024 _T")]
    [InlineData("data/trends.csv", "rank", "rang", "{method: rounding, base: 5}", 1, "changed-file: data/trends.csv")]
    [InlineData(Html, "</body>", "<!-- --></body>", "{method: rounding, base: 5}", 1, "changed-file: " + Html)]
    public void A_change_by_hand_names_the_file_and_the_figure(string file, string from, string to, string policy, int code, string told)
    {
        using AuditedFolder folder = Published(policy);
        string text = File.ReadAllText(folder[file]);
        int at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(folder[file], text[..at] + to + text[(at + from.Length)..]);
        ToolResult result = InProcess.Run("audit", folder.Path);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains("changed-file: " + file, result.Output, StringComparison.Ordinal);
        Assert.Contains(told, result.Output, StringComparison.Ordinal);
        if (file == Csv) Assert.Contains($"{Csv} is the one that was changed.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData("data/indicators.sdmx.csv")]
    public void A_figure_that_one_data_file_lacks_is_named(string file)
    {
        using AuditedFolder folder = Published("{method: none}");
        folder.Alter(file, text => string.Join('\n', text.Split('\n').Where(line => !line.Contains("FLO-01,area,AUT,2024,origin=AFG,", StringComparison.Ordinal) && !line.Contains("FLO-01,area,AUT,origin=AFG,2024,", StringComparison.Ordinal))));
        Assert.Equal((AuditFindingKind.FiguresDiffer, "FLO-01 AUT 2024 origin=AFG"), folder.Audit().Findings.Select(finding => (finding.Kind, finding.Subject)).First());
        Assert.Equal(1, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void Every_code_of_an_audit_is_explained()
    {
        foreach (AuditFindingKind kind in Enum.GetValues<AuditFindingKind>())
        {
            var finding = new AuditFinding(kind, "", [], "", "");
            ToolResult result = InProcess.Run("explain", finding.Code);
            Assert.Equal(0, result.ExitCode);
            Assert.StartsWith(finding.Code + ":", result.Output, StringComparison.Ordinal);
            Assert.Equal(0, InProcess.Run("explain", finding.Code, "--language", "fr").ExitCode);
        }
        Assert.Equal(Enum.GetValues<AuditFindingKind>().Length, Enum.GetValues<AuditFindingKind>().Select(kind => new AuditFinding(kind, "", [], "", "").Code).Distinct().Count());
    }

    /// <summary>Quarters of fewer areas than the year are no parts of it: an area files years only, one stops, and one files single quarters.</summary>
    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: controlled-rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    public void Periods_of_different_areas_are_not_added_up(string policy)
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            var random = new Random(seed);
            using var folder = new AuditedFolder();
            foreach (string area in (string[])["AUT", "ITA", "ESP", "GRC", "POL"])
            {
                var lines = new List<string> { Flows };
                int kind = random.Next(4), first = random.Next(1, 4);
                foreach (string origin in (string[])["SYR", "AFG", "IRQ"])
                {
                    // Years only; years and quarters; quarters from some time on; single quarters.
                    int[] quarters = [.. Enumerable.Range(0, 4).Select(_ => random.Next(random.Next(3) == 0 ? 200 : 7))];
                    if (kind < 2) lines.Add($"{area},2024,{origin},ARR,{quarters.Sum()}");
                    for (int quarter = 1; quarter <= 4; quarter++)
                        if (kind == 1 || (kind == 2 && quarter >= first) || (kind == 3 && quarter == first)) lines.Add($"{area},2024-Q{quarter},{origin},ARR,{quarters[quarter - 1]}");
                }
                folder.File($"flows/2024/{area}.csv", [.. lines]);
            }
            IReadOnlyList<AuditFinding> findings = folder.Publish(policy).Audit().Findings;
            Assert.True(findings.Count == 0, $"{seed}: {string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Subject} {finding.Text}"))}");
        }
    }

    private static AuditedFolder Published(string policy) => new AuditedFolder()
        .File("flows/2024/AUT.csv", Flows, "AUT,2024,SYR,ARR,3", "AUT,2024,AFG,ARR,340", "AUT,2024,IRQ,ARR,220", "AUT,2024,UKR,ARR,4")
        .File("flows/2024/ITA.csv", Flows, "ITA,2024,SYR,ARR,2", "ITA,2024,AFG,ARR,460", "ITA,2024,IRQ,ARR,720", "ITA,2024,UKR,ARR,680")
        .File("flows/2024/ESP.csv", Flows, "ESP,2024,SYR,ARR,252", "ESP,2024,AFG,ARR,860", "ESP,2024,IRQ,ARR,320", "ESP,2024,UKR,ARR,980")
        .Publish(policy);
}
