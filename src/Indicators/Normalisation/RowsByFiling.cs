using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// The rows of a submission by area and period: in the order of these, and in that of the file within each. Most files list them
/// so that each is one run of rows; only others need a list.
/// </summary>
internal sealed class RowsByFiling
{
    private readonly int[]? order;

    private RowsByFiling(int[]? order, IReadOnlyList<FiledRows> filings)
    {
        this.order = order;
        Filings = filings;
    }

    public IReadOnlyList<FiledRows> Filings { get; }

    /// <param name="submission">Every row's area and period could be read.</param>
    /// <param name="areas">The number of areas.</param>
    public static RowsByFiling Of(Submission submission, int areas)
    {
        int[] counts = new int[areas * submission.Periods.Count];
        int[] firsts = new int[counts.Length];
        Array.Fill(firsts, -1);
        bool areRuns = true;
        foreach ((int place, int row, int count) in Runs(submission))
        {
            counts[place] += count;
            if (firsts[place] < 0) firsts[place] = row;
            else areRuns = false;
        }
        var filings = new List<FiledRows>();
        int next = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            if (counts[place] == 0) continue;
            if (!areRuns) firsts[place] = next;
            filings.Add(new FiledRows(
                new Filing(place / submission.Periods.Count, submission.Periods[place % submission.Periods.Count]), firsts[place], counts[place]));
            next += counts[place];
        }
        if (areRuns) return new RowsByFiling(null, filings);
        int[] order = new int[submission.RowCount];
        foreach ((int place, int row, int count) in Runs(submission))
            for (int i = 0; i < count; i++) order[firsts[place]++] = row + i;
        return new RowsByFiling(order, filings);
    }

    /// <summary>Loads the codes of some rows of a filing, and says which rows they are.</summary>
    /// <param name="start">Which of its rows is the first, from 0.</param>
    public void Load(FiledRows filing, int start, RowBatch batch, Span<int> rows)
    {
        if (order is not null)
        {
            order.AsSpan(filing.First + start, rows.Length).CopyTo(rows);
            batch.Load(rows);
            return;
        }
        for (int i = 0; i < rows.Length; i++) rows[i] = filing.First + start + i;
        batch.Load(filing.First + start, rows.Length);
    }

    /// <summary>Neighbouring rows of one area and period, which together are one number.</summary>
    private static IEnumerable<(int Place, int Row, int Count)> Runs(Submission submission)
    {
        var batch = new RowBatch([submission.Areas, submission.PeriodIndexes], [0, 1]);
        int last = -1, first = 0;
        for (int start = 0; start < submission.RowCount; start += RowBatch.Size)
        {
            int count = Math.Min(RowBatch.Size, submission.RowCount - start);
            batch.Load(start, count);
            int[] areas = batch[0], periods = batch[1];
            for (int i = 0; i < count; i++)
            {
                int place = areas[i] * submission.Periods.Count + periods[i];
                if (place == last) continue;
                if (last >= 0) yield return (last, first, start + i - first);
                (last, first) = (place, start + i);
            }
        }
        if (last >= 0) yield return (last, first, submission.RowCount - first);
    }
}

/// <summary>The rows of one area and period.</summary>
/// <param name="First">Where they begin in <see cref="RowsByFiling"/>.</param>
internal sealed record FiledRows(Filing Filing, int First, int Count);
