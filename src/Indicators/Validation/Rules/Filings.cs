using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The submissions of one structure, and which of them holds for an area and period.</summary>
internal sealed class Filings
{
    private readonly RuleSubject[] subjects;
    private readonly bool[] accepted;
    private readonly int[] numbers;
    private readonly Dictionary<Period, int> periodIndexes;
    private readonly Period[] periods;
    private readonly int[][] holders;
    private readonly bool[] seenByAll;

    /// <param name="structure">The structure of all of them.</param>
    /// <param name="submissions">By ascending number, in which order they count where several hold the same area and period; only accepted ones are compared with.</param>
    /// <param name="areas">The number of areas.</param>
    public Filings(Structure structure, IReadOnlyList<(int Number, RuleSubject Subject, bool IsAccepted)> submissions, int areas)
    {
        Structure = structure;
        subjects = [.. submissions.Select(one => one.Subject)];
        accepted = [.. submissions.Select(one => one.IsAccepted)];
        numbers = [.. submissions.Select(one => one.Number)];
        periods = [.. subjects.SelectMany(subject => subject.Submission.Periods).Distinct().OrderBy(period => period.Frequency).ThenBy(period => period.Ordinal)];
        periodIndexes = periods.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        List<int>?[] found = new List<int>?[areas * periods.Length];
        foreach ((int file, RuleSubject subject) in subjects.Index())
            foreach ((int area, Period period, _) in Identities(subject.Submission))
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

    public IReadOnlyList<RuleSubject> Subjects => subjects;

    /// <summary>The place among <see cref="Subjects"/> of the submission with a number; negative where it has another structure.</summary>
    public int IndexOf(int number) => Array.BinarySearch(numbers, number);

    /// <summary>An area and period that some submission has as one number, ascending with the area, then the frequency, then time; -1 for a period that none has.</summary>
    public int PlaceOf(int area, Period period) => periodIndexes.TryGetValue(period, out int index) ? area * periods.Length + index : -1;

    /// <summary>The periods of a frequency that any file has of an area, accepted or not, ascending.</summary>
    public IEnumerable<Period> PeriodsOf(int area, Frequency frequency) =>
        periods.Where((period, index) => period.Frequency == frequency && holders[area * periods.Length + index].Length > 0);

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

    /// <summary>The areas and periods of a submission, each with its first row.</summary>
    public static IEnumerable<(int Area, Period Period, int Row)> Identities(Submission submission)
    {
        HashSet<(int, int)> seen = [];
        (int, int) last = (-1, -1);
        for (int row = 0; row < submission.RowCount; row++)
        {
            (int Area, int Period) pair = (submission.Areas[row], submission.PeriodIndexes[row]);
            if (pair == last || pair.Area < 0 || pair.Period < 0) continue;
            last = pair;
            if (seen.Add(pair)) yield return (pair.Area, submission.Periods[pair.Period], row);
        }
    }
}
