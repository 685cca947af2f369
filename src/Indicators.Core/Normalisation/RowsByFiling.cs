using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>
/// The rows of a submission sorted by area and period, in file order within each. In most files they form one run for each filing; only
/// other files need a list.
/// </summary>
internal sealed class RowsByFiling
{
    /// <summary>Fewer rows are processed faster than another thread starts.</summary>
    private const int RowsWorthAJob = 100_000;

    private readonly int[]? order;

    private RowsByFiling(int[]? order, IReadOnlyList<FiledRows> filings)
    {
        this.order = order;
        Filings = filings;
    }

    public IReadOnlyList<FiledRows> Filings { get; }

    /// <param name="submission">The area and period of every row must have been read.</param>
    /// <param name="areas">The number of areas.</param>
    public static RowsByFiling Group(Submission submission, int areas)
    {
        int[] counts = new int[areas * submission.Periods.Count];
        int[] firsts = new int[counts.Length];
        Array.Fill(firsts, -1);
        bool areRuns = true;
        foreach ((int filing, int row, int count) in Runs(submission))
        {
            counts[filing] += count;
            if (firsts[filing] < 0) firsts[filing] = row;
            else areRuns = false;
        }
        var filings = new List<FiledRows>();
        int next = 0;
        for (int filing = 0; filing < counts.Length; filing++)
        {
            if (counts[filing] == 0) continue;
            if (!areRuns) firsts[filing] = next;
            filings.Add(new FiledRows(
                new ReportingUnit(filing / submission.Periods.Count, submission.Periods[filing % submission.Periods.Count]), firsts[filing], counts[filing]));
            next += counts[filing];
        }
        if (areRuns) return new RowsByFiling(null, filings);
        int[] order = new int[submission.RowCount];
        foreach ((int filing, int row, int count) in Runs(submission))
            for (int i = 0; i < count; i++) order[firsts[filing]++] = row + i;
        return new RowsByFiling(order, filings);
    }

    /// <summary>Divides the filings into at most as many parts as there are jobs, with about the same number of rows; one part if there are few rows.</summary>
    /// <param name="fewest">The minimum number of rows for more than one part.</param>
    public IReadOnlyList<IReadOnlyList<FiledRows>> Parts(int jobs, int fewest = RowsWorthAJob)
    {
        long all = Filings.Sum(filing => (long)filing.Count);
        if (jobs <= 1 || all < fewest) return [Filings];
        var parts = new List<IReadOnlyList<FiledRows>>();
        var part = new List<FiledRows>();
        long rows = 0;
        foreach (FiledRows filing in Filings)
        {
            part.Add(filing);
            rows += filing.Count;
            if (rows * jobs < all * (parts.Count + 1)) continue;
            parts.Add(part);
            part = [];
        }
        return parts;
    }

    /// <summary>Returns a batch of rows of a filing.</summary>
    /// <param name="start">The index of the first row within the filing.</param>
    public RowBatch RowsOf(FiledRows filing, int start, int count) => order is null
        ? new RowBatch(filing.First + start, count)
        : new RowBatch(order.AsSpan(filing.First + start, count));

    /// <summary>Returns the runs of consecutive rows with the same area and period, which are combined into one number.</summary>
    private static IEnumerable<(int Filing, int Row, int Count)> Runs(Submission submission)
    {
        int next;
        for (int first = 0; first < submission.RowCount; first = next)
        {
            next = Math.Min(submission.Areas.EndOfRun(first), submission.PeriodIndexes.EndOfRun(first));
            yield return (submission.Areas[first] * submission.Periods.Count + submission.PeriodIndexes[first], first, next - first);
        }
    }
}

/// <summary>The rows of one area and period.</summary>
/// <param name="First">The index of the first row in <see cref="RowsByFiling"/>.</param>
internal sealed record FiledRows(ReportingUnit Filing, int First, int Count);
