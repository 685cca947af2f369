using System.Runtime.ExceptionServices;

namespace Indicators;

/// <summary>Does the same to many files, several at once; the results stand in the order of the files.</summary>
internal static class ForEachFile
{
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static TResult[] Do<TFile, TResult>(
        IReadOnlyList<TFile> files, int jobs, CancellationToken cancellation, Func<TFile, TResult> work)
    {
        var results = new TResult[files.Count];
        if (Math.Min(jobs, files.Count) <= 1)
        {
            for (int i = 0; i < results.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                results[i] = work(files[i]);
            }
            return results;
        }
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, results.Length, options, i => results[i] = work(files[i]));
        }
        catch (AggregateException exception)
        {
            // As it would come out of a loop: who calls knows what a file may throw.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return results;
    }
}
