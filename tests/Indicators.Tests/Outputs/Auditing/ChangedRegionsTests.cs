using System.Text.Json;
using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>
/// Regions that gained or lost areas: the Democratic Republic of the Congo is in Southern Africa until 2024, and in West and Central Africa from
/// 2025. Charts and reports show a region over its areas of one year, so that the data have to give that series too.
/// </summary>
public sealed class ChangedRegionsTests
{
    private const string Flows = "reporting_country,period,origin,flow,value", Csv = "data/regions-as-of-2025/indicators.csv";
    private const string Html = "reports/unhcr-WCA-2025-en.html", Chart = "charts/FLO-01-unhcr-WCA-en.svg", None = "{method: none}";

    [Theory]
    [InlineData(None)]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: controlled-rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    public void A_folder_is_clean_whatever_its_policy(string policy)
    {
        for (int seed = 0; seed < 3; seed++)
        {
            using AuditedFolder folder = Random(seed).Publish(policy);
            AuditResult result = folder.Audit();
            Assert.True(result.Findings.Count == 0, $"{seed}: {string.Join('\n', result.Findings.Select(finding => $"{finding.Code} {finding.Subject} {finding.Text}"))}");
            Assert.True(File.Exists(folder[Csv]));
        }
    }

    /// <summary>400 and 100 in 2024: 500 in the region as of 2025, and 100 in that of the period.</summary>
    [Fact]
    public void The_series_that_reports_show_is_published_beside_that_of_each_period()
    {
        using AuditedFolder folder = Exact().Publish(None);
        Assert.Contains("FLO-01,unhcr,WCA,2024,_T,100,", File.ReadAllText(folder["data/indicators.csv"]), StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(folder[Csv]);
        Assert.Equal(File.ReadLines(folder["data/indicators.csv"]).First(), lines[0]);
        Assert.Contains(lines, line => line.StartsWith("FLO-01,unhcr,WCA,2024,_T,500,", StringComparison.Ordinal));
        Assert.Equal(["WCA"], lines.Skip(1).Select(line => line.Split(',')[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(",2024,500,", File.ReadAllText(folder["data/regions-as-of-2025/indicators.sdmx.csv"]), StringComparison.Ordinal);
        Assert.Contains("FLO-01,unhcr,WCA,2025,change,_Z,2024,50,", File.ReadAllText(folder["data/regions-as-of-2025/trends.csv"]), StringComparison.Ordinal);
        Assert.Contains("FLO-01,unhcr,WCA,2024,2025,500,", File.ReadAllText(folder["data/regions-as-of-2025/same-reporters.csv"]), StringComparison.Ordinal);
        Assert.Contains("href=\"" + Csv, File.ReadAllText(folder["index.html"]), StringComparison.Ordinal);
        using var package = JsonDocument.Parse(File.ReadAllText(folder["data/datapackage.json"]));
        JsonElement resource = package.RootElement.GetProperty("resources").EnumerateArray().Single(each => each.GetProperty("path").GetString() == "regions-as-of-2025/indicators.csv");
        Assert.Equal(lines[0].Split(','), resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
    }

    [Fact]
    public void Regions_of_one_year_or_that_do_not_change_have_no_files_of_their_own()
    {
        using AuditedFolder stable = new AuditedFolder().File("flows/2025/AUT.csv", Flows, "AUT,2024,SYR,ARR,300", "AUT,2025,SYR,ARR,310").Publish(None);
        using AuditedFolder fixedYear = new AuditedFolder { Definition = text => text.Replace("regions-as-of: own-period", "regions-as-of: 2025", StringComparison.Ordinal) }
            .File("flows/2025/COD.csv", Flows, "COD,2024,SYR,ARR,300", "COD,2025,SYR,ARR,310").Publish(None);
        foreach (AuditedFolder folder in (AuditedFolder[])[stable, fixedYear])
        {
            Assert.Equal(["data"], Directory.GetDirectories(folder.Path, "data*", SearchOption.AllDirectories).Select(Path.GetFileName));
            Assert.Empty(Directory.GetDirectories(folder["data"]));
            Assert.Empty(folder.Audit().Findings);
        }
    }

    /// <summary>The number of the other mapping is published, and still not the one of this place.</summary>
    [Theory]
    [InlineData(Html, "<td class=\"end\">500</td>", "<td class=\"end\">100</td>", "FLO-01 unhcr:WCA 2024 _T")]
    [InlineData(Html, "<td class=\"end\">500</td>", "<td class=\"end\">501</td>", "FLO-01 unhcr:WCA 2024 _T")]
    [InlineData(Chart, "2024: 500", "2024: 100", "FLO-01 unhcr:WCA 2024 _T")]
    public void A_number_of_another_mapping_is_found(string file, string from, string to, string subject)
    {
        using AuditedFolder folder = Exact().Publish(None);
        Assert.Empty(folder.Audit().Findings);
        folder.Alter(file, text => text.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.FiguresDiffer, subject) && finding.Files.SequenceEqual([file, Csv]));
    }

    [Fact]
    public void A_figure_of_an_area_among_those_of_changed_regions_is_found()
    {
        using AuditedFolder folder = Exact().Publish(None);
        folder.Alter(Csv, text => text + "FLO-01,area,COD,2024,_T,401,persons,401,,A,F,1,1,1,sum\n");
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.FiguresDiffer, "FLO-01 COD 2024 _T"));
    }

    /// <summary>As of 2024, it is in the other region, in 2025 too.</summary>
    [Fact]
    public void A_report_of_an_earlier_year_adds_the_series_of_that_year()
    {
        using AuditedFolder folder = Exact().Publish(None);
        ToolResult report = InProcess.Run("report", folder.Workspace, "-d", folder.Definitions, "-o", folder.Path, "--period", "2024", "--language", "en");
        Assert.True(report.ExitCode == 0, report.Error);
        Assert.Contains("FLO-01,unhcr,SA,2025,_T,", File.ReadAllText(folder["data/regions-as-of-2024/indicators.csv"]), StringComparison.Ordinal);
        Assert.True(File.Exists(folder[Csv]));
        Assert.Contains("regions-as-of-2024/indicators.csv", File.ReadAllText(folder["data/datapackage.json"]), StringComparison.Ordinal);
        Assert.Contains("regions-as-of-2025/indicators.csv", File.ReadAllText(folder["data/datapackage.json"]), StringComparison.Ordinal);
        Assert.Empty(folder.Audit().Findings);
    }

    private static AuditedFolder Exact() => new AuditedFolder()
        .File("flows/2025/COD.csv", Flows, "COD,2024,SYR,ARR,300", "COD,2024,AFG,ARR,100", "COD,2025,SYR,ARR,320", "COD,2025,AFG,ARR,110")
        .File("flows/2025/NGA.csv", Flows, "NGA,2024,SYR,ARR,100", "NGA,2025,SYR,ARR,120")
        .File("flows/2025/AUT.csv", Flows, "AUT,2024,SYR,ARR,900", "AUT,2025,SYR,ARR,950");

    private static AuditedFolder Random(int seed)
    {
        var random = new Random(seed);
        var folder = new AuditedFolder();
        foreach (string area in (string[])["KEN", "COD", "ZMB", "NGA", "AUT"])
        {
            var lines = new List<string> { Flows };
            foreach (string period in (string[])["2023", "2024", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])
                foreach (string origin in (string[])["SYR", "AFG", "IRQ"])
                    lines.Add($"{area},{period},{origin},ARR,{random.Next(random.Next(3) == 0 ? 2000 : 9)}");
            folder.File($"flows/2025/{area}.csv", [.. lines]);
        }
        return folder;
    }
}
