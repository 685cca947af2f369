using System.Runtime.InteropServices;

namespace Indicators.Cli;

/// <summary>
/// Ctrl-C and SIGTERM end the work at its next step, so that it tidies up. A second one, or work that does not come to a step,
/// ends the process at once; what was published before stands even then.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource cancellation = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly Timer impatience;
    private int exitCode;

    public Interruption()
    {
        impatience = new Timer(_ => Environment.Exit(exitCode));
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    public CancellationToken Token => cancellation.Token;

    /// <summary>Of the first signal; 0 when there was none.</summary>
    public int ExitCode => exitCode;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
        impatience.Dispose();
        cancellation.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        int code = context.Signal == PosixSignal.SIGINT ? Cli.ExitCode.Interrupted : Cli.ExitCode.Terminated;
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0) Environment.Exit(exitCode);
        impatience.Change(Patience, Timeout.InfiniteTimeSpan);
        cancellation.Cancel();
    }
}
