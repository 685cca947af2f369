namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>The exit codes of the solver's executable. Its messages on standard error contain nothing of a request.</summary>
internal static class SolverExitCode
{
    public const int Done = 0;

    public const int Fault = 4;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The request is malformed or truncated.</summary>
    public const int Malformed = 10;

    /// <summary>The request is of another version of the protocol.</summary>
    public const int OtherVersion = 11;

    /// <summary>The limit was reached before anything was found.</summary>
    public const int LimitReached = 12;

    public const int OutOfMemory = 13;

    /// <summary>The solver's own libraries cannot be loaded.</summary>
    public const int LibraryMissing = 14;

    /// <summary>Standard input was closed before the answer was written.</summary>
    public const int Closed = 15;
}
