using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>
/// No two rows have the same key. A row that repeats an earlier row exactly gives a warning and is counted once; a row that differs in
/// its figure, status or another dimension, or may differ in a value that could not be read, gives an error.
/// </summary>
internal sealed class DuplicateKey : ICheck
{
    private const string Repeated = FindingCodes.RepeatedRow;

    public string Name => FindingCodes.DuplicateKey;

    public RuleCount Run(CheckContext context, CheckFindings findings)
    {
        Submission submission = context.Submission;
        var keys = RepeatedKeys.Find(submission);
        long fail = 0;
        foreach ((int row, int first) in keys.Pairs)
        {
            bool isRead = IsRead(submission, first) && IsRead(submission, row);
            if (isRead && SameRow(submission, first, row))
            {
                context.Repeats.Add(row);
                if (findings.Wants(Repeated))
                    findings.Report(Repeated, row, null, CheckMessages.RepeatsLine(submission.Lines[first]));
                continue;
            }
            fail++;
            context.Contradicted.UnionWith([first, row]);
            if (findings.Wants(Name))
                findings.Report(Name, row, null, isRead
                    ? CheckMessages.SameKey(first: submission.Lines[first], line: submission.Lines[row])
                    : CheckMessages.SameKeyUnread(first: submission.Lines[first], line: submission.Lines[row]));
        }
        return new RuleCount(Name, submission.RowCount - fail - keys.Undecided, fail, keys.Undecided);
    }

    /// <summary>Whether all cells of a row were read. Cells that were not have findings of their own, and cannot be compared.</summary>
    private static bool IsRead(Submission submission, int row) =>
        !UnparsedValue.IsUnparsed(submission.Values[row]) && submission.Dimensions.All(dimension => dimension.Codes[row] >= 0);

    private static bool SameRow(Submission submission, int left, int right) =>
        submission.Values[left].Equals(submission.Values[right])
        && submission.Statuses[left] == submission.Statuses[right]
        && submission.Dimensions.All(dimension => dimension.Codes[left] == dimension.Codes[right]);
}
