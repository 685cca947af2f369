using Indicators.Submissions;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Validators;

/// <summary>The result of validating a file on its own, with its rows if it is to be compared with others.</summary>
/// <param name="Source">The source from which its rows can be read again.</param>
/// <param name="Checked">The result of reading and checks, without rules: used for a part of a return, whose rules include the other parts.</param>
/// <param name="Validated">The result including the rules that compare with nothing else.</param>
/// <param name="Subject">The rows for evaluating rules; null if there are none or they have been released.</param>
internal sealed record FileValidation(SubmissionSource Source, ValidatedSubmission Checked, ValidatedSubmission Validated, RuleInput? Subject)
{
    /// <summary>Returns the same result with its rows only if the structure is used in comparisons or the rows cannot be read again.</summary>
    public FileValidation WithoutOtherRows(IReadOnlySet<string> compared) => this with
    {
        Checked = Checked.WithoutRows(),
        Validated = Validated.WithoutRows(),
        Subject = Subject is not null && (compared.Contains(Subject.Submission.Structure.Id) || !Source.CanBeReadAgain) ? Subject : null,
    };
}
