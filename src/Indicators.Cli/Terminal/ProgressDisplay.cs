using Indicators.Common;

namespace Indicators.Cli.Terminal;

/// <summary>
/// Shows the progress of a run after its first second: bars on a terminal, otherwise a line every few seconds. With -v it prints each stage
/// with its time and memory instead; with -q it shows nothing.
/// </summary>
internal sealed class ProgressDisplay : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan BeforeBars = TimeSpan.FromSeconds(1), BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Session session;
    private readonly Lock gate = new();
    private readonly List<StageProgress> stages = [];
    private readonly Timer? timer;
    private ProgressBars? bars;
    private bool ended;

    public ProgressDisplay(Session session)
    {
        this.session = session;
        if (session.IsQuiet || session.IsVerbose) return;
        TimeSpan interval = session.ErrorIsTerminal ? BeforeBars : BetweenLines;
        timer = new Timer(_ => Show(), null, interval, interval);
    }

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            if (stages is [.., { } current] && current.Last.Stage == value.Stage && (value.Done > 0 || value.Rows > 0))
            {
                // Reports of several threads may arrive out of order.
                if (value.Done >= current.Last.Done && value.Rows >= current.Last.Rows) current.Last = value;
                return;
            }
            EndStage();
            var next = new StageProgress(value);
            stages.Add(next);
            if (session.IsVerbose) session.Verbose(value.Steps == 0 ? next.Title : $"{next.Title}: {next.Describe()}");
        }
    }

    /// <summary>Removes the bars, so that other text can be printed.</summary>
    public void Hide()
    {
        ProgressBars? shown;
        lock (gate) (shown, bars) = (bars, null);
        shown?.Dispose();
    }

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            if (!ended) EndStage();
            ended = true;
        }
        Hide();
    }

    private void EndStage()
    {
        if (session.IsVerbose && stages is [.., { } last]) session.Verbose(last.Summarise());
    }

    private void Show()
    {
        lock (gate)
        {
            if (ended || stages.Count == 0) return;
            if (session.ErrorIsTerminal) bars ??= session.ShowBars(() =>
            {
                lock (gate) return [.. stages];
            });
            else session.Progress($"{stages[^1].Title}: {stages[^1].Describe()}".TrimEnd(' ', ':'));
        }
    }
}
