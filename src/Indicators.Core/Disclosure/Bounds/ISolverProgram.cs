namespace Indicators.Disclosure.Bounds;

/// <summary>
/// Starts the solver's executable, <c>indicators-solver</c>, for the library, which starts no process itself. What is written and read
/// is confidential: it is passed on to the program's standard streams and nowhere else.
/// </summary>
public interface ISolverProgram
{
    /// <summary>Whether there is such a program.</summary>
    bool IsInstalled { get; }

    /// <summary>Runs the program once.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="converse">
    /// Writes to the program's standard input, then reads its standard output. Standard input stays open until it returns; both ends are
    /// ASCII.
    /// </param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the program no longer runs.</exception>
    SolverRun Run(IReadOnlyList<string> arguments, Action<TextWriter, TextReader> converse, CancellationToken cancellation);
}

/// <summary>How running the solver's executable ended.</summary>
public enum SolverRunEnd
{
    /// <summary>The program ended by itself.</summary>
    Exited,

    /// <summary>The program is not installed.</summary>
    NotFound,

    /// <summary>The system does not start it.</summary>
    NotStarted,

    /// <summary>It took too long and was stopped.</summary>
    TimeLimit,
}

/// <summary>How running the solver's executable ended.</summary>
/// <param name="ExitCode">0 unless the program ended by itself.</param>
/// <param name="Messages">The beginning of what it wrote to standard error, or why it cannot be started.</param>
public sealed record SolverRun(SolverRunEnd End, int ExitCode = 0, string Messages = "");
