using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Indicators.Cli.Terminal;

/// <summary>
/// Ctrl-C and SIGTERM cancel the work, so that it can clean up. If a second signal follows, or the work does not respond, the process ends
/// at once; the earlier publication is unchanged even then, and the next run cleans up.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Some senders signal both the process and its group within this time: that counts as one request.</summary>
    private static readonly TimeSpan OneRequest = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource cancellation = new();
    private readonly PosixSignalRegistration[] registrations;
    private Timer? impatience;
    private long firstSignal;
    private int exitCode;

    public Interruption()
    {
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    public CancellationToken Token => cancellation.Token;

    /// <summary>The exit code of the first signal; 0 if there was none.</summary>
    public int ExitCode => exitCode;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
        impatience?.Dispose();
        cancellation.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        int code = context.Signal == PosixSignal.SIGINT ? Terminal.ExitCode.Interrupted : Terminal.ExitCode.Terminated;
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
        {
            if (Stopwatch.GetElapsedTime(firstSignal) > OneRequest) Environment.Exit(exitCode);
            return;
        }
        firstSignal = Stopwatch.GetTimestamp();
        impatience = new Timer(_ => Environment.Exit(exitCode), null, Patience, Timeout.InfiniteTimeSpan);
        cancellation.Cancel();
    }
}
