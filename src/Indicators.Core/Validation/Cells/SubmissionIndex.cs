using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Cells;

/// <summary>The submissions of one structure, and which of them applies to an area and period.</summary>
internal sealed class SubmissionIndex
{
    private readonly RuleInput[] subjects;
    private readonly bool[] accepted;
    private readonly int[] numbers;
    private readonly PeriodNumbers periods;

    /// <summary>
    /// The file that contains each area and period, from 1 on; 0 if there is none. If there are several, the negative number of their
    /// list in <see cref="several"/>, from -1 down.
    /// </summary>
    private readonly int[] holders;
    private readonly List<List<int>> several = [];
    private readonly bool[] seenByAll;

    /// <param name="submissions">The submissions, all of one structure, in order of precedence if several contain the same area and period.</param>
    /// <param name="numberOf">The number that identifies each submission; ascending.</param>
    /// <param name="areas">The number of areas.</param>
    public SubmissionIndex(IReadOnlyList<(RuleInput Subject, bool IsAccepted)> submissions, IReadOnlyDictionary<RuleInput, int> numberOf, int areas)
    {
        Structure = submissions[0].Subject.Submission.Structure;
        subjects = new RuleInput[submissions.Count];
        accepted = new bool[submissions.Count];
        numbers = new int[submissions.Count];
        for (int file = 0; file < subjects.Length; file++)
        {
            subjects[file] = submissions[file].Subject;
            accepted[file] = submissions[file].IsAccepted;
            numbers[file] = numberOf[subjects[file]];
        }
        periods = new PeriodNumbers(subjects.SelectMany(subject => subject.Submission.Periods));
        holders = new int[areas * periods.Count];
        for (int file = 0; file < subjects.Length; file++)
            foreach ((int area, Period period, _) in subjects[file].Identities.All) Add(FindReportingUnit(area, period), file);
        seenByAll = [.. accepted];
        foreach (List<int> files in several)
        {
            int first = files.FirstOrDefault(file => accepted[file], -1);
            foreach (int file in files) seenByAll[file] &= file == first;
        }
    }

    public Structure Structure { get; }

    public IReadOnlyList<RuleInput> Subjects => subjects;

    /// <summary>Returns the index in <see cref="Subjects"/> of the submission with a number; negative if it has another structure.</summary>
    public int IndexOf(int number) => Array.BinarySearch(numbers, number);

    /// <summary>The largest number of a reporting unit plus one.</summary>
    public int ReportingUnitCount => holders.Length;

    /// <summary>Returns an area and a filed period as one number, ordered by area, frequency and time; -1 for a period that no submission contains.</summary>
    public int FindReportingUnit(int area, Period period) => periods.IndexOf(period) is >= 0 and int index ? area * periods.Count + index : -1;

    /// <summary>Returns the earlier periods of the same frequency that any file, accepted or not, contains for an area, the latest first.</summary>
    /// <param name="lookback">The number of periods to look back.</param>
    public IEnumerable<Period> PeriodsBefore(int area, Period period, int lookback)
    {
        for (int index = periods.LastBefore(period); index >= 0 && periods[index].Frequency == period.Frequency; index--)
        {
            if ((long)period.Ordinal - periods[index].Ordinal > lookback) yield break;
            if (holders[area * periods.Count + index] != 0) yield return periods[index];
        }
    }

    /// <summary>Returns the areas of which any file has rows for a period, ascending.</summary>
    public IEnumerable<int> AreasOf(Period period) => periods.IndexOf(period) is >= 0 and int index
        ? Enumerable.Range(0, holders.Length / periods.Count).Where(area => holders[area * periods.Count + index] != 0)
        : [];

    /// <summary>
    /// Returns the index in <see cref="Subjects"/> of the file that applies to an area and period from the viewpoint of the file with
    /// a number: that file itself if it contains them, or else the first accepted file; -1 if there is none.
    /// </summary>
    /// <param name="reportingUnit">The area and period, or -1.</param>
    /// <param name="viewingFile">The number of the file that sees it.</param>
    public int FindApplicable(int reportingUnit, int viewingFile)
    {
        int holder = reportingUnit < 0 ? 0 : holders[reportingUnit];
        if (holder == 0) return -1;
        if (holder > 0) return numbers[holder - 1] == viewingFile || accepted[holder - 1] ? holder - 1 : -1;
        int first = -1;
        foreach (int file in several[-1 - holder])
        {
            if (numbers[file] == viewingFile) return file;
            if (first < 0 && accepted[file]) first = file;
        }
        return first;
    }

    /// <summary>Whether a file applies for others as it does for itself: it is accepted, and no other file precedes it.</summary>
    public bool AppliesToAll(int number) => seenByAll[IndexOf(number)];

    private void Add(int reportingUnit, int file)
    {
        ref int holder = ref holders[reportingUnit];
        if (holder == 0) holder = file + 1;
        else if (holder < 0) several[-1 - holder].Add(file);
        else
        {
            several.Add([holder - 1, file]);
            holder = -several.Count;
        }
    }
}
