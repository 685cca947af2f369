using Indicators.Outputs.Auditing;
using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>What somebody derives who kept an earlier edition of a folder.</summary>
public sealed class EarlierEditionsTests
{
    private const string Flows = "reporting_country,period,origin,flow,value";
    private const string Suppression = """{"method":"suppression","threshold":5,"width":1}""";
    private const string Html = "reports/unhcr-EUR-2024-en.html", Pdf = "reports/unhcr-EUR-2024-en.pdf", Chart = "charts/FLO-01-unhcr-EUR-en.svg";

    [Fact]
    public void The_same_edition_adds_nothing()
    {
        using AuditedFolder folder = Workspace(40).Publish("{method: suppression, threshold: 5}"), earlier = Workspace(40).Publish("{method: suppression, threshold: 5}");
        AuditResult result = FolderAudit.Audit(folder.Path, [earlier.Path]);
        Assert.Empty(result.Findings);
        Assert.True(Assert.Single(result.Editions).SharesInputs);
        Assert.Equal(0, InProcess.Run("audit", folder.Path, earlier.Path).ExitCode);
    }

    [Fact]
    public void A_figure_that_an_earlier_edition_prints_is_found()
    {
        using AuditedFolder folder = Withheld(Workspace(40), "SYR", "IRQ"), earlier = Withheld(Workspace(40), "IRQ", "AFG");
        Assert.Empty(folder.Audit().Findings);
        IReadOnlyList<AuditFinding> findings = FolderAudit.Audit(folder.Path, [earlier.Path]).Findings;
        Assert.Contains(findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024 origin=SYR") && finding.Text.Contains("prints it", StringComparison.Ordinal));
        // With Syria known, the total gives Iraq.
        Assert.Contains(findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024 origin=IRQ") && finding.Text.Contains("together with an earlier edition", StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotMatch(@"\b(13|20|40)\b", finding.Text));
        Assert.Equal(5, InProcess.Run("audit", folder.Path, earlier.Path).ExitCode);
        Assert.Equal(0, InProcess.Run("audit", folder.Path).ExitCode);
    }

    /// <summary>The office filed 2024 again: what was printed before is another count.</summary>
    [Fact]
    public void Revised_submissions_are_not_joined()
    {
        using AuditedFolder folder = Withheld(Workspace(41, italy: 681), "SYR", "IRQ"), earlier = Withheld(Workspace(40), "IRQ", "AFG");
        Assert.Empty(FolderAudit.Audit(folder.Path, [earlier.Path]).Findings);
    }

    /// <summary>Italy's revision leaves Austria as it was.</summary>
    [Fact]
    public void A_revision_of_one_area_leaves_the_others_the_same()
    {
        using AuditedFolder folder = Withheld(Workspace(40, italy: 700), "SYR", "IRQ"), earlier = Withheld(Workspace(40), "IRQ", "AFG");
        Assert.Contains(FolderAudit.Audit(folder.Path, [earlier.Path]).Findings, finding => finding.Subject == "FLO-01 AUT 2024 origin=SYR");
    }

    /// <summary>Under rounding, a count that is printed as 0 once and as 5 another time is from 1 to 4.</summary>
    [Fact]
    public void Two_prints_of_one_rounded_count_are_found()
    {
        using AuditedFolder folder = Workspace(40, syrians: 3).Publish("{method: rounding, base: 5}"), earlier = Workspace(40, syrians: 3).Publish("{method: rounding, base: 5}");
        Assert.Empty(FolderAudit.Audit(folder.Path, [earlier.Path]).Findings);
        int printed = File.ReadLines(folder["data/indicators.csv"]).Any(line => line.StartsWith("FLO-01,area,AUT,2024,origin=SYR,5,", StringComparison.Ordinal)) ? 5 : 0;
        foreach (string file in (string[])["data/indicators.csv", "data/indicators.sdmx.csv"])
        {
            earlier.Alter(file, text => text.Replace($"FLO-01,area,AUT,2024,origin=SYR,{printed},persons,{printed},", $"FLO-01,area,AUT,2024,origin=SYR,{5 - printed},persons,{5 - printed},", StringComparison.Ordinal)
                .Replace($"FLO-01,area,AUT,origin=SYR,2024,{printed},persons,{printed},", $"FLO-01,area,AUT,origin=SYR,2024,{5 - printed},persons,{5 - printed},", StringComparison.Ordinal));
        }
        AuditFinding finding = Assert.Single(FolderAudit.Audit(folder.Path, [earlier.Path]).Findings, finding => finding.Kind == AuditFindingKind.EditionsDiffer);
        Assert.Equal("FLO-01 AUT 2024 origin=SYR", finding.Subject);
        Assert.DoesNotMatch("[05]", finding.Text.Replace(earlier.Path, "", StringComparison.Ordinal));
        Assert.Equal(5, InProcess.Run("audit", folder.Path, earlier.Path).ExitCode);
    }

    /// <summary>What the earlier edition prints of Italy and the world leaves Austria's withheld count, which neither prints.</summary>
    [Fact]
    public void What_follows_from_both_editions_is_found()
    {
        using AuditedFolder folder = Withheld(Workspace(40), "SYR", "IRQ"), earlier = Withheld(Workspace(40), "SYR", "IRQ");
        earlier.Alter("data/indicators.csv", text => text.Replace("FLO-01,world,W,2024,origin=SYR,,persons,,,Q,C", "FLO-01,world,W,2024,origin=SYR,473,persons,473,,A,F", StringComparison.Ordinal)
            .Replace("FLO-01,area,ITA,2024,origin=SYR,,persons,,,Q,C", "FLO-01,area,ITA,2024,origin=SYR,460,persons,460,,A,F", StringComparison.Ordinal));
        AuditFinding finding = Assert.Single(FolderAudit.Audit(folder.Path, [earlier.Path]).Findings, finding => finding.Subject == "FLO-01 AUT 2024 origin=SYR");
        Assert.Equal(AuditFindingKind.DerivedExactly, finding.Kind);
        Assert.Contains("together with an earlier edition", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_under_another_key_is_said_not_to_be_joined()
    {
        using AuditedFolder folder = Withheld(Workspace(40), "SYR", "IRQ"), earlier = Withheld(Workspace(40, key: '1'), "IRQ", "AFG");
        ToolResult result = InProcess.Run("audit", folder.Path, earlier.Path);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("it shares no input with this edition", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_edition_is_refused()
    {
        using AuditedFolder folder = Workspace(40).Publish("{method: none}");
        Assert.Equal(3, InProcess.Run("audit", folder.Path, folder["data"]).ExitCode);
        Assert.Equal(2, InProcess.Run("audit", folder.Path, "--no-such-option").ExitCode);
    }

    /// <summary>Publishes unprotected, and withholds two origins of Austria and of the totals that would give them.</summary>
    private static AuditedFolder Withheld(AuditedFolder folder, string first, string second)
    {
        folder.Publish("{method: none}").Declare(Suppression);
        return folder.Drop(Html).Drop(Pdf).Drop(Chart).Withhold("FLO-01", $"*,2024,origin={first}", $"*,2024,origin={second}");
    }

    private static AuditedFolder Workspace(int afghans, int italy = 680, char key = '0', int syrians = 13) => new AuditedFolder { Key = key }
        .File("flows/2024/AUT.csv", Flows, $"AUT,2024,SYR,ARR,{syrians}", $"AUT,2024,AFG,ARR,{afghans}", "AUT,2024,IRQ,ARR,20")
        .File("flows/2024/ITA.csv", Flows, "ITA,2024,SYR,ARR,460", "ITA,2024,AFG,ARR,720", $"ITA,2024,IRQ,ARR,{italy}");
}
