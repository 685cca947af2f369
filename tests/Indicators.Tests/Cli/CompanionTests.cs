using Indicators.Cli.Companions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>A command that is a program of its own, beside the tool.</summary>
public sealed class CompanionTests
{
    /// <summary>A program beside the tool that the tests start, gone when the test is over.</summary>
    private sealed class Beside : IDisposable
    {
        private readonly string path;

        public Beside(string script)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
            path = Path.Combine(AppContext.BaseDirectory, "indicators-" + Command);
            File.WriteAllText(path, "#!/bin/sh\n" + script);
            MakeRunnable(path);
        }

        public string Command { get; } = "test-" + Guid.NewGuid().ToString("N");

        public void Spoil() => File.WriteAllBytes(path, [0, 1, 2]);

        public void Dispose() => File.Delete(path);
    }

    private static void MakeRunnable(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void It_gets_the_arguments_the_folder_and_the_streams_and_gives_the_exit_code()
    {
        using var folder = new TemporaryFolder();
        using var program = new Beside("pwd\nprintf '<%s>' \"$@\"\ncat\necho trouble >&2\nexit 42\n");
        ToolResult result = Tool.Run(folder.Path, program.Command, "--option", "a b", "", "'\"$x", "-h");
        Assert.Equal((42, "trouble\n"), (result.ExitCode, result.Error));
        Assert.Equal($"{folder.Path}\n<--option><a b><><'\"$x><-h>", result.Output);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void It_is_told_what_interrupts_the_tool_and_may_tidy_up(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();
        using var program = new Beside("trap 'echo tidied; exit 130' INT\ntrap 'echo tidied; exit 143' TERM\necho started >&2\nwhile :; do sleep 0.05; done\n");
        ToolResult result = Tool.Interrupt(folder.Path, signal, "started", program.Command);
        Assert.Equal((exitCode, "tidied\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void One_that_does_not_listen_ends_with_the_tool_when_that_is_asked_twice()
    {
        using var folder = new TemporaryFolder();
        using var program = new Beside("trap '' TERM\necho started >&2\nwhile :; do echo > beat; sleep 0.05; done\n");
        ToolResult result = Tool.Interrupt(folder.Path, "TERM", times: 2, "started", program.Command);
        Assert.Equal(143, result.ExitCode);
        Thread.Sleep(TimeSpan.FromSeconds(0.5));
        File.Delete(folder["beat"]);
        Thread.Sleep(TimeSpan.FromSeconds(0.5));
        Assert.False(File.Exists(folder["beat"]), "The program still runs.");
    }

    [Fact]
    public void One_that_cannot_be_started_is_named()
    {
        using var folder = new TemporaryFolder();
        using var program = new Beside("exit 0\n");
        program.Spoil();
        ToolResult result = Tool.Run(folder.Path, program.Command);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"indicators-{program.Command}' cannot be started: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_looked_for_beside_the_tool_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("indicators-solve", "#!/bin/sh\necho taken\n");
        MakeRunnable(folder["indicators-solve"]);
        var environment = new Dictionary<string, string> { ["PATH"] = folder.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };
        ToolResult result = Tool.Run(folder.Path, environment, "solve");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error: 'indicators' has no command 'solve'; one of", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("solve", true)]
    [InlineData("solve-2", true)]
    [InlineData("Solve", false)]
    [InlineData("-solve", false)]
    [InlineData("other", false)]
    [InlineData("", false)]
    [InlineData("sub/../solve", false)]
    [InlineData("../tool/indicators-solve", false)]
    [InlineData("s\u00F6lve", false)]
    public void Only_plain_words_name_one(string command, bool found)
    {
        using var folder = new TemporaryFolder();
        string ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (string name in (string[])["solve", "solve-2", "Solve", "-solve", "s\u00F6lve"]) folder.Write($"indicators-{name}{ending}", "");
        Directory.CreateDirectory(folder["indicators-sub"]);
        Directory.CreateDirectory(folder["indicators-other"]);
        Assert.Equal(found, CompanionProgram.Find(command, folder.Path) is not null);
    }

    [Fact]
    public void A_command_of_the_tool_itself_is_never_taken_for_one()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(AppContext.BaseDirectory, "indicators-explain");
        File.WriteAllText(path, "#!/bin/sh\necho taken\n");
        try
        {
            Assert.StartsWith("duplicate-key", Tool.Run(folder.Path, "explain", "duplicate-key").Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
