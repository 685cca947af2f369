using System.Diagnostics;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>What a shell is given to complete command lines with.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("indicators ", "validate")]
    [InlineData("indicators ru", "run")]
    [InlineData("indicators definitions sh", "show")]
    [InlineData("indicators validate --fo", "--format")]
    [InlineData("indicators validate --format sa", "sarif")]
    [InlineData("/opt/tools/indicators chart --reg", "--region")]
    public void Words_that_fit_are_suggested(string line, string word)
    {
        ToolResult result = InProcess.Run("completion", "suggest", line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), line);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(word, result.Output.Split('\n'));
    }

    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _indicators indicators")]
    [InlineData("zsh", "#compdef indicators")]
    [InlineData("fish", "complete -c indicators")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName indicators")]
    public void Every_shell_has_a_script(string shell, string part)
    {
        ToolResult result = InProcess.Run("completion", shell);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(part, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_that_there_is_not_is_a_wrong_command_line() => Assert.Equal(2, InProcess.Run("completion", "tcsh").ExitCode);

    [Fact]
    public void The_script_completes_in_bash()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There is no bash.");
        using var folder = new TemporaryFolder();
        string tool = Path.Combine(AppContext.BaseDirectory, "Indicators.Cli.dll");
        File.WriteAllText(folder["indicators"], $"#!/bin/sh\nexec dotnet exec '{tool}' \"$@\"\n");
        using (var chmod = Process.Start("chmod", ["+x", folder["indicators"]])) chmod.WaitForExit();
        string script = InProcess.Run("completion", "bash").Output + """

            COMP_LINE="indicators val" COMP_POINT=14 COMP_CWORD=1
            COMP_WORDS=(indicators val)
            _indicators
            echo "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, WorkingDirectory = folder.Path };
        start.Environment["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH");
        using Process bash = Process.Start(start)!;
        Assert.Equal("validate\n", bash.StandardOutput.ReadToEnd());
        bash.WaitForExit();
    }
}
