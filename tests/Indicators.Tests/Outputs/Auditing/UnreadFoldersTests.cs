using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>What an audit says of files that it could not read or compare, that were changed, or that a policy of none left as filed.</summary>
public sealed class UnreadFoldersTests
{
    private const string Flows = "reporting_country,period,origin,flow,value";

    [Theory]
    [InlineData("data/datapackage.json", "CSV, comparisons (CSV), SDMX-CSV, HTML, SVG, PDF", null)]
    [InlineData("data/indicators.csv", "comparisons (CSV), SDMX-CSV, HTML, SVG, PDF", "CSV")]
    public void Files_that_are_there_are_not_said_to_be_missing(string lacking, string there, string? notRead)
    {
        using AuditedFolder folder = Published("{method: suppression, threshold: 5}");
        File.Delete(folder[lacking]);
        ToolResult result = InProcess.Run("audit", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"  not compared {there}: the files are there, but {lacking}, which they are compared with, is missing or cannot be read\n", result.Output, StringComparison.Ordinal);
        if (notRead is null) Assert.DoesNotContain("  not read ", result.Output, StringComparison.Ordinal);
        else Assert.Contains($"  not read    {notRead}: no such file, or none that can be read\n", result.Output, StringComparison.Ordinal);
        AuditResult audit = folder.Audit();
        Assert.Equal((lacking, there), (audit.Lacking, string.Join(", ", audit.NotCompared)));
    }

    /// <summary>One digit of a label may be a damaged byte. The same label with its hash in the manifest was published like that.</summary>
    [Fact]
    public void A_changed_label_is_a_changed_file_and_no_published_count()
    {
        const string Chart = "charts/FLO-01-unhcr-EUR-en.svg";
        using AuditedFolder folder = Published("{method: suppression, threshold: 5}");
        string text = File.ReadAllText(folder[Chart]);
        File.WriteAllText(folder[Chart], text.Replace("</svg>", """<text x="9" y="9" font-size="8">13</text></svg>""", StringComparison.Ordinal));
        ToolResult result = InProcess.Run("audit", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("changed-file: " + Chart, result.Output, StringComparison.Ordinal);
        Assert.Contains("derived     0", result.Output, StringComparison.Ordinal);
        Assert.Contains("Findings on protected counts in them tell nothing of what was published", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Protected counts are shown", result.Output, StringComparison.Ordinal);
        folder.Rehash(Chart);
        Assert.Equal(5, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void Without_a_policy_a_figure_that_an_office_withheld_is_named_as_such()
    {
        using AuditedFolder folder = new AuditedFolder()
            .File("population/2024/AUT.csv", "reporting_country,period,origin,population_type,value,status", "AUT,2024,SYR,REF,3,A", "AUT,2024,AFG,REF,c,Q").Publish("{method: none}");
        ToolResult result = InProcess.Run("audit", folder.Path);
        Assert.Equal(0, result.ExitCode);
        Assert.True(folder.Audit().ProtectedFigures > 0);
        Assert.DoesNotContain("nothing was protected", result.Output, StringComparison.Ordinal);
        Assert.Contains("The policy was none: only figures that offices withheld are withheld,", result.Output, StringComparison.Ordinal);
    }

    private static AuditedFolder Published(string policy) => new AuditedFolder()
        .File("flows/2024/AUT.csv", Flows, "AUT,2024,SYR,ARR,3", "AUT,2024,AFG,ARR,340", "AUT,2024,IRQ,ARR,220", "AUT,2024,UKR,ARR,4")
        .File("flows/2024/ITA.csv", Flows, "ITA,2024,SYR,ARR,2", "ITA,2024,AFG,ARR,460", "ITA,2024,IRQ,ARR,720", "ITA,2024,UKR,ARR,680").Publish(policy);
}
