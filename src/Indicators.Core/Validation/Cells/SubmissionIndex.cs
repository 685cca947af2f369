using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Cells;

/// <summary>The submissions of one structure, and which of them applies to an area and period.</summary>
internal sealed class SubmissionIndex
{
    private readonly RuleInput[] subjects;
    private readonly bool[] accepted;
    private readonly int[] numbers;
    private readonly Dictionary<Period, int> periodIndexes;
    private readonly Period[] periods;
    private readonly int[][] holders;
    private readonly bool[] seenByAll;

    /// <param name="submissions">In order of precedence if several contain the same area and period; all of one structure.</param>
    /// <param name="numberOf">The number that identifies each; ascending.</param>
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
        (periods, periodIndexes) = PeriodsOf(subjects);
        var found = new List<int>?[areas * periods.Length];
        for (int file = 0; file < subjects.Length; file++)
            foreach ((int area, Period period, _) in subjects[file].Identities.All)
                (found[PlaceOf(area, period)] ??= []).Add(file);
        holders = [.. found.Select(files => files?.ToArray() ?? [])];
        seenByAll = [.. accepted];
        foreach (int[] files in holders)
        {
            int first = files.FirstOrDefault(file => accepted[file], -1);
            foreach (int file in files) seenByAll[file] &= file == first;
        }
    }

    public Structure Structure { get; }

    public IReadOnlyList<RuleInput> Subjects => subjects;

    /// <summary>Returns the index in <see cref="Subjects"/> of the submission with a number; negative if it has another structure.</summary>
    public int IndexOf(int number) => Array.BinarySearch(numbers, number);

    /// <summary>Returns an area and a filed period as one number, ordered by area, frequency and time; -1 for a period that no submission contains.</summary>
    public int PlaceOf(int area, Period period) => periodIndexes.TryGetValue(period, out int index) ? area * periods.Length + index : -1;

    /// <summary>Returns the periods of a frequency for which any file has rows of an area, accepted or not, ascending.</summary>
    public IEnumerable<Period> PeriodsOf(int area, Frequency frequency)
    {
        for (int index = 0; index < periods.Length; index++)
            if (periods[index].Frequency == frequency && holders[area * periods.Length + index].Length > 0) yield return periods[index];
    }

    /// <summary>Returns the areas of which any file has rows for a period, ascending.</summary>
    public IEnumerable<int> AreasOf(Period period) => periodIndexes.TryGetValue(period, out int index)
        ? Enumerable.Range(0, holders.Length / periods.Length).Where(area => holders[area * periods.Length + index].Length > 0)
        : [];

    /// <summary>
    /// Returns the index in <see cref="Subjects"/> of the file that applies to an area and period from the viewpoint of the file with
    /// a number: that file itself if it contains them, or else the first accepted file; -1 if there is none.
    /// </summary>
    public int Holder(int area, Period period, int viewer)
    {
        int place = PlaceOf(area, period), first = -1;
        if (place < 0) return -1;
        foreach (int file in holders[place])
        {
            if (numbers[file] == viewer) return file;
            if (first < 0 && accepted[file]) first = file;
        }
        return first;
    }

    /// <summary>Whether a file applies for others as it does for itself: it is accepted, and no other file precedes it.</summary>
    public bool IsSeenByAll(int number) => seenByAll[IndexOf(number)];

    /// <summary>Returns all periods of the files, by frequency and time, and the index of each.</summary>
    private static (Period[] Periods, Dictionary<Period, int> Indexes) PeriodsOf(RuleInput[] subjects)
    {
        List<Period> found = [];
        Dictionary<Period, int> indexes = [];
        foreach (RuleInput subject in subjects)
            foreach (Period period in subject.Submission.Periods)
                if (indexes.TryAdd(period, 0)) found.Add(period);
        found.Sort((left, right) => left.Frequency != right.Frequency ? (int)left.Frequency - (int)right.Frequency : left.Ordinal.CompareTo(right.Ordinal));
        for (int index = 0; index < found.Count; index++) indexes[found[index]] = index;
        return ([.. found], indexes);
    }
}
