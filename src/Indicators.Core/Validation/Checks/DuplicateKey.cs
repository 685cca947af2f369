using Indicators.Findings;
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
        long fail = 0;
        long undecided = RepeatedKeys.Find(submission, (row, first) =>
        {
            bool isRead = IsRead(submission, first) && IsRead(submission, row);
            if (isRead && SameRow(submission, first, row))
            {
                context.Repeats.Add(row);
                if (findings.ShouldCreate(Repeated))
                    findings.Report(Repeated, row, null, CheckMessages.RepeatsLine(submission.Lines[first]));
                return;
            }
            fail++;
            context.Contradicted.Add(first);
            context.Contradicted.Add(row);
            if (findings.ShouldCreate(Name))
                findings.Report(Name, row, null, isRead
                    ? CheckMessages.SameKey(first: submission.Lines[first], line: submission.Lines[row])
                    : CheckMessages.SameKeyUnread(first: submission.Lines[first], line: submission.Lines[row]));
        });
        return new RuleCount(Name, submission.RowCount - fail - undecided, fail, undecided);
    }

    /// <summary>Whether all cells of a row were read. Cells that were not have findings of their own, and cannot be compared.</summary>
    private static bool IsRead(Submission submission, int row) =>
        !UnparsedValue.IsUnparsed(submission.Values[row]) && AllCodes(submission, row, row);

    private static bool SameRow(Submission submission, int left, int right) =>
        submission.Values[left].Equals(submission.Values[right])
        && submission.Statuses[left] == submission.Statuses[right]
        && AllCodes(submission, left, right);

    /// <summary>Whether two rows have the same codes, and all could be read.</summary>
    private static bool AllCodes(Submission submission, int left, int right)
    {
        IReadOnlyList<CodeColumn> dimensions = submission.Dimensions;
        for (int i = 0; i < dimensions.Count; i++)
            if (dimensions[i].Codes[left] is var code && (code < 0 || code != dimensions[i].Codes[right])) return false;
        return true;
    }
}
