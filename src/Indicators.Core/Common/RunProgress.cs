namespace Indicators.Common;

/// <summary>The stages of a run, in their order.</summary>
public enum RunStage
{
    /// <summary>Submissions are read and validated one by one. A step is a file.</summary>
    Reading,

    /// <summary>Submissions are compared with each other. A step is a return.</summary>
    Comparing,

    /// <summary>Missing periods are planned, components summed over areas, periods and breakdowns.</summary>
    Aggregating,

    /// <summary>Small counts are protected.</summary>
    Protecting,

    /// <summary>Indicators are computed from protected sums. A step is an indicator.</summary>
    Calculating,

    /// <summary>Charts, reports and data are written. A step is a file.</summary>
    Writing,
}

/// <summary>How far a run has come.</summary>
/// <param name="Stage">The stage under way.</param>
/// <param name="Done">How many of its steps are done.</param>
/// <param name="Steps">How many it has; 0 where that is not known.</param>
/// <param name="Rows">How many rows were read so far in the stage.</param>
public readonly record struct RunProgress(RunStage Stage, int Done, int Steps, long Rows);

/// <summary>Counts the steps and rows of one stage. Thread-safe.</summary>
internal sealed class StageCounter(IProgress<RunProgress> progress, RunStage stage, int steps)
{
    private int done;
    private long rows;

    public void CompleteStep() => progress.Report(new RunProgress(stage, Interlocked.Increment(ref done), steps, Interlocked.Read(ref rows)));

    public void AddRows(int count) => progress.Report(new RunProgress(stage, Volatile.Read(ref done), steps, Interlocked.Add(ref rows, count)));
}
