using System.Diagnostics;
using Indicators.Cli.Companions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli.Companions;

/// <summary>The tool with the solver's executable beside it, on parts of three returns of the sample with a policy of suppression.</summary>
public sealed class SolverToolTests : IDisposable
{
    /// <summary>The header and the first rows: few enough for a short search.</summary>
    private const int Rows = 13;

    private readonly TemporaryFolder folder = Workspaces.Good();

    public SolverToolTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What stands beside the tool is a shell script.");
        string programme = folder["indicator-definitions", "programme.yaml"];
        string text = File.ReadAllText(programme);
        Assert.Contains("disclosure: {method: rounding, base: 5}", text, StringComparison.Ordinal);
        File.WriteAllText(programme, text.Replace("disclosure: {method: rounding, base: 5}", "disclosure: {method: suppression, threshold: 50}", StringComparison.Ordinal));
        string[] kept = [.. ((string[])["AUT", "ITA", "SWE"]).Select(area => folder["workspace", "submissions", "population", "2025", $"{area}.csv"])];
        foreach (string file in Directory.EnumerateFiles(folder["workspace", "submissions"], "*", SearchOption.AllDirectories))
            if (!kept.Contains(file)) File.Delete(file);
        foreach (string file in kept) File.WriteAllLines(file, [.. File.ReadLines(file).Take(Rows)]);
        // The tool as built, in a folder of its own.
        var tests = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        FolderContent.Copy(Path.Combine(tests.Parent!.Parent!.FullName, "Indicators.Cli", tests.Name), folder["tool"], _ => true);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_published_does_not_depend_on_a_solver_that_is_not_required()
    {
        ToolResult without = Run("run", "workspace", "-o", "without");
        Assert.Equal(0, without.ExitCode);
        Assert.Contains($"  bounds     exact bounds of withheld figures were not computed: indicators-solver is not in {folder["tool"]}\n", without.Error, StringComparison.Ordinal);
        Install($"exec '{Path.Combine(InstalledSolver.Folder, SolverProcess.Name)}' \"$@\"");
        ToolResult with = Run("run", "workspace", "-o", "with");
        Assert.Equal(0, with.ExitCode);
        Assert.Matches(@"(?m)^  bounds     exact for [\d,]+ withheld sums", with.Error);
        Assert.Equal(FolderContent.Read(folder["without"]), FolderContent.Read(folder["with"]));

        string figure = Withheld(), published = "STK-01 world:W 2025-Q1 _T";
        ToolResult named = Run("run", "workspace", "-o", "with", "--bounds", figure, "--bounds", published);
        Assert.Equal(0, named.ExitCode);
        Assert.Contains($"    {figure}: withheld, as uncertain as the policy requires\n    {published}: published\n", named.Error, StringComparison.Ordinal);
        ToolResult unknown = Run("run", "workspace", "-o", "with", "--bounds", "STK-01 area:AUT 2025 sex=Q");
        Assert.Equal(2, unknown.ExitCode);
        Assert.StartsWith("error: There is no figure 'STK-01 area:AUT 2025 sex=Q'. ", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(FolderContent.Read(folder["without"]), FolderContent.Read(folder["with"]));
    }

    [Fact]
    public void One_that_fails_publishes_nothing_and_loses_nothing()
    {
        Assert.Equal(0, Run("run", "workspace", "-o", "out").ExitCode);
        IReadOnlyList<string> before = FolderContent.Read(folder["out"]);
        foreach ((string script, string said) in ((string, string)[])
            [
                ("exit 12", "reached its limit"), ("echo trouble >&2; exit 4", "It said: trouble"),
                ("echo 'indicators-solver 2 bounds'", "belongs to another version"), ("echo hello", "cannot be read"),
            ])
        {
            Install(script);
            ToolResult result = Run("run", "workspace", "-o", "out");
            Assert.Equal((5, ""), (result.ExitCode, result.Output));
            Assert.StartsWith("error: Nothing was published: ", result.Error, StringComparison.Ordinal);
            Assert.Contains(said, result.Error, StringComparison.Ordinal);
            Assert.Equal(before, FolderContent.Read(folder["out"]));
        }
    }

    [Fact]
    public void Where_it_is_required_and_missing_the_tool_says_so()
    {
        string programme = folder["indicator-definitions", "programme.yaml"];
        File.WriteAllText(programme, File.ReadAllText(programme).Replace("threshold: 50", "threshold: 50, solver: required", StringComparison.Ordinal));
        ToolResult result = Run("run", "workspace", "-o", "out");
        Assert.Equal(5, result.ExitCode);
        Assert.Equal($"error: Nothing was published: exact bounds are required, and indicators-solver is not in {folder["tool"]}. Install it there; the README says how.\n", result.Error);
        Assert.False(Directory.Exists(folder["out"]));
        ToolResult aggregate = Run("aggregate", "workspace");
        Assert.Equal((5, ""), (aggregate.ExitCode, aggregate.Output));
    }

    /// <summary>A withheld figure of an area, named as messages name it.</summary>
    private string Withheld()
    {
        string[] row = File.ReadLines(folder["without", "data", "indicators.csv"]).Select(line => line.Split(',')).First(fields => fields[1] == "area" && fields[9] == "Q" && fields[4].Length > 2 && !fields[4].Contains('"', StringComparison.Ordinal));
        return $"{row[0]} {row[1]}:{row[2]} {row[3]} {row[4]}";
    }

    /// <summary>Puts a script in the place of the executable.</summary>
    private void Install(string script)
    {
        string path = folder["tool", SolverProcess.Name];
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private ToolResult Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool.Host, ["exec", folder["tool", "Indicators.Cli.dll"], .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, Tool.WithoutProgress(error.GetAwaiter().GetResult()));
    }
}
