using System.Diagnostics;
using System.Runtime.InteropServices;
using Indicators.Tests.Support;

namespace Indicators.Benchmarks.Driver;

/// <summary>The programs that are measured: the tool and the bare one.</summary>
/// <param name="Tool">The command that starts the tool.</param>
/// <param name="Bare">The command that starts the bare program.</param>
internal sealed record Programs(IReadOnlyList<string> Tool, IReadOnlyList<string> Bare)
{
    private const string ToolName = "Indicators.Cli", BareName = "Indicators.Benchmarks.Bare";

    /// <summary>Both as they are shipped: native code for this machine. Published anew each time, which does nothing where nothing changed.</summary>
    public static Programs Publish(DriverOptions options)
    {
        if (options.AsBuilt) return new Programs(AsBuilt(ToolName), AsBuilt(BareName));
        return new Programs(
            Publish("src/Indicators.Cli", ToolName, Path.Combine(options.Work, "programs", "tool")),
            Publish("tests/Indicators.Benchmarks/Bare", BareName, Path.Combine(options.Work, "programs", "bare")));
    }

    private static string[] AsBuilt(string name) => ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, name + ".dll")];

    private static string[] Publish(string project, string name, string folder)
    {
        var start = new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(Repository.Root, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q"]);
        start.RedirectStandardOutput = true;
        using Process publish = Process.Start(start)!;
        string said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? [Path.Combine(folder, name)] : throw new InvalidOperationException($"{project} cannot be published: {said}");
    }
}
