using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>Collects the findings of a check.</summary>
internal sealed class CheckFindings(CheckContext context, ICheck check, FindingCollector findings)
{
    /// <summary>Adds a finding about a row; if there are too many with its code, it is only counted.</summary>
    public void Report(string code, int row, Column? column, Message message, Message? hint = null, string? cellValue = null) =>
        findings.Add(code, message, context.Submission.Lines[row], column is null ? null : context.Submission.HeaderOf(column), hint,
            KeyText.Format(context.Submission, context.Areas, row), check.Name, cellValue);

    public bool ShouldCreate(string code) => findings.ShouldCreate(code, check.Name);
}
