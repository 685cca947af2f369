using System.Diagnostics;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Each kind of bad input, in a process of its own: a clear message, the exit code of the contract, what was published before untouched.</summary>
public sealed class BadInputTests
{
    private static void Fails(ToolResult result, int exitCode, string message)
    {
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    /// <summary>A folder in which a run has published to <c>out</c>, and what it holds.</summary>
    private static (TemporaryFolder Folder, IReadOnlyList<string> Published) Published()
    {
        TemporaryFolder folder = Workspaces.Good();
        ToolResult result = Tool.Run(folder.Path, "run", "workspace", "-o", "out");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        return (folder, FolderContent.Read(folder["out"]));
    }

    private static void IsUntouched(TemporaryFolder folder, IReadOnlyList<string> published)
    {
        Assert.Equal(published, FolderContent.Read(folder["out"]));
        Assert.Equal(["indicator-definitions", "out", "workspace"], folder.Names);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("aggregate")]
    [InlineData("report")]
    public void A_missing_folder_ends_with_3(string command)
    {
        using var folder = new TemporaryFolder();
        Fails(Tool.Run(folder.Path, command, "nowhere"), 3, "error: There is no folder 'nowhere'. Check the path.");
    }

    [Fact]
    public void A_folder_that_is_no_workspace_ends_with_3()
    {
        using var folder = new TemporaryFolder();
        Fails(Tool.Run(folder.Path, "run", "."), 3, "error: '.' has no folder submissions/.");
    }

    [Fact]
    public void Missing_definitions_end_with_3()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Fails(Tool.Run(folder.Path, "run", "workspace", "-d", "nowhere"), 3, "error: There is no definitions folder 'nowhere'.");
    }

