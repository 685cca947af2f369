using System.Text.RegularExpressions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>The two build scripts do the same.</summary>
public sealed partial class BuildScriptTests
{
    [Fact]
    public void Both_scripts_call_dotnet_in_the_same_way()
    {
        string[] ci = Calls(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")));
        string[] powerShell = Calls(File.ReadAllText(Path.Combine(Repository.Root, "build.ps1")));
        Assert.Equal(4, ci.Length);
        Assert.Equal(ci, powerShell);
    }

    [Fact]
    public void The_PowerShell_script_checks_every_exit_code()
    {
        string[] lines = [.. File.ReadAllLines(Path.Combine(Repository.Root, "build.ps1")).Where(line => line.Length > 0)];
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith("dotnet ", StringComparison.Ordinal)) Assert.Equal("if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }", lines[i + 1]);
    }

    /// <summary>The calls without where the test results go, which only CI asks for.</summary>
    private static string[] Calls(string script) =>
        [.. Call().Matches(script).Select(match => ResultOptions().Replace(match.Value, "").Trim())];

    [GeneratedRegex(@"\bdotnet (restore|build|test|run) .*$", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@" --results-directory .*$")]
    private static partial Regex ResultOptions();
}
