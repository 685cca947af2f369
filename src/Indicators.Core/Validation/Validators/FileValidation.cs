using Indicators.Submissions;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Validators;

/// <summary>A file as it is judged by itself, and its rows as far as it is to be compared with others.</summary>
/// <param name="Source">Where its rows may be read again.</param>
/// <param name="Checked">The judgement of reading and of the checks alone, before any rule: that of a part of a return, whose rules see the other parts too.</param>
/// <param name="Validated">The judgement with the rules that compare it with nothing.</param>
/// <param name="Subject">Null where there are no rows, or they have been let go.</param>
internal sealed record FileValidation(SubmissionSource Source, ValidatedSubmission Checked, ValidatedSubmission Validated, RuleInput? Subject)
{
    /// <summary>The same with no rows but those of structures that are compared, and those that cannot be read again.</summary>
    public FileValidation WithoutOtherRows(IReadOnlySet<string> compared) => this with
    {
        Checked = Checked.WithoutRows(),
        Validated = Validated.WithoutRows(),
        Subject = Subject is not null && (compared.Contains(Subject.Submission.Structure.Id) || Source.FullPath is null) ? Subject : null,
    };
}
