namespace Indicators.Cli;

/// <summary>The exit codes: a contract.</summary>
internal static class ExitCode
{
    /// <summary>There may be warnings.</summary>
    public const int Done = 0;

    /// <summary>Done, and submissions or definitions have errors.</summary>
    public const int Findings = 1;

    public const int Usage = 2;

    public const int Files = 3;

    public const int Fault = 4;

    public const int Interrupted = 130;

    public const int Terminated = 143;
}
