using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Indicators.Benchmarks.Driver;

/// <summary>What a process took.</summary>
/// <param name="Wall">In seconds.</param>
/// <param name="Cpu">User and system, of all threads, in seconds.</param>
/// <param name="PeakMegabytes">Resident, in MB of 10^6 bytes.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record Measure(double Wall, double Cpu, double PeakMegabytes, int ExitCode, string Output);

/// <summary>
/// Runs a program and takes its time and memory. The system tells a parent the use of all children together, so each program
/// gets a parent of its own: this one, started in a mode of its own.
/// </summary>
internal static class MeasuredProcess
{
    public const string Mode = "measured-process";

    private const int OfChildren = -1;

    /// <param name="command">The program and its arguments.</param>
    /// <param name="threads">How many processors the .NET runtime of the program sees; null for all.</param>
    /// <exception cref="InvalidOperationException">The program ended with another exit code than allowed.</exception>
    public static Measure Run(IReadOnlyList<string> command, int? threads = null, params int[] allowed)
    {
        string report = Path.GetTempFileName();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), Mode, report, .. command]) { RedirectStandardOutput = true };
        if (threads is { } count) start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString("X", CultureInfo.InvariantCulture);
        using Process parent = Process.Start(start)!;
        string output = parent.StandardOutput.ReadToEnd();
        parent.WaitForExit();
        string[] parts = File.ReadAllText(report).Split(' ');
        File.Delete(report);
        double Number(int index) => double.Parse(parts[index], CultureInfo.InvariantCulture);
        int exitCode = (int)Number(3);
        return exitCode == 0 || allowed.Contains(exitCode)
            ? new Measure(Number(0), Number(1), Number(2), exitCode, output)
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {exitCode}.");
    }

    /// <summary>The mode: starts the program, waits, and writes what it took to the file that is named first.</summary>
    public static int Inside(string[] arguments)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process child = Process.Start(new ProcessStartInfo(arguments[1], arguments[2..]))!;
        child.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        // Two struct timeval of two longs each, then the peak in kB: the layout of struct rusage on 64-bit Linux.
        long[] usage = new long[18];
        if (GetUsage(OfChildren, usage) != 0) throw new InvalidOperationException("The system does not tell what the process used.");
        double cpu = usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6;
        File.WriteAllText(arguments[0], string.Create(CultureInfo.InvariantCulture, $"{wall} {cpu} {usage[4] * 1024 / 1e6} {child.ExitCode}"));
        return 0;
    }

    /// <summary>The arguments that start this program again: none where it has a host of its own.</summary>
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MeasuredProcess).Assembly.Location] : [];

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
