using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Indicators.Tests.Cli;

/// <summary>What a command did.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>The built tool in a process of its own, as a user starts it.</summary>
internal static partial class Tool
{
    private static readonly Dictionary<string, string> NoChange = [];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The built program, which the build puts beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Indicators.Cli.dll");

    /// <summary>The host that the tests themselves run on.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public static ToolResult Run(string folder, params string[] arguments) => Run(folder, NoChange, arguments);

    public static ToolResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        return Finish(process, output, error);
    }

    /// <summary>Sends a signal once the tool has said something, and waits for its end.</summary>
    /// <param name="signal">Such as <c>INT</c>.</param>
    /// <param name="cue">The start of the line of standard error to wait for.</param>
    public static ToolResult Interrupt(string folder, string signal, string cue, params string[] arguments) => Interrupt(folder, signal, 1, cue, arguments);

    /// <summary>Sends a signal several times, a moment apart.</summary>
    public static ToolResult Interrupt(string folder, string signal, int times, string cue, params string[] arguments)
    {
        using Process process = Start(folder, NoChange, arguments, ListensToSignals);
        string? line;
        do line = process.StandardError.ReadLine();
        while (line is not null && !line.StartsWith(cue, StringComparison.Ordinal));
        Assert.NotNull(line);
        for (int sent = 0; sent < times; sent++)
        {
            if (sent > 0) Thread.Sleep(TimeSpan.FromSeconds(1.5));
            using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        return Finish(process, output, error);
    }

    /// <summary>A suite that a shell started in the background ignores interruptions, and so would all that it starts.</summary>
    private static string[] ListensToSignals => OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM"] : [];

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments, params string[] before)
    {
        string[] command = [.. before, Host, "exec", Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static ToolResult Finish(Process process, string output, Task<string> error)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail($"The tool did not end within {Patience}.");
        }
        return new ToolResult(process.ExitCode, output, WithoutProgress(error.GetAwaiter().GetResult()));
    }

    /// <summary>Leaves out the lines of progress, which appear only on a machine so busy that a command takes seconds.</summary>
    public static string WithoutProgress(string error) => Progress().Replace(error, "");

    [GeneratedRegex(@"^(Reading|Comparing|Aggregating|Protecting|Computing|Writing)\b[^:\n]*(: [\d,]+ of [\d,]+ [^\n]*)?\n", RegexOptions.Multiline)]
    private static partial Regex Progress();
}
