using System.Text.Json;
using System.Xml.Linq;
using Indicators.Tests.Outputs.ValidationReports;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>As a CI job calls it: every report of one run at once.</summary>
public sealed class ReportFormatsTests
{
    private static readonly string[] Formats = ["sarif", "junit", "ess", "json"];

    private static string[] Command(TemporaryFolder folder, string suffix = "", params string[] more) =>
    [
        "validate", folder["workspace"], "-d", Shipped.Folder, .. Formats.SelectMany(format => (string[])["--format", format, "-o", folder[format + suffix]]),
        "--format", "text", "-o", "-", .. more,
    ];

    [Fact]
    public void One_run_writes_every_format_and_they_agree()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        ToolResult result = InProcess.Run(Command(folder));
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("8 files: 6 accepted, 2 held back; 4 errors, 0 warnings, 0 informational findings.\n", result.Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(File.ReadAllBytes(folder["json"]));
        Assert.Equal(4, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(folder["sarif"]));
        Assert.Equal(["error", "error", "error", "error"], sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(one => one.GetProperty("level").GetString()));
        XElement junit = XDocument.Load(folder["junit"]).Root!;
        Assert.Equal(8, junit.Elements("testsuite").Count());
        Assert.Equal(2, junit.Elements("testsuite").Count(suite => suite.Attribute("failures")!.Value != "0"));
        using var ess = JsonDocument.Parse(File.ReadAllBytes(folder["ess"]));
        Assert.Empty(EssSchema.Faults(ess.RootElement));
        Assert.Equal(4, ess.RootElement.EnumerateArray().Count(item => item.GetProperty("type").GetString() == "validation" && item.GetProperty("value").GetString() == "0"));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        Assert.Equal(InProcess.Run(Command(folder)), InProcess.Run(Command(folder, "-again")));
        Assert.All(Formats, format => Assert.Equal(File.ReadAllBytes(folder[format]), File.ReadAllBytes(folder[format + "-again"])));
    }

    [Fact]
    public void Cells_are_in_no_format_unless_asked_for()
    {
        using TemporaryFolder folder = Workspaces.Good();
        File.AppendAllText(folder["workspace", "submissions", "population", "2025", "AUT.csv"], "AUT,2025-Q1,ERI,REF,12x34,A\n");
        Assert.Equal(1, InProcess.Run(Command(folder)).ExitCode);
        Assert.All(Formats, format => Assert.DoesNotContain("12x34", File.ReadAllText(folder[format]), StringComparison.Ordinal));
        Assert.Equal(1, InProcess.Run(Command(folder, "", "--show-values")).ExitCode);
        Assert.All(Formats, format => Assert.Contains("12x34", File.ReadAllText(folder[format]), StringComparison.Ordinal));
    }
}
