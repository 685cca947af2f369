using System.Diagnostics;
using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class RunTests
{
    [Fact]
    public void Files_with_errors_are_held_back_and_the_rest_is_published()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        ToolResult result = Tool.Run(folder.Path, "run", "workspace");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("  accepted   6\n  held back  2\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("    submissions/population/2025/GRC.csv: 3 errors, first line 4, column origin: ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["workspace", "out", "index.html"]));

        string feedback = folder["workspace", ".indicators", "feedback"];
        Assert.Equal(
            [
                "submissions/population/2025/GRC.csv.fr.txt", "submissions/population/2025/GRC.csv.txt",
                "submissions/population/2025/ITA.csv.fr.txt", "submissions/population/2025/ITA.csv.txt",
            ],
            FolderContent.Read(feedback).Select(line => line.Split(' ')[0]));
        Assert.Contains("missing-column", File.ReadAllText(Path.Combine(feedback, "submissions", "population", "2025", "ITA.csv.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Feedback_goes_when_its_reason_has_gone()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        Assert.Equal(1, Tool.Run(folder.Path, "run", "workspace").ExitCode);
        File.Delete(folder["workspace", "submissions", "population", "2025", "GRC.csv"]);
        File.Delete(folder["workspace", "submissions", "population", "2025", "ITA.csv"]);
        ToolResult result = Tool.Run(folder.Path, "run", "workspace");
        Assert.Equal(0, result.ExitCode);
        Assert.False(Directory.Exists(folder["workspace", ".indicators", "feedback", "submissions"]));
    }

    [Fact]
    public void The_manifest_lists_every_file_with_its_hash_and_no_input_in_the_clear()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Assert.Equal(0, Tool.Run(folder.Path, "run", "workspace", "-o", "out").ExitCode);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["out", "manifest.json"]));
        string[] listed = [.. manifest.RootElement.GetProperty("outputs").EnumerateArray()
            .Select(output => $"{output.GetProperty("path")} {output.GetProperty("sha256").GetString()!.ToUpperInvariant()}")];
        Assert.Equal(FolderContent.Read(folder["out"]).Where(line => !line.StartsWith("manifest.json ", StringComparison.Ordinal)), listed);

        string[] inputs = [.. manifest.RootElement.GetProperty("inputs").EnumerateArray()
            .Select(input => $"{input.GetProperty("path")} {input.GetProperty("hmac").GetString()!.ToUpperInvariant()}")];
        string[] clear = [.. FolderContent.Read(folder["workspace"]).Where(line => line.StartsWith("submissions/", StringComparison.Ordinal) || line.StartsWith("reference/", StringComparison.Ordinal))];
        Assert.Equal(clear.Select(line => line.Split(' ')[0]), inputs.Select(line => line.Split(' ')[0]));
        Assert.Empty(clear.Intersect(inputs));
        Assert.DoesNotContain("jobs", manifest.RootElement.GetProperty("settings").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_the_owners_alone()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Assert.Equal(0, Tool.Run(folder.Path, "run", "workspace", "-o", "out").ExitCode);
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such permissions.");
        else Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["workspace", ".indicators", "key"]));
    }

    [Fact]
    public void A_report_joins_what_the_run_published_and_stays_out_of_other_results()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Assert.Equal(0, Tool.Run(folder.Path, "run", "workspace", "-o", "out").ExitCode);
        IReadOnlyList<string> before = FolderContent.Read(folder["out"]);

        string[] report = ["report", "workspace", "--region", "unhcr:EUR", "--period", "2025-Q2", "--language", "fr", "--format", "html", "-o", "out"];
        ToolResult result = Tool.Run(folder.Path, report);
        Assert.Equal((0, "out/reports/unhcr-EUR-2025-Q2-fr.html\n"), (result.ExitCode, result.Error));
        string[] added = [.. FolderContent.Read(folder["out"]).Except(before).Select(line => line.Split(' ')[0])];
        Assert.Equal(["manifest.json", "reports/unhcr-EUR-2025-Q2-fr.html"], added);

        IReadOnlyList<string> joined = FolderContent.Read(folder["out"]);
        File.Delete(folder["workspace", "submissions", "population", "2025", "AUT.csv"]);
        ToolResult refused = Tool.Run(folder.Path, report);
        Assert.Equal(3, refused.ExitCode);
        Assert.StartsWith("error: out holds results of other submissions, definitions or settings.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(joined, FolderContent.Read(folder["out"]));
    }

    [Fact]
    public void A_chart_is_drawn_in_each_format_and_of_known_regions_only()
    {
        using TemporaryFolder folder = Workspaces.Good();
        foreach ((string format, string beginning) in ((string, string)[])[("svg", "<svg"), ("pdf", "%PDF-1.7"), ("png", "\u0089PNG")])
        {
            ToolResult result = Tool.Run(folder.Path, "chart", "workspace", "STK-01", "--region", "EUR", "-o", $"stock.{format}");
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            string start = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(folder[$"stock.{format}"]).AsSpan(0, 200));
            Assert.Contains(beginning, start, StringComparison.Ordinal);
        }
        ToolResult wrong = Tool.Run(folder.Path, "chart", "workspace", "STK-01", "--region", "unchr:EUR");
        Assert.Equal((2, "error: There is no region set 'unchr'; did you mean 'unhcr'?\n"), (wrong.ExitCode, wrong.Error));
        wrong = Tool.Run(folder.Path, "chart", "workspace", "STK-01", "--region", "EUR", "--language", "de");
        Assert.Equal((2, "error: There is no language 'de'; one of: en, fr.\n"), (wrong.ExitCode, wrong.Error));
    }

    [Theory]
    [InlineData("2050-Q1", "EUR", "Nothing is filed for 2050-Q1; the newest period is 2025-Q4.")]
    [InlineData("2019-Q1", "EUR", "unhcr:EUR has no figure for 2019-Q1: choose another period or region.")]
    [InlineData("2025-Q4", "AME", "unhcr:AME has no figure for 2025-Q4: choose another period or region.")]
    public void A_report_about_nothing_is_refused(string period, string region, string message)
    {
        using TemporaryFolder folder = Workspaces.Good();
        ToolResult result = Tool.Run(folder.Path, "report", "workspace", "--region", region, "--period", period, "-o", "out");
        Assert.Equal((2, $"error: {message}\n"), (result.ExitCode, result.Error));
        Assert.Equal(["indicator-definitions", "workspace"], folder.Names);
    }

    [Fact]
    public void A_reader_that_stops_early_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("This test starts a shell.");
        using TemporaryFolder folder = Workspaces.Good();
        using Process process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "sh", ["-c", "{ \"$0\" exec \"$1\" aggregate workspace; echo \"exit $?\" >&2; } | head -n 1", Tool.Host, Tool.Program])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.StartsWith("indicator,area_type,area,period,", output, StringComparison.Ordinal);
        Assert.Equal("exit 0\n", Tool.WithoutProgress(error));
    }
}
