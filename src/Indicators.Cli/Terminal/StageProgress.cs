using System.Diagnostics;
using System.Globalization;
using Indicators.Common;

namespace Indicators.Cli.Terminal;

/// <summary>The progress of one stage of a run and its time.</summary>
internal sealed class StageProgress(RunProgress first)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>The latest report.</summary>
    public RunProgress Last { get; set; } = first;

    public string Title => Last.Stage switch
    {
        RunStage.Reading => "Reading submissions",
        RunStage.Comparing => "Comparing submissions",
        RunStage.Aggregating => "Aggregating",
        RunStage.Protecting => "Protecting small counts",
        RunStage.Calculating => "Computing indicators",
        _ => "Writing charts, reports and data",
    };

    /// <summary>From 0 to 1; null if the number of steps is not known.</summary>
    public double? Share => Last.Steps == 0 ? null : (double)Last.Done / Last.Steps;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>
    /// Steps and rows with their rate and the remaining time, such as <c>12 of 57 files, 1,200,000 rows (450,000 a second), about 20 s
    /// left</c>.
    /// </summary>
    public string Describe() => string.Join(", ", ((string?[])[Steps(), Rows(), Left()]).OfType<string>());

    /// <summary>Describes the finished stage: what was done and how long it took.</summary>
    public string Summarise()
    {
        string done = string.Join(", ", ((string?[])[Last.Steps == 0 ? null : Quantity.Format(Last.Steps, Unit), Rows()]).OfType<string>());
        string memory = Quantity.Number(Environment.WorkingSet / 1_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"  {(done.Length == 0 ? "" : done + " in ")}{Elapsed.TotalSeconds:0.0} s; memory {memory} MB");
    }

    private string Unit => Last.Stage switch
    {
        RunStage.Comparing => "return",
        RunStage.Calculating => "indicator",
        _ => "file",
    };

    private string? Steps() => Last.Steps == 0 ? null : $"{Quantity.Number(Last.Done)} of {Quantity.Format(Last.Steps, Unit)}";

    private string? Rows() => Last.Rows == 0 ? null : $"{Quantity.Format(Last.Rows, "row")} ({Quantity.Number((long)(Last.Rows / Math.Max(Elapsed.TotalSeconds, 0.001)))} a second)";

    private string? Left()
    {
        if (Last.Done == 0 || Last.Done >= Last.Steps) return null;
        double seconds = Elapsed.TotalSeconds / Last.Done * (Last.Steps - Last.Done);
        return seconds >= 90
            ? string.Create(CultureInfo.InvariantCulture, $"about {seconds / 60:0} min left")
            : string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(1, seconds):0} s left");
    }
}
