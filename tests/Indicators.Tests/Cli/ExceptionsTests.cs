using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Austria's file is named after San Marino: an error, unless the workspace accepts it.</summary>
public sealed class ExceptionsTests
{
    private const string Misnamed = "submissions/population/2025/SMR.csv";

    private static TemporaryFolder Workspace(string? exceptions)
    {
        TemporaryFolder folder = Workspaces.Good();
        File.Move(folder["workspace", "submissions", "population", "2025", "AUT.csv"], folder["workspace", Misnamed]);
        if (exceptions is not null) folder.Write("workspace/exceptions.yaml", exceptions);
        return folder;
    }

    private static string Exception(string rest = "") =>
        $"exceptions:\n  - code: reporter-mismatch\n    file: population/2025/SMR.csv\n    explanation: {{en: Filed jointly., fr: Dépôt commun.}}\n{rest}";

    private static ToolResult Validate(TemporaryFolder folder, params string[] more) => InProcess.Run(["validate", folder["workspace"], "-d", Shipped.Folder, .. more]);

    [Fact]
    public void Without_exceptions_the_file_is_held_back()
    {
        using TemporaryFolder folder = Workspace(null);
        Assert.Equal(1, Validate(folder).ExitCode);
    }

    [Fact]
    public void An_accepted_exception_lets_the_file_through_and_its_reason_is_told()
    {
        using TemporaryFolder folder = Workspace(Exception("    expires: 2025-Q4\n"));
        ToolResult result = Validate(folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("  information reporter-mismatch (1): Reporting area does not match the file\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"Accepted as an exception ({folder["workspace"]}/exceptions.yaml:2): Filed jointly.", result.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 held back; 0 errors, 0 warnings, ", result.Output, StringComparison.Ordinal);

        // The workspace of a single file is found above it, or named.
        Assert.Equal(0, InProcess.Run("validate", folder["workspace", Misnamed], "-d", Shipped.Folder).ExitCode);
        string copy = folder.Write("SMR.csv", File.ReadAllText(folder["workspace", Misnamed]));
        Assert.Equal(1, InProcess.Run("validate", copy, "-d", Shipped.Folder).ExitCode);
    }

    [Fact]
    public void An_expired_exception_excuses_nothing_and_is_a_warning()
    {
        using TemporaryFolder folder = Workspace(Exception("    expires: 2025-Q2\n"));
        ToolResult result = Validate(folder);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("workspace/exceptions.yaml: 0 errors, 1 warning, 0 informational findings\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("    line 2: The exception ended on 2025-06-30; 1 finding of later submissions would match it, first in ", result.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 held back; 1 error, 1 warning, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_matches_nothing_fails_a_strict_job_when_all_files_are_checked()
    {
        using TemporaryFolder folder = Workspace(Exception("  - {code: repeated-row, area: ITA, explanation: Nothing like it.}\n"));
        Assert.Equal(0, Validate(folder).ExitCode);
        ToolResult strict = Validate(folder, "--fail-on", "warning", "--format", "json");
        Assert.Equal(1, strict.ExitCode);
        using var report = JsonDocument.Parse(strict.Output);
        JsonElement finding = Assert.Single(report.RootElement.GetProperty("workspace_findings").EnumerateArray());
        Assert.Equal(("exception-never-matched", 5), (finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.EndsWith("workspace/exceptions.yaml", finding.GetProperty("path").GetString(), StringComparison.Ordinal);
        // One file cannot tell whether another has what the exception is for.
        Assert.Equal(0, InProcess.Run("validate", folder["workspace", Misnamed], "-d", Shipped.Folder, "--fail-on", "warning").ExitCode);
    }

    [Fact]
    public void A_wrong_exceptions_file_stops_every_command_that_uses_it()
    {
        using TemporaryFolder folder = Workspace(Exception("    until: 2025\n"));
        ToolResult result = Validate(folder);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("line 5: 'until' is not a key of an exception.", result.Output, StringComparison.Ordinal);
        foreach (string[] command in (string[][])[["run", "workspace"], ["aggregate", "workspace"]])
        {
            result = Tool.Run(folder.Path, command);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Contains("error: exceptions.yaml:5: 'until' is not a key of an exception.", result.Error, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(folder["workspace", "out"]));
    }

    [Fact]
    public void A_run_publishes_what_is_excepted_and_its_manifest_names_the_exceptions()
    {
        using TemporaryFolder folder = Workspace(Exception("  - {code: repeated-row, area: ITA, explanation: Nothing like it.}\n"));
        ToolResult result = Tool.Run(folder.Path, "run", "workspace", "-o", "out");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("; 1 finding excepted by exceptions.yaml\n  held back  0\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("  exception  exceptions.yaml:5: No finding matches this exception.", result.Error, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["out", "manifest.json"]));
        Assert.Contains(manifest.RootElement.GetProperty("inputs").EnumerateArray(), input => input.GetProperty("path").GetString() == "exceptions.yaml");
        Assert.Contains("Filed jointly.", File.ReadAllText(folder["workspace", ".indicators", "feedback", Misnamed + ".txt"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Filed jointly.", string.Concat(Directory.EnumerateFiles(folder["out"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }
}
