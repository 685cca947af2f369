using System.Runtime.ExceptionServices;

namespace Indicators;

/// <summary>Does the same to many things, such as files or parts of one, several at once; the results stand in the order of the things.</summary>
internal static class ParallelMap
{
    /// <summary>More jobs of one file, or of its results, would take room and passes and save nothing.</summary>
    public const int MostParts = 16;

    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static TResult[] Run<T, TResult>(
        IReadOnlyList<T> things, int jobs, CancellationToken cancellation, Func<T, TResult> work)
    {
        var results = new TResult[things.Count];
        if (Math.Min(jobs, things.Count) <= 1)
        {
            for (int i = 0; i < results.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                results[i] = work(things[i]);
            }
            return results;
        }
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, results.Length, options, i => results[i] = work(things[i]));
        }
        catch (AggregateException exception)
        {
            // As it would come out of a loop: who calls knows what the work may throw.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return results;
    }
}
