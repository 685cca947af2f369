using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Validators;

/// <summary>Finds parts of one return that contain the same cells: an error in both files of a pair, at the first such line of each.</summary>
internal static class PartOverlaps
{
    public const string Code = FindingCodes.SameIdentity;

    /// <returns>The findings of each part.</returns>
    public static IReadOnlyList<FindingList> Find(ReturnValidation joinedReturn)
    {
        RuleInput subject = joinedReturn.Subject!;
        RowPositions positions = subject.RowPositions!;
        var pairs = new SortedDictionary<(int Earlier, int Later), (int First, int Row, long Count)>();
        RepeatedKeys.Find(subject.Submission, (row, first) =>
        {
            (int Earlier, int Later) pair = (positions.Find(first).Part, positions.Find(row).Part);
            // A row of an area that the file may not report for does not count as reported by it.
            if (pair.Earlier == pair.Later || !Claims(joinedReturn.Parts[pair.Earlier], first) || !Claims(joinedReturn.Parts[pair.Later], row)) return;
            (int First, int Row, long Count) known = pairs.GetValueOrDefault(pair, (first, row, 0));
            pairs[pair] = known with { Count = known.Count + 1 };
        });
        FindingCollector[] collectors = [.. joinedReturn.Parts.Select(part => new FindingCollector(part.Validated.Path))];
        foreach (((int earlier, int later), (int first, int row, long count)) in pairs)
        {
            Report(collectors[earlier], first, row, count);
            Report(collectors[later], row, first, count);
        }
        return [.. collectors.Select(collector => collector.ToList())];

        bool Claims(FileValidation part, int row) => part.Checked.Identities.Contains(IdentityOf(subject, row));

        void Report(FindingCollector findings, int row, int other, long count) => findings.Add(
            Code,
            count == 1
                ? CheckMessages.SameKeyAs(positions.LineFrom(other, row))
                : CheckMessages.SameKeyAsOfSeveral(place: positions.LineFrom(other, row), keys: count),
            subject.Submission.Lines[row],
            hint: CheckMessages.PartsOverlapHint,
            key: KeyText.Format(subject.Submission, subject.Areas, row), rule: Code);
    }

    private static SubmissionIdentity IdentityOf(RuleInput subject, int row) => new(
        subject.Submission.Structure.Id, subject.Areas[subject.Submission.Areas[row]].Id, subject.Submission.Periods[subject.Submission.PeriodIndexes[row]]);
}
