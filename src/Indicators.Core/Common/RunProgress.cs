namespace Indicators.Common;

/// <summary>The stages of a run, in order.</summary>
public enum RunStage
{
    /// <summary>Submissions are read and validated one by one. A step is a file.</summary>
    Reading,

    /// <summary>Submissions are compared with each other. A step is a return.</summary>
    Comparing,

    /// <summary>Small counts are protected.</summary>
    Protecting,

    /// <summary>Imputation is planned, and components are summed over areas, periods and breakdowns.</summary>
    Aggregating,

    /// <summary>Indicators are computed from protected sums. A step is an indicator.</summary>
    Calculating,

    /// <summary>Charts, reports and data are written. A step is a file.</summary>
    Writing,
}

/// <summary>The progress of a run.</summary>
/// <param name="Stage">The current stage.</param>
/// <param name="Done">The number of steps completed.</param>
/// <param name="Steps">The number of steps; 0 if unknown.</param>
/// <param name="Rows">The number of rows read so far in the stage.</param>
public readonly record struct RunProgress(RunStage Stage, int Done, int Steps, long Rows);

/// <summary>Counts the steps and rows of one stage. Thread-safe.</summary>
internal sealed class StageCounter(IProgress<RunProgress> progress, RunStage stage, int steps)
{
    private int done;
    private long rows;

    public void CompleteStep() => progress.Report(new RunProgress(stage, Interlocked.Increment(ref done), steps, Interlocked.Read(ref rows)));

    public void AddRows(int count) => progress.Report(new RunProgress(stage, Volatile.Read(ref done), steps, Interlocked.Add(ref rows, count)));
}
