using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>A status that says there is no value stands beside no figure.</summary>
internal sealed class ValueWithMissingStatus : ICheck
{
    public string Name => "value-with-missing-status";

    public RuleCount Run(CheckContext context)
    {
        Submission submission = context.Submission;
        long fail = 0;
        for (int row = 0; row < submission.RowCount; row++)
        {
            if (double.IsNaN(submission.Values[row]) || !submission.Statuses[row].IsAbsent()) continue;
            fail++;
            if (context.Wants(Name, this))
                context.Report(Name, this, row, submission.Structure.Status,
                    $"The status {submission.Statuses[row].Letter()} says that there is no value, and the row has a figure.");
        }
        return new RuleCount(Name, submission.RowCount - fail, fail, 0);
    }
}
