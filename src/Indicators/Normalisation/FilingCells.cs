using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>Makes the cells of filings from their rows: those that indicators count, a repeated one once.</summary>
/// <param name="repeats">The rows that say again what another says; null for none.</param>
internal sealed class FilingCells(Submission submission, KeptCells kept, HashSet<int>? repeats, RowsByFiling rows)
{
    private readonly CodeIndexes[] columns = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
    private readonly bool[] keeps = new bool[SomeRows.Most];

    /// <returns>Without the filings that have no cell.</returns>
    public IReadOnlyList<FiledCells> Of(IReadOnlyList<FiledRows> filings)
    {
        var tallies = new CellTallies(
            submission.Values, submission.Statuses, [.. kept.Dimensions.Select(dimension => columns[dimension])], filings.Sum(filing => filing.Count));
        foreach (FiledRows filing in filings)
        {
            for (int start = 0; start < filing.Count; start += SomeRows.Most)
                Add(rows.RowsOf(filing, start, Math.Min(SomeRows.Most, filing.Count - start)), tallies);
            tallies.EndFiling(filing.Filing);
        }
        return tallies.Made;
    }

    private void Add(in SomeRows some, CellTallies tallies)
    {
        Span<bool> counted = keeps.AsSpan(0, some.Count);
        kept.Judge(some, columns, counted);
        for (int i = 0; repeats is not null && i < some.Count; i++) counted[i] &= !repeats.Contains(some[i]);
        tallies.Add(some, counted);
    }
}
