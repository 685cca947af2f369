using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The submissions of one structure, and which of them holds for an area and period.</summary>
internal sealed class Filings
{
    private readonly Dictionary<(int Area, Period Period), List<int>> holders = [];
    private readonly Dictionary<int, List<Period>> periodsByArea = [];
    private readonly List<(int File, RuleSubject Subject)> subjects = [];
    private readonly HashSet<int> accepted = [];

    public Filings(Structure structure) => Structure = structure;

    public Structure Structure { get; }

    public IReadOnlyList<(int File, RuleSubject Subject)> Subjects => subjects;

    /// <param name="file">Its number; of several that hold the same area and period the one added first counts.</param>
    /// <param name="subject">The submission.</param>
    /// <param name="isAccepted">Whether others are compared with it.</param>
    public void Add(int file, RuleSubject subject, bool isAccepted)
    {
        subjects.Add((file, subject));
        if (isAccepted) accepted.Add(file);
        foreach ((int area, Period period, _) in Identities(subject.Submission))
        {
            if (!holders.TryGetValue((area, period), out List<int>? files))
            {
                holders.Add((area, period), files = []);
                if (!periodsByArea.TryGetValue(area, out List<Period>? periods)) periodsByArea.Add(area, periods = []);
                periods.Add(period);
            }
            files.Add(file);
        }
    }

    /// <summary>The periods of a frequency that any file has of an area, accepted or not.</summary>
    public IEnumerable<Period> PeriodsOf(int area, Frequency frequency) => periodsByArea.GetValueOrDefault(area, []).Where(period => period.Frequency == frequency);

    /// <summary>The file that holds for an area and period, as a file sees it: itself where it does, else the first accepted one; -1 where there is none.</summary>
    public int Holder(int area, Period period, int viewer)
    {
        if (!holders.TryGetValue((area, period), out List<int>? files)) return -1;
        int first = -1;
        foreach (int file in files)
        {
            if (file == viewer) return file;
            if (first < 0 && accepted.Contains(file)) first = file;
        }
        return first;
    }

    /// <summary>Whether others see the file as it sees itself: it is accepted, and no other one comes before it.</summary>
    public bool IsSeenByAll(int file) => accepted.Contains(file) && holders.Values.Where(files => files.Contains(file)).All(files => files.First(accepted.Contains) == file);

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
