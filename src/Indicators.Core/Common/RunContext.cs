namespace Indicators.Common;

/// <summary>How work is done, which changes no result: on how many threads, when it is to stop, and who follows its progress.</summary>
public sealed record RunContext
{
    /// <summary>More jobs on the parts of one file, or of its results, would take room and passes and save nothing.</summary>
    public const int MostParts = 16;

    /// <summary>One thread, never cancelled, nobody follows.</summary>
    public static RunContext Default { get; } = new();

    /// <summary>The maximum degree of parallelism, at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Ends the work at its next step with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told of each step as it is done, from several threads.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>What is counted in the stage that is under way.</summary>
    internal StageCounter? Stage { get; init; }

    /// <summary>Does the same to each item, on as many threads as there are jobs.</summary>
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work) => ParallelMap.Run(items, this, work);

    /// <summary>Begins a stage.</summary>
    /// <param name="steps">How many steps it has; 0 where that is not known.</param>
    /// <returns>A context whose work counts towards the stage.</returns>
    public RunContext Begin(RunStage stage, int steps = 0)
    {
        Cancellation.ThrowIfCancellationRequested();
        Progress?.Report(new RunProgress(stage, 0, steps, 0));
        return Progress is null ? this : this with { Stage = new StageCounter(Progress, stage, steps) };
    }

    /// <summary>Counts one step of the stage as done.</summary>
    public void CompleteStep() => Stage?.CompleteStep();

    /// <summary>Counts rows of a step that goes on.</summary>
    internal void AddRows(int rows) => Stage?.AddRows(rows);
}