    [Fact]
    public void A_folder_without_a_submission_ends_with_3()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Directory.Delete(folder["workspace", "submissions"], recursive: true);
        Directory.CreateDirectory(folder["workspace", "submissions"]);
        Fails(Tool.Run(folder.Path, "run", "workspace"), 3, "holds no submission");
        Fails(Tool.Run(folder.Path, "validate", "workspace"), 3, "holds no submission");
    }

    [Fact]
    public void A_pipe_or_a_device_ends_with_3_and_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There are no named pipes among files.");
        using TemporaryFolder folder = Workspaces.Good();
        using (var made = Process.Start("mkfifo", folder["pipe.csv"])) made.WaitForExit();
        File.CreateSymbolicLink(folder["link.csv"], folder["pipe.csv"]);
        foreach (string path in (string[])["pipe.csv", "link.csv", "/dev/null", "/dev/stdin"])
            Fails(Tool.Run(folder.Path, "validate", path), 3, $"error: '{path}' is no file: pipes and devices are not read by name. Write - and pipe the submission to standard input.");
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        using TemporaryFolder folder = Workspaces.Good();
        File.WriteAllText(folder["empty.csv"], "");
        ToolResult result = Tool.Run(folder.Path, "validate", "empty.csv");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("empty-file", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_submission_ends_with_3_and_leaves_what_was_published()
    {
        (TemporaryFolder folder, IReadOnlyList<string> published) = Published();
        using (folder)
        {
            File.CreateSymbolicLink(folder["workspace", "submissions", "population", "2025", "BEL.csv"], folder["gone.csv"]);
            Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "out"), 3, "error: Cannot read 'submissions/population/2025/BEL.csv'.");
            IsUntouched(folder, published);
        }
    }

    [Fact]
    public void A_definition_with_a_typo_ends_with_1_and_leaves_what_was_published()
    {
        (TemporaryFolder folder, IReadOnlyList<string> published) = Published();
        using (folder)
        {
            string file = folder["indicator-definitions", "indicators", "stocks", "STK-01.yaml"];
            File.WriteAllText(file, File.ReadAllText(file).Replace("numerator:", "nummerator:", StringComparison.Ordinal));
            ToolResult result = Tool.Run(folder.Path, "run", "workspace", "-o", "out");
            Fails(result, 1, "'nummerator' is not a key of an indicator. Did you mean 'numerator'? [definition-unknown-key]");
            Assert.Matches(@"(?m)^error: indicator-definitions/indicators/stocks/STK-01\.yaml:\d+: ", result.Error);
            IsUntouched(folder, published);
            Assert.Equal(1, Tool.Run(folder.Path, "definitions", "check").ExitCode);
        }
    }

    [Fact]
    public void An_output_folder_in_whose_place_a_file_lies_ends_with_3()
    {
        using TemporaryFolder folder = Workspaces.Good();
        folder.Write("out", "mine");
        Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "out"), 3, "error: out cannot be published to: it is a file.");
        Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "out/below"), 3, "cannot be written");
        Assert.Equal("mine", File.ReadAllText(folder["out"]));
    }

    [Fact]
    public void A_folder_that_no_run_published_is_not_replaced()
    {
        using TemporaryFolder folder = Workspaces.Good();
        folder.Write("out/thesis.txt", "three years of work");
        Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "out"), 3, "error: out/thesis.txt was not published by a run, and publishing would delete it.");
        Assert.Equal("three years of work", File.ReadAllText(folder["out", "thesis.txt"]));
    }

    [Fact]
    public void Output_among_the_inputs_ends_with_2()
    {
        using TemporaryFolder folder = Workspaces.Good();
        Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "workspace/submissions/out"), 2, "where inputs are");
    }

    [Fact]
    public void A_full_disk_ends_with_3()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("This system has no /dev/full.");
        using TemporaryFolder folder = Workspaces.Good();
        Fails(
            Tool.Run(folder.Path, "validate", "workspace", "-o", "/dev/full"), 3,
            "error: /dev/full cannot be written: the disk is full. Free some space, or name a place on another disk.");
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void An_interruption_leaves_what_was_published_and_nothing_else(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such signals.");
        using TemporaryFolder folder = Workspaces.Large();
        using (TemporaryFolder small = Workspaces.Good())
        {
            Assert.Equal(0, Tool.Run(small.Path, "run", "workspace", "-o", folder["out"]).ExitCode);
        }
        IReadOnlyList<string> published = FolderContent.Read(folder["out"]);
        Fails(Tool.Interrupt(folder.Path, signal, "Reading", "run", "workspace", "-o", "out", "-v", "--new-key"), exitCode, "error: Interrupted.");
        IsUntouched(folder, published);
    }

    /// <summary>It may be why there is no figure.</summary>
    [Theory]
    [InlineData("chart", "ASY-04")]
    [InlineData("report")]
    public void What_is_held_back_is_said_before_a_region_without_a_figure(params string[] command)
    {
        using var folder = new TemporaryFolder();
        string workspace = Path.Combine(Repository.Root, "sample-data", "with-errors");
        string[] arguments = [command[0], workspace, .. command[1..], "--region", "unhcr:AME", "-d", Path.Combine(Repository.Root, "indicator-definitions")];
        ToolResult result = InProcess.Run([.. arguments, "-o", folder[command[0] == "chart" ? "x.svg" : "out"]]);
        Assert.Equal(2, result.ExitCode);
        Assert.Matches(@"^2 of 8 submissions held back; .*\nerror: unhcr:AME has no figure ", result.Error);
    }

    [Fact]
    public void Nothing_accepted_leaves_what_was_published_and_ends_with_1()
    {
        (TemporaryFolder folder, IReadOnlyList<string> published) = Published();
        using (folder)
        {
            foreach (string file in Directory.EnumerateFiles(folder["workspace", "submissions"], "*.csv", SearchOption.AllDirectories)) File.WriteAllText(file, "");
            Fails(Tool.Run(folder.Path, "run", "workspace", "-o", "out"), 1, "error: No submission was accepted. Nothing was published");
            IsUntouched(folder, published);
        }
    }
}
