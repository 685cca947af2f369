using Indicators.Validation.Exceptions;

namespace Indicators.Validation.Validators;

/// <summary>What can be judged only with every submission at hand.</summary>
internal static class SubmissionBatch
{
    /// <summary>Warns of periods that lie far ahead of everybody else's.</summary>
    /// <param name="submissions">Those that are judged.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts.</param>
    /// <param name="beside">Other submissions of the workspace.</param>
    /// <returns>Sorted by path.</returns>
    public static IReadOnlyList<ValidatedSubmission> Complete(
        IEnumerable<ValidatedSubmission> submissions, AcceptedExceptions exceptions, IReadOnlyList<ValidatedSubmission>? beside = null) =>
        PeriodFarAhead.Warn([.. submissions.OrderBy(submission => submission.Path, StringComparer.Ordinal)], beside ?? [], exceptions);
}
