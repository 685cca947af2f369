using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Normalisation;

/// <summary>Collects the cells of a run's submissions, and returns those of the accepted ones. Thread-safe.</summary>
internal interface ICellCollection
{
    /// <summary>Adds the cells of a file that is accepted so far; of a held-back file, only the codes. The rows can be released afterwards.</summary>
    void Add(FileValidation file);

    /// <summary>Returns the cells of all accepted returns.</summary>
    /// <param name="returns">The returns of the files that were added.</param>
    /// <param name="submissions">All files with their final results.</param>
    Observations Join(IReadOnlyList<ReturnValidation> returns, IReadOnlyList<ValidatedSubmission> submissions);

    /// <summary>Returns the held-back files, in the order given.</summary>
    IReadOnlyList<HeldBackFile> FindHeldBack(IReadOnlyList<ValidatedSubmission> submissions, IReadOnlyList<SubmissionSource> sources);
}
