using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;

namespace Indicators.Validation.Templates;

/// <summary>An area's filing of a structure before a period. Its rows stay in this assembly: a template uses only their codes.</summary>
public sealed class EarlierFiling
{
    private EarlierFiling(Submission submission, Period period)
    {
        Submission = submission;
        Period = period;
    }

    /// <summary>The rows of the accepted files that contain it, possibly together with other periods and areas.</summary>
    internal Submission Submission { get; }

    /// <summary>The period of the filing.</summary>
    public Period Period { get; }

    /// <summary>The path of the file that contains it, as shown in findings; if there are several parts, that of the first.</summary>
    public string Path => Submission.Path;

    /// <summary>
    /// Reads an area's latest accepted filing of a structure before a period: of the same frequency if there is one, or else of any
    /// frequency. Returns null if the area never filed the structure.
    /// </summary>
    /// <param name="programme">The definitions.</param>
    /// <param name="filed">The validated files. Validation does not keep rows, so the necessary files are read again.</param>
    /// <param name="sources">The sources of the files.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="context">Allows the reading to be cancelled.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static EarlierFiling? Read(
        Programme programme, IEnumerable<ValidatedSubmission> filed, IReadOnlyList<SubmissionSource> sources, Structure structure, string area, Period before, RunContext context)
    {
        if (Newest(filed, structure.Id, area, before) is not { } newest) return null;
        var reader = new SubmissionReader(programme, ReadOptions.Default);
        Submission[] parts = [.. newest.Paths.Select(path => reader.Read(sources.First(source => source.Path == path), context).Submission).OfType<Submission>()];
        return parts.Length > 0 ? Create(parts, newest.Period) : null;
    }

    /// <summary>
    /// Finds an area's latest accepted filing before a period, in one file or several parts: of the same frequency if there is one, or else
    /// of any frequency. Returns null if the area never filed the structure.
    /// </summary>
    internal static (IReadOnlyList<string> Paths, Period Period)? Newest(IEnumerable<ValidatedSubmission> filed, string structure, string area, Period before)
    {
        (string Path, Period Period)[] candidates =
        [
            .. from submission in filed
               where submission.IsAccepted
               from identity in submission.Identities
               where identity.Structure == structure && identity.Area == area && identity.Period.LastDay < before.LastDay
               orderby identity.Period.Frequency == before.Frequency descending, identity.Period descending
               select (submission.Path, identity.Period),
        ];
        if (candidates.Length == 0) return null;
        Period newest = candidates[0].Period;
        return ([.. candidates.Where(candidate => candidate.Period == newest).Select(candidate => candidate.Path)], newest);
    }

    /// <param name="parts">The submissions that contain the filing.</param>
    internal static EarlierFiling Create(IReadOnlyList<Submission> parts, Period period) => new(JoinedSubmission.Join(parts), period);

    /// <summary>Returns the indexes of the area's rows for the period, as filed.</summary>
    internal IEnumerable<int> RowsOf(int area)
    {
        for (int row = 0; row < Submission.RowCount; row++)
            if (Submission.Areas[row] == area && Submission.Periods[Submission.PeriodIndexes[row]] == Period) yield return row;
    }
}
