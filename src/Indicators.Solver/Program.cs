using System.Reflection;
using System.Text;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>Reads one request from standard input and writes its answer to standard output, or nothing and a message to standard error.</summary>
internal static class Program
{
    private const string Help =
        $"""
        Finds bounds and patterns for the disclosure control of `indicators`, which starts it.

        Usage: {SolverProtocol.Name} [{SolverProtocol.StopOnClose}] < request > answer

          {SolverProtocol.StopOnClose}  stop if standard input is closed before the answer is written
          --version        show the version, that of the protocol and that of OR-Tools
          --help           show this text

        Exit codes:
           0  answered
           2  the command line is wrong
           4  a fault in the program
          10  the request is malformed or truncated
          11  the request is of another version
          12  the limit was reached before anything was found
          13  out of memory
          14  the libraries of OR-Tools cannot be loaded
          15  standard input was closed before the answer was written
        """;

    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["--version"]:
                return Print($"{SolverProtocol.Name} {VersionOf(typeof(Program))} (protocol {SolverProtocol.Version}, OR-Tools {VersionOf(typeof(Google.OrTools.Sat.CpModel))})");
            case ["--help" or "-h"]:
                return Print(Help);
            case [SolverProtocol.StopOnClose]:
                // Ctrl-C reaches both programs. The tool decides what to do about it.
                Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
                return Answer(stopOnClose: true);
            case [] when Console.IsInputRedirected:
                return Answer(stopOnClose: false);
            default:
                return Fail(SolverExitCode.Usage, arguments.Length == 0 ? "A request is expected on standard input. See --help." : "The command line is wrong. See --help.");
        }
    }

    private static int Answer(bool stopOnClose)
    {
        try
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.ASCII, detectEncodingFromByteOrderMarks: false);
            Request request = RequestReader.Read(input);
            using var stop = new StopSignal();
            if (stopOnClose) stop.Watch(input);
            var answer = new StringWriter { NewLine = "\n" };
            request.Solve(answer, stop);
            if (stop.IsRaised) return Fail(SolverExitCode.Closed, "Standard input was closed before there was an answer.");
            using var output = new StreamWriter(Console.OpenStandardOutput(), Encoding.ASCII);
            output.Write(answer.GetStringBuilder());
            return SolverExitCode.Done;
        }
        catch (ProtocolVersionException)
        {
            return Fail(SolverExitCode.OtherVersion, $"The request is of another version. This program's is {SolverProtocol.Version}.");
        }
        catch (ProtocolException)
        {
            return Fail(SolverExitCode.Malformed, "The request is malformed or truncated.");
        }
        catch (LimitReachedException)
        {
            return Fail(SolverExitCode.LimitReached, "The limit was reached before anything was found.");
        }
        catch (OutOfMemoryException)
        {
            return Fail(SolverExitCode.OutOfMemory, "There is not enough memory.");
        }
        catch (Exception exception) when (IsLoadFailure(exception))
        {
            return Fail(SolverExitCode.LibraryMissing, "The libraries of OR-Tools cannot be loaded. Install the solver again.");
        }
        catch (IOException)
        {
            return Fail(SolverExitCode.Closed, "Nobody reads the answer.");
        }
    }

    /// <summary>The wrapper loads its library in a static constructor.</summary>
    private static bool IsLoadFailure(Exception exception) =>
        exception is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or FileNotFoundException
        || (exception is TypeInitializationException && exception.InnerException is { } inner && IsLoadFailure(inner));

    private static string VersionOf(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static int Print(string text)
    {
        Console.Out.WriteLine(text);
        return SolverExitCode.Done;
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine($"{SolverProtocol.Name}: {message}");
        return exitCode;
    }
}
