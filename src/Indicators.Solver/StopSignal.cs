using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>Raised when standard input is closed while the request is being solved: the tool has been ended or no longer waits.</summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>How long a solver may take to notice that it should stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source = new();
    private volatile bool isDone;

    public bool IsRaised => source.IsCancellationRequested;

    /// <summary>Waits in a thread of its own until standard input is closed.</summary>
    public void Watch(TextReader input)
    {
        var watcher = new Thread(() => WaitForEnd(input)) { IsBackground = true };
        watcher.Start();
    }

    public IDisposable OnRaised(Action action) => source.Token.Register(action);

    public void Dispose() => isDone = true;

    private void WaitForEnd(TextReader input)
    {
        try
        {
            while (input.Read() >= 0)
            {
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // As good as closed.
        }
        if (isDone) return;
        source.Cancel();
        Thread.Sleep(Patience);
        if (!isDone) Environment.Exit(SolverExitCode.Closed);
    }
}
