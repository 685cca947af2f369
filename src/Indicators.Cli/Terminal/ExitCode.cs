namespace Indicators.Cli.Terminal;

/// <summary>The exit codes, which scripts rely on.</summary>
internal static class ExitCode
{
    /// <summary>Finished, possibly with warnings.</summary>
    public const int Done = 0;

    /// <summary>Finished; submissions or definitions have errors, or an audit found published files changed, missing, unlisted, unreadable or at odds with each other.</summary>
    public const int Findings = 1;

    public const int Usage = 2;

    public const int Files = 3;

    public const int Fault = 4;

    /// <summary>Figures could not be protected, or the proof failed, so that nothing was published; or an audit found protected counts shown or derived.</summary>
    public const int NotProtected = 5;

    public const int Interrupted = 130;

    public const int Terminated = 143;

    /// <summary>Each code and its meaning, as in the help and the README.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done; there may be warnings"),
        (Findings, "done, and submissions or definitions have errors, or audit found published files changed, missing, unlisted, unreadable or at odds"),
        (Usage, "the command line is wrong"),
        (Files, "a file cannot be read or written"),
        (Fault, "a fault in the program"),
        (NotProtected, "nothing was published: protection could not be reached or proven; or audit found protected counts shown or derived"),
        (Interrupted, "interrupted (Ctrl-C)"),
        (Terminated, "terminated"),
    ];
}
