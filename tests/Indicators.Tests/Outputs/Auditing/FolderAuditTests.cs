using Indicators.Outputs.Auditing;
using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;
using Indicators.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>What the audit of a published folder must find, and what it must leave alone.</summary>
public sealed class FolderAuditTests
{
    private const string Flows = "reporting_country,period,origin,flow,value";
    private const string Rounding = """{"method":"rounding","base":5}""", Suppression = """{"method":"suppression","threshold":5,"width":1}""";

    [Fact]
    public void Nothing_follows_from_the_sample_and_every_format_is_read()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Path.Combine(Repository.Root, "sample-data"), folder["workspace"],
            path => !path.StartsWith("with-errors/", StringComparison.Ordinal) && !path.StartsWith(".indicators/", StringComparison.Ordinal) && !path.StartsWith("out/", StringComparison.Ordinal));
        Assert.Equal(0, InProcess.Run("run", folder["workspace"], "-o", folder["out"]).ExitCode);
        AuditResult result = FolderAudit.Audit(folder["out"]);
        Assert.Empty(result.Findings);
        Assert.Equal(["CSV", "HTML", "PDF", "SDMX-CSV", "SVG", "comparisons (CSV)"], result.Formats.Select(format => format.Format).Order(StringComparer.Ordinal));
        Assert.All(result.Formats, format => Assert.True(format.Figures > 1000, format.ToString()));
        Assert.All(result.Relations, relation => Assert.True(relation.Count > 100, relation.ToString()));
        Assert.True(result.ProtectedFigures > 1000);

        ToolResult text = InProcess.Run("audit", folder["out"]), again = InProcess.Run("audit", folder["out"], "--jobs", "1");
        Assert.Equal(0, text.ExitCode);
        Assert.Equal(text.Output, again.Output);
        Assert.Contains("derived     0", text.Output, StringComparison.Ordinal);
        Assert.Contains("does not know the key of rounding", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_beside_quarters_that_do_not_add_up_gives_the_hidden_one()
    {
        using AuditedFolder folder = Quarters(49, 8, 0, 20, 20).Publish("{method: none}").Declare(Rounding);
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024-Q2 _T"));
    }

    [Fact]
    public void Quarters_that_add_up_give_nothing()
    {
        using AuditedFolder folder = Quarters(48, 8, 0, 20, 20).Publish("{method: none}").Declare(Rounding);
        Assert.Empty(folder.Audit().Findings);
    }

    [Fact]
    public void Seven_refugees_beside_six_women_give_one_man()
    {
        using AuditedFolder folder = new AuditedFolder().File("population/2024/AUT.csv", "reporting_country,period,origin,population_type,value", "AUT,2024,SYR,REF,7")
            .File("demographics/2024/AUT.csv", "reporting_country,period,origin,population_type,sex,age,value", "AUT,2024,SYR,REF,F,18-59,6").Publish("{method: none}").Declare(Rounding);
        AuditResult result = folder.Audit();
        AuditFinding finding = Assert.Single(result.Findings, finding => finding.Kind == AuditFindingKind.DerivedExactly);
        Assert.Contains("not broken down", finding.Subject, StringComparison.Ordinal);
        Assert.Contains("return = parts in another return", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 1", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_the_policy_never_prints_is_found()
    {
        using AuditedFolder folder = Quarters(51, 8, 3, 20, 20).Publish("{method: none}").Declare(Rounding);
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.PrintedSmall, "FLO-01 AUT 2024-Q2 _T"));
    }

    /// <summary>Amounts are protected for the contributors that they have, not because they are small.</summary>
    [Theory]
    [InlineData(Rounding)]
    [InlineData(Suppression)]
    public void A_small_amount_is_no_count(string policy)
    {
        using AuditedFolder folder = Quarters(51, 8, 3, 20, 20).Publish("{method: none}").Declare(policy);
        Assert.Contains(folder.Audit().Findings, finding => finding.Kind == AuditFindingKind.PrintedSmall);
        folder.Alter("data/datapackage.json", text => System.Text.RegularExpressions.Regex.Replace(text, "(\"id\": \"flows\",\\s+\"measure\": )\"count\"", "$1\"amount\""));
        Assert.Empty(folder.Audit().Findings);
    }

    [Fact]
    public void A_withheld_item_alone_in_its_breakdown_is_found_and_two_are_not()
    {
        using AuditedFolder folder = new AuditedFolder().File("flows/2024/AUT.csv", Flows, "AUT,2024,SYR,ARR,3", "AUT,2024,AFG,ARR,40", "AUT,2024,IRQ,ARR,20").Publish("{method: none}").Declare(Suppression);
        folder.Withhold("FLO-01", "*,2024,origin=SYR");
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024 origin=SYR"));
        folder.Withhold("FLO-01", "*,2024,origin=IRQ");
        Assert.DoesNotContain(folder.Audit().Findings, finding => finding.Kind is AuditFindingKind.DerivedExactly or AuditFindingKind.DerivedNarrowly);
        folder.Declare("""{"method":"suppression","threshold":5,"width":40}""");
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedNarrowly, "FLO-01 AUT 2024 origin=SYR"));
    }

    [Fact]
    public void The_audit_of_the_four_by_four_table_finds_its_one_exact_cell()
    {
        string[][] rows = [.. File.ReadAllLines(RealData.Path("oracles", "disclosure", "sdctable_audit4x4.csv")).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        var area = new Dictionary<string, string> { ["w"] = "AUT", ["x"] = "BEL", ["y"] = "DEU", ["z"] = "FRA" };
        var origin = new Dictionary<string, string> { ["a"] = "SYR", ["b"] = "IRQ", ["c"] = "AFG", ["d"] = "ERI" };
        string[][] cells = [.. rows.Where(row => area.ContainsKey(row[0]) && origin.ContainsKey(row[1]))];
        using var folder = new AuditedFolder();
        foreach (IGrouping<string, string[]> row in cells.GroupBy(cell => area[cell[0]]))
            folder.File($"flows/2024/{row.Key}.csv", [Flows, .. row.Select(cell => $"{row.Key},2024,{origin[cell[1]]},ARR,{cell[2]}")]);
        folder.Publish("{method: none}").Declare(Suppression).Withhold("FLO-01", [.. cells.Where(cell => cell[3] == "u").Select(cell => $"{area[cell[0]]},2024,origin={origin[cell[1]]}")]);
        Assert.Equal(["FLO-01 AUT 2024 origin=IRQ"], folder.Audit().Findings.Where(finding => finding.Kind == AuditFindingKind.DerivedExactly).Select(finding => finding.Subject));
    }

    [Theory]
    [InlineData("label")]
    [InlineData("alternative")]
    [InlineData("sentence")]
    [InlineData("cell")]
    [InlineData("comment")]
    [InlineData("pdf")]
    [InlineData("sdmx")]
    public void A_withheld_figure_that_is_left_somewhere_is_found(string place)
    {
        using AuditedFolder folder = Published();
        const string Chart = "charts/FLO-01-unhcr-EUR-en.svg", Report = "reports/unhcr-EUR-2024-en.html";
        switch (place)
        {
            case "label": folder.Alter(Chart, text => text.Replace("</svg>", """<text x="9" y="9" font-size="8">13</text></svg>""", StringComparison.Ordinal)); break;
            case "alternative": folder.Alter(Chart, text => text.Replace("</desc>", " Austria: 13 in 2024.</desc>", StringComparison.Ordinal)); break;
            case "sentence": folder.Alter(Report, text => text.Replace("""<figure id="figure-FLO-01""", """<p>Austria: 13 persons in 2024.</p><figure id="figure-FLO-01""", StringComparison.Ordinal)); break;
            case "cell": folder.Alter(Report, text => text.Replace("""<figure id="figure-FLO-01""", """<table><tr><td>13</td></tr></table><figure id="figure-FLO-01""", StringComparison.Ordinal)); break;
            case "comment": folder.Alter(Report, text => text.Replace("""<figure id="figure-FLO-01""", """<!-- was 13 --><figure id="figure-FLO-01""", StringComparison.Ordinal)); break;
            case "pdf": WritePdf(folder["reports/unhcr-EUR-2024-en.pdf"], "Austria 13 persons"); folder.Rehash("reports/unhcr-EUR-2024-en.pdf"); break;
            default: folder.Alter("data/indicators.sdmx.csv", text => text.Replace("origin=SYR,2024,NaN", "origin=SYR,2024,13", StringComparison.Ordinal)); break;
        }
        AuditResult result = folder.Audit();
        Assert.True(result.Derived > 0);
        Assert.All(result.Findings, finding => Assert.DoesNotContain("13", finding.Text, StringComparison.Ordinal));
        Assert.Equal(5, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void A_folder_with_withheld_figures_gives_none_of_them()
    {
        using AuditedFolder folder = Published();
        Assert.Empty(folder.Audit().Findings);
    }

    [Fact]
    public void Figures_that_are_rounded_by_themselves_can_give_each_other()
    {
        // 12 + 12 + 12 + 12 = 48: printed 50, so at least 48, beside four times 10, each of which is at most 12.
        using AuditedFolder folder = new AuditedFolder().File("flows/2024/AUT.csv", Flows, "AUT,2024,SYR,ARR,12", "AUT,2024,AFG,ARR,12", "AUT,2024,IRQ,ARR,12", "AUT,2024,UKR,ARR,12")
            .Publish("{method: nearest-rounding, base: 5}");
        AuditResult result = folder.Audit();
        Assert.Contains(result.Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024 origin=SYR"));
        Assert.Contains("Nearest rounding rounds each figure by itself", InProcess.Run("audit", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_policy_nothing_was_protected_and_the_audit_says_so()
    {
        using AuditedFolder folder = Quarters(51, 8, 3, 20, 20).Publish("{method: none}");
        ToolResult result = InProcess.Run("audit", folder.Path);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("The policy was none: nothing was protected", result.Output, StringComparison.Ordinal);
    }

    private static AuditedFolder Quarters(int year, params int[] quarters) => new AuditedFolder().File("flows/2024/AUT.csv",
        [Flows, $"AUT,2024,SYR,ARR,{year}", .. quarters.Index().Select(quarter => $"AUT,2024-Q{quarter.Index + 1},SYR,ARR,{quarter.Item}")]);

    /// <summary>Three small counts in two areas, which suppression withholds with others.</summary>
    private static AuditedFolder Published() => new AuditedFolder()
        .File("flows/2024/AUT.csv", Flows, "AUT,2024,SYR,ARR,3", "AUT,2024,AFG,ARR,340", "AUT,2024,IRQ,ARR,220", "AUT,2024,UKR,ARR,4")
        .File("flows/2024/ITA.csv", Flows, "ITA,2024,SYR,ARR,2", "ITA,2024,AFG,ARR,460", "ITA,2024,IRQ,ARR,720", "ITA,2024,UKR,ARR,680")
        .File("flows/2024/ESP.csv", Flows, "ESP,2024,SYR,ARR,252", "ESP,2024,AFG,ARR,860", "ESP,2024,IRQ,ARR,320", "ESP,2024,UKR,ARR,980")
        .Publish("{method: suppression, threshold: 5}");

    private static void WritePdf(string path, string text)
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        File.WriteAllBytes(path, builder.Build());
    }
}
