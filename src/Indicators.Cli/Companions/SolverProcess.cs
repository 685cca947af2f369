using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Indicators.Disclosure.Bounds;

namespace Indicators.Cli.Companions;

/// <summary>
/// The solver's executable in the tool's own folder. It is a program of its own because its libraries are larger than the tool. No other
/// folder is searched, because others may be able to write there.
/// </summary>
/// <param name="folder">The tool's folder.</param>
/// <param name="limit">How long the program may run. It protects against waiting for ever; results never depend on it.</param>
internal sealed class SolverProcess(string folder, TimeSpan limit) : ISolverProgram
{
    public const string Name = "indicators-solver";

    /// <summary>The tool's own folder.</summary>
    public static string OwnFolder => Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>How long the tool waits for one answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How much of the program's messages is kept.</summary>
    private const int LongestMessages = 1000;

    private readonly string path = Path.Combine(folder, Name + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public bool IsInstalled => File.Exists(path);

    public SolverRun Run(IReadOnlyList<string> arguments, Action<TextWriter, TextReader> converse, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!IsInstalled) return new SolverRun(SolverRunEnd.NotFound);
        Process? started = Start(arguments, out string problem);
        if (started is null) return new SolverRun(SolverRunEnd.NotStarted, Messages: problem);
        using Process process = started;
        using var timer = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        using CancellationTokenRegistration ending = either.Token.Register(() => Kill(process));
        try
        {
            Task<string> messages = Task.Run(() => ReadMessages(process.StandardError), CancellationToken.None);
            converse(process.StandardInput, process.StandardOutput);
            // What still comes is not wanted, and the program must not wait for somebody to read it.
            process.StandardOutput.Close();
            process.StandardInput.BaseStream.Close();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return timer.IsCancellationRequested && process.ExitCode != 0
                ? new SolverRun(SolverRunEnd.TimeLimit)
                : new SolverRun(SolverRunEnd.Exited, process.ExitCode, messages.GetAwaiter().GetResult());
        }
        finally
        {
            Kill(process);
        }
    }

    private Process? Start(IReadOnlyList<string> arguments, out string problem)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding.ASCII,
            StandardOutputEncoding = Encoding.ASCII,
            StandardErrorEncoding = Encoding.ASCII,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            problem = "";
            return Process.Start(start);
        }
        catch (Win32Exception exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    /// <summary>Reads all messages, so that the program never waits for somebody to read them, and returns the beginning.</summary>
    private static string ReadMessages(StreamReader reader)
    {
        var text = new StringBuilder();
        char[] buffer = new char[LongestMessages];
        try
        {
            while (reader.Read(buffer) is > 0 and int count)
                if (text.Length < LongestMessages) text.Append(buffer, 0, Math.Min(count, LongestMessages - text.Length));
        }
        catch (IOException)
        {
            // What was read so far is enough.
        }
        return text.ToString().Trim();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
