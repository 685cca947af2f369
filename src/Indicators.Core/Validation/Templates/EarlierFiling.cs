using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Templates;

/// <summary>What an area filed of a structure before a period.</summary>
/// <param name="Submission">The rows of the accepted files that hold it, perhaps among other periods and areas.</param>
public sealed record EarlierFiling(Submission Submission, Period Period)
{
    /// <summary>
    /// Where an area's newest accepted filing before a period is, in one file or several parts: of the same frequency if there is
    /// one, else of any. Null where it never filed the structure.
    /// </summary>
    public static (IReadOnlyList<string> Paths, Period Period)? Newest(IEnumerable<ValidatedSubmission> filed, string structure, string area, Period before)
    {
        (string Path, Period Period)[] candidates =
        [
            .. from submission in filed
               where submission.Accepted
               from identity in submission.Identities
               where identity.Structure == structure && identity.Area == area && identity.Period.LastDay < before.LastDay
               orderby identity.Period.Frequency == before.Frequency descending, identity.Period descending
               select (submission.Path, identity.Period),
        ];
        if (candidates.Length == 0) return null;
        Period newest = candidates[0].Period;
        return ([.. candidates.Where(candidate => candidate.Period == newest).Select(candidate => candidate.Path)], newest);
    }

    /// <param name="parts">The files that hold the filing, as they were read.</param>
    public static EarlierFiling Create(IReadOnlyList<Submission> parts, Period period) => new(JoinedSubmission.Join(parts), period);

    /// <summary>The indexes of the area's rows for the period, as filed.</summary>
    internal IEnumerable<int> RowsOf(int area)
    {
        for (int row = 0; row < Submission.RowCount; row++)
            if (Submission.Areas[row] == area && Submission.Periods[Submission.PeriodIndexes[row]] == Period) yield return row;
    }
}
