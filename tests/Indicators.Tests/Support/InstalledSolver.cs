using System.Diagnostics;
using Indicators.Cli.Companions;
using Indicators.Disclosure.Bounds;

namespace Indicators.Tests.Support;

/// <summary>The solver's executable, as built with the tests.</summary>
internal static class InstalledSolver
{
    public static string Folder { get; } = Find();

    public static ISolver Client { get; } = new SolverClient(new SolverProcess(Folder, TimeSpan.FromMinutes(2)));

    /// <summary>Runs the executable on a text.</summary>
    /// <param name="keepOpen">Whether standard input stays open until the answer is there.</param>
    public static (int ExitCode, string Output, string Messages) Run(string input, bool keepOpen = false, (string Name, string Value)? environment = null, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, SolverProcess.Name + (OperatingSystem.IsWindows() ? ".exe" : "")), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is var (name, value)) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> messages = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Flush();
            if (!keepOpen) process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything.
        }
        process.WaitForExit();
        return (process.ExitCode, output.Result, messages.Result);
    }

    private static string Find()
    {
        // .artifacts/bin/TESTS/release beside .artifacts/bin/Indicators.Solver/release_linux-x64
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string bin = own.Parent!.Parent!.FullName;
        return Directory.EnumerateDirectories(Path.Combine(bin, "Indicators.Solver"), own.Name + "_*").Order(StringComparer.Ordinal).First();
    }
}
