using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Cells;

/// <summary>The submissions of one structure, and which of them holds for an area and period.</summary>
internal sealed class SubmissionIndex
{
    private readonly RuleInput[] subjects;
    private readonly bool[] accepted;
    private readonly int[] numbers;
    private readonly Dictionary<Period, int> periodIndexes;
    private readonly Period[] periods;
    private readonly int[][] holders;
    private readonly bool[] seenByAll;

    /// <param name="submissions">Of one structure, in the order in which they count where several hold the same area and period.</param>
    /// <param name="numberOf">The number by which others know each; ascending.</param>
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

    /// <summary>The place among <see cref="Subjects"/> of the submission with a number; negative where it has another structure.</summary>
    public int IndexOf(int number) => Array.BinarySearch(numbers, number);

    /// <summary>An area and period that some submission has as one number, ascending with the area, then the frequency, then time; -1 for a period that none has.</summary>
    public int PlaceOf(int area, Period period) => periodIndexes.TryGetValue(period, out int index) ? area * periods.Length + index : -1;

    /// <summary>The periods of a frequency that any file has of an area, accepted or not, ascending.</summary>
    public IEnumerable<Period> PeriodsOf(int area, Frequency frequency)
    {
        for (int index = 0; index < periods.Length; index++)
            if (periods[index].Frequency == frequency && holders[area * periods.Length + index].Length > 0) yield return periods[index];
    }

    /// <summary>The areas that any file has for a period, ascending.</summary>
    public IEnumerable<int> AreasOf(Period period) => periodIndexes.TryGetValue(period, out int index)
        ? Enumerable.Range(0, holders.Length / periods.Length).Where(area => holders[area * periods.Length + index].Length > 0)
        : [];

    /// <summary>The file, as a place among <see cref="Subjects"/>, that holds for an area and period as the one with a number sees it: itself where it does, else the first accepted one; -1 where there is none.</summary>
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

    /// <summary>Whether others see the file as it sees itself: it is accepted, and no other one comes before it.</summary>
    public bool IsSeenByAll(int number) => seenByAll[IndexOf(number)];

    /// <summary>Every period that a file has, by frequency and time, and the place of each.</summary>
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
