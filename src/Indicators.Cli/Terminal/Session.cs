using System.Text;
using Indicators.Common;
using Indicators.Findings;

namespace Indicators.Cli.Terminal;

/// <summary>The input and outputs of one command: data go to <see cref="Output"/>, everything for people to standard error.</summary>
internal sealed class Session
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Interruption? interruption;
    private readonly TextWriter error;
    private ProgressDisplay? progress;

    public Session(Stream input, Stream output, TextWriter error, bool outputIsTerminal = false, bool errorIsTerminal = false, Interruption? interruption = null)
    {
        Input = input;
        Output = output;
        OutputIsTerminal = outputIsTerminal;
        this.error = error;
        ErrorIsTerminal = errorIsTerminal;
        this.interruption = interruption;
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public bool OutputIsTerminal { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>Whether output for people may be coloured.</summary>
    public bool OutputHasColor => OutputIsTerminal && !WithoutColor;

    public bool IsQuiet { get; set; }

    public bool IsVerbose { get; set; }

    public bool WithoutColor { get; set; }

    public CancellationToken Cancellation => interruption?.Token ?? CancellationToken.None;

    public static Session CreateForProcess(Interruption interruption) => new(
        Console.OpenStandardInput(), new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected, !Console.IsErrorRedirected, interruption)
    {
        WithoutColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 },
    };

    /// <summary>Prints an error, even with -q.</summary>
    public void Error(string message)
    {
        string label = ErrorIsTerminal && !WithoutColor ? "\u001b[1;31merror:\u001b[0m" : "error:";
        WriteError($"{label} {PlainText.Escape(message)}");
    }

    /// <summary>Prints a line for people, unless -q is given.</summary>
    public void Info(string line)
    {
        if (!IsQuiet) WriteError(PlainText.Escape(line));
    }

    /// <summary>Prints a line about progress, unless -q is given.</summary>
    public void Progress(string line)
    {
        if (!IsQuiet) Print(PlainText.Escape(line));
    }

    /// <summary>Runs work and shows its progress.</summary>
    /// <param name="jobs">The maximum degree of parallelism; null for the number of processors.</param>
    public T Follow<T>(int? jobs, Func<RunContext, T> work)
    {
        using var display = new ProgressDisplay(this);
        progress = display;
        try
        {
            return work(NewContext(jobs) with { Progress = display });
        }
        finally
        {
            progress = null;
        }
    }

    /// <param name="jobs">The maximum degree of parallelism; null for the number of processors.</param>
    public RunContext NewContext(int? jobs) => new() { Jobs = jobs ?? Environment.ProcessorCount, Cancellation = Cancellation };

    /// <summary>Shows bars on standard error.</summary>
    public ProgressBars ShowBars(Func<IReadOnlyList<StageProgress>> read) => new(error, !WithoutColor, read);

    /// <summary>Prints details, if -v is given.</summary>
    public void Verbose(string lines)
    {
        if (!IsVerbose) return;
        foreach (string line in lines.ReplaceLineEndings("\n").Split('\n')) Print(PlainText.Escape(line));
    }

    /// <summary>A message that cannot be written, to a full disk or a closed stream, does not change the outcome of the command.</summary>
    private void WriteError(string line)
    {
        progress?.Hide();
        Print(line);
    }

    private void Print(string line)
    {
        try
        {
            error.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The exit code still gives the outcome of the command.
        }
    }

    /// <summary>Writes a line of data.</summary>
    public void Write(string line) => Output.Write(Utf8.GetBytes(line + "\n"));

    /// <summary>The exit code of an interruption.</summary>
    public int InterruptedCode => interruption is { ExitCode: not 0 } ? interruption.ExitCode : ExitCode.Interrupted;

    /// <summary>Flushes the data.</summary>
    /// <returns>The command's exit code, or that of a failure to write the data.</returns>
    public int Close(int exitCode)
    {
        try
        {
            Output.Flush();
            return exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error($"Standard output cannot be written: {exception.Message.TrimEnd('.')}.");
            return ExitCode.Files;
        }
    }
}
