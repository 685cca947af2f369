using System.Runtime.ExceptionServices;

namespace Indicators.Common;

/// <summary>Applies a function to many items, such as files or parts of a file, in parallel; the results are in the order of the items.</summary>
internal static class ParallelMap
{
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TResult[] Run<T, TResult>(IReadOnlyList<T> items, RunContext context, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (Math.Min(context.Jobs, items.Count) <= 1)
        {
            for (int i = 0; i < results.Length; i++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                results[i] = work(items[i]);
            }
            return results;
        }
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Cancellation };
        try
        {
            Parallel.For(0, results.Length, options, i => results[i] = work(items[i]));
        }
        catch (AggregateException exception)
        {
            // Rethrow as a loop would: callers expect the exceptions of the work itself.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return results;
    }
}
