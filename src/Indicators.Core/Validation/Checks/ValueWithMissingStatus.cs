using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>A row whose status says that there is no value has no figure.</summary>
internal sealed class ValueWithMissingStatus : ICheck
{
    private static readonly byte[] Absent = Enum.GetValues<ObservationStatus>().Where(status => status.IsAbsent()).Select(status => (byte)status);

    public string Name => FindingCodes.ValueWithMissingStatus;

    public RuleCount Run(CheckContext context, CheckFindings findings)
    {
        Submission submission = context.Submission;
        long fail = 0;
        for (int row = NextAbsent(submission.Statuses, 0); row >= 0; row = NextAbsent(submission.Statuses, row + 1))
        {
            if (double.IsNaN(submission.Values[row])) continue;
            fail++;
            if (findings.ShouldCreate(Name))
                findings.Report(Name, row, submission.Structure.Status,
                    CheckMessages.ValueWithStatus(submission.Statuses[row].Letter().ToString()));
        }
        return new RuleCount(Name, submission.RowCount - fail, fail, 0);
    }

    /// <summary>
    /// Returns the first row, from a start row on, whose status says that there is no value, or -1. There are few, so a vectorised search is used.
    /// </summary>
    private static int NextAbsent(ObservationStatus[] statuses, int row)
    {
        int next = MemoryMarshal.AsBytes(statuses.AsSpan(row)).IndexOfAny(Absent);
        return next < 0 ? -1 : row + next;
    }
}
