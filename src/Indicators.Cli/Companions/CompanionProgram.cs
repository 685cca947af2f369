using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Indicators.Cli.Terminal;
using Indicators.Common;

namespace Indicators.Cli.Companions;

/// <summary>
/// A command in a program of its own, such as <c>indicators-solve</c> for <c>indicators solve</c>, which keeps large dependencies out of
/// the tool. Only the tool's own folder is searched, not the current folder or the search path, where others may be able to write.
/// </summary>
internal sealed class CompanionProgram
{
    private readonly string path;

    private CompanionProgram(string path) => this.path = path;

    /// <param name="command">The first word of the command line, if it is not a command of the tool itself.</param>
    /// <param name="folder">The tool's folder.</param>
    /// <returns>Null if there is no such program.</returns>
    public static CompanionProgram? Find(string command, string folder)
    {
        if (command.Length is 0 or > 64 || !char.IsAsciiLetterLower(command[0])) return null;
        foreach (char letter in command)
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-') return null;
        string path = Path.Combine(folder, $"{Product.Name}-{command}{(OperatingSystem.IsWindows() ? ".exe" : "")}");
        return File.Exists(path) ? new CompanionProgram(path) : null;
    }

    /// <summary>Runs the program with the tool's own streams and current folder, and passes on signals that interrupt the tool.</summary>
    /// <returns>The program's exit code.</returns>
    /// <exception cref="FileException">The program cannot be started.</exception>
    public int Run(ReadOnlySpan<string> arguments, Session session)
    {
        var start = new ProcessStartInfo(path) { UseShellExecute = false };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Start(start);
        using CancellationTokenRegistration registration = session.Cancellation.Register(() => PassOn(session.InterruptedCode, process));
        // If the tool is terminated first, the program must not keep running unnoticed.
        void End(object? sender, EventArgs arguments)
        {
            if (!process.HasExited) process.Kill();
        }
        AppDomain.CurrentDomain.ProcessExit += End;
        process.WaitForExit();
        AppDomain.CurrentDomain.ProcessExit -= End;
        return process.ExitCode;
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new FileException($"'{path}' cannot be started: {exception.Message.TrimEnd('.')}.", "Install the tool again.");
        }
    }

    /// <summary>A signal may have been sent to this process alone. If it was sent to both, the program treats the two as one request.</summary>
    private static void PassOn(int exitCode, Process process)
    {
        if (process.HasExited) return;
        if (OperatingSystem.IsWindows()) process.Kill();
        else _ = Signal(process.Id, exitCode == ExitCode.Terminated ? Termination : Interrupt);
    }

    private const int Interrupt = 2, Termination = 15;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
