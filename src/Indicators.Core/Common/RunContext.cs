namespace Indicators.Common;

/// <summary>How work is carried out, without effect on the results: degree of parallelism, cancellation and progress.</summary>
public sealed record RunContext
{
    /// <summary>The maximum number of parallel parts of one file or of its results: more would cost memory and passes without saving time.</summary>
    public const int MaxParts = 16;

    /// <summary>One thread, no cancellation, no progress reports.</summary>
    public static RunContext Default { get; } = new();

    /// <summary>The maximum degree of parallelism, at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Ends the work at its next step with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Receives a report after each step, possibly from several threads at once.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>The counter of the current stage.</summary>
    internal StageCounter? Stage { get; init; }

    /// <summary>Applies a function to each item, on up to <see cref="Jobs"/> threads.</summary>
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work) => ParallelMap.Run(items, this, work);

    /// <summary>Begins a stage.</summary>
    /// <param name="steps">The number of steps; 0 if unknown.</param>
    /// <returns>A context whose work counts towards the stage.</returns>
    public RunContext Begin(RunStage stage, int steps = 0)
    {
        Cancellation.ThrowIfCancellationRequested();
        Progress?.Report(new RunProgress(stage, 0, steps, 0));
        return Progress is null ? this : this with { Stage = new StageCounter(Progress, stage, steps) };
    }

    /// <summary>Counts one step of the stage as completed.</summary>
    public void CompleteStep() => Stage?.CompleteStep();

    /// <summary>Adds rows read by a step that is still in progress.</summary>
    internal void AddRows(int rows) => Stage?.AddRows(rows);
}
