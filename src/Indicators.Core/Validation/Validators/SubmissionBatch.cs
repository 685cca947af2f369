using Indicators.Validation.Exceptions;

namespace Indicators.Validation.Validators;

/// <summary>Validation that requires all submissions.</summary>
internal static class SubmissionBatch
{
    /// <summary>Warns of periods that are far ahead of those of all other areas.</summary>
    /// <param name="submissions">The validated submissions.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts.</param>
    /// <param name="otherSubmissions">Other submissions of the workspace.</param>
    /// <returns>The submissions, sorted by path.</returns>
    public static IReadOnlyList<ValidatedSubmission> Complete(
        IEnumerable<ValidatedSubmission> submissions, AcceptedExceptions exceptions, IReadOnlyList<ValidatedSubmission>? otherSubmissions = null) =>
        PeriodFarAhead.Warn([.. submissions.OrderBy(submission => submission.Path, StringComparer.Ordinal)], otherSubmissions ?? [], exceptions);
}
