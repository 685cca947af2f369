using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Runs every command of the README, in a copy of the folders that they use.</summary>
public sealed partial class ReadmeTests
{
    private const string RunFromSource = "dotnet run --project src/Indicators.Cli -c Release --";

    private const string RunScript = "dotnet run ";

    /// <summary>Commands about the build itself: a test cannot run those that it is a part of, or that change the machine.</summary>
    private static readonly string[] OfTheBuild =
        ["dotnet test", "dotnet build", "dotnet restore", "dotnet pack", "dotnet tool", "git ", "cd ", "sudo ", "apt-get ", ".ci/run", "./build.ps1", "pwsh "];

    [Fact]
    public void Every_command_of_the_README_works()
    {
        string readme = Path.Combine(Repository.Root, "README.md");
        if (OperatingSystem.IsWindows()) Assert.Skip("The README's commands are for a POSIX shell.");
        string[] commands = [.. Commands(File.ReadAllText(readme))];
        Assert.Contains(commands, command => command.StartsWith(RunFromSource, StringComparison.Ordinal));

        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        FolderContent.Copy(
            Path.Combine(Repository.Root, "sample-data"), folder["sample-data"],
            path => !path.Contains(".indicators/", StringComparison.Ordinal) && !path.StartsWith("out/", StringComparison.Ordinal));
        string[] scripts = Scripts(File.ReadAllText(readme));
        foreach (string command in commands.Where(command => !IsScript(command) && !OfTheBuild.Any(known => command.StartsWith(known, StringComparison.Ordinal))))
            Run(folder, command);

        string[] figures = File.ReadAllLines(folder["figures.csv"]);
        foreach (string command in commands.Where(IsScript))
        {
            File.WriteAllText(folder[command[RunScript.Length..].Split(' ')[0]], Assert.Single(scripts));
            RunLine(folder, command, command, 0);
            string[] rows = File.ReadAllLines(folder["refugees.csv"]);
            Assert.Equal(figures[0], rows[0]);
            Assert.Equal(figures.Count(line => line.StartsWith("STK-01,", StringComparison.Ordinal)), rows.Length - 1);
        }
    }

    private static bool IsScript(string command) => command.StartsWith(RunScript, StringComparison.Ordinal) && !command.StartsWith(RunFromSource, StringComparison.Ordinal);

    /// <summary>Scripts in C#, which name projects of the repository.</summary>
    private static string[] Scripts(string text) =>
    [
        .. ScriptBlocks().Matches(text.ReplaceLineEndings("\n"))
            .Select(block => block.Groups["text"].Value.Replace("#:project ", $"#:project {Repository.Root}/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Commands_are_read_from_blocks_of_shell_with_their_exit_codes()
    {
        const string Text = "intro\n```sh\n# a comment\nindicators run a \\\n  -o b   # exit 1\n\n$ cd x\n```\n```yaml\nnot: this\n```\n    indented\n```console\n$ indicators explain c\nits output\n```\n";
        Assert.Equal(["indicators run a -o b   # exit 1", "cd x", "indicators explain c"], Commands(Text));
    }

    /// <summary>The commands of blocks marked sh, and those after a prompt in blocks marked console.</summary>
    private static IEnumerable<string> Commands(string text)
    {
        foreach (Match block in Blocks().Matches(text.ReplaceLineEndings("\n")))
        {
            foreach (string line in Continuation().Replace(block.Groups["text"].Value, " ").Split('\n'))
            {
                string command = line.Trim();
                bool prompted = command.StartsWith("$ ", StringComparison.Ordinal);
                if (prompted) command = command[2..];
                if (command.Length > 0 && command[0] != '#' && (prompted || block.Groups["kind"].Value == "sh")) yield return command;
            }
        }
    }

    private static void Run(TemporaryFolder folder, string command)
    {
        Match exit = ExitComment().Match(command);
        int expected = exit.Success ? int.Parse(exit.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        string tool = $"'{Tool.Host}' exec '{Tool.Program}'";
        string line = command.StartsWith(RunFromSource, StringComparison.Ordinal) ? tool + command[RunFromSource.Length..]
            : command.StartsWith("indicators ", StringComparison.Ordinal) ? tool + command["indicators".Length..]
            : throw new InvalidOperationException($"The README has a command that this test does not know how to run: {command}");
        RunLine(folder, command, line, expected);
    }

    private static void RunLine(TemporaryFolder folder, string command, string line, int expected)
    {
        var start = new ProcessStartInfo("sh", ["-c", line])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the build that runs the tests has set is not for a build that a command starts.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == expected, $"{command}\nended with {process.ExitCode}:\n{error.GetAwaiter().GetResult()}{output[^Math.Min(output.Length, 2_000)..]}");
    }

    [GeneratedRegex("^```(?<kind>sh|console)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^```csharp\n(?<text>#:project .*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ScriptBlocks();

    [GeneratedRegex(@"\s*\\\n\s*")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"#\s*exit (\d+)\s*$")]
    private static partial Regex ExitComment();
}
