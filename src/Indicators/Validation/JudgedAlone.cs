using Indicators.Validation.Rules;

namespace Indicators.Validation;

/// <summary>A file as it is judged by itself, and its rows as far as it is to be compared with others.</summary>
/// <param name="Subject">Null where there are no rows, or no rule compares them.</param>
internal sealed record JudgedAlone(ValidatedSubmission Validated, RuleSubject? Subject)
{
    /// <summary>The same with no rows but those of structures that are compared.</summary>
    public JudgedAlone WithoutOtherRows(IReadOnlySet<string> compared) =>
        new(Validated.WithoutRows(), Subject is not null && compared.Contains(Subject.Submission.Structure.Id) ? Subject : null);
}
