using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>Creates the cells of filings from their rows: only rows that indicators count, and repeated rows once.</summary>
/// <param name="repeats">The rows that repeat another row; null if there are none.</param>
internal sealed class CellBuilder(Submission submission, CellSelection selection, RowSet? repeats, RowsByFiling rows)
{
    private readonly CodeIndexes[] columns = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
    private readonly bool[] keeps = new bool[RowBatch.Most];
    private readonly List<Shortfall> shortfalls = [];
    private readonly List<UncountedFiling> uncounted = [];
    private readonly List<ConfidentialTotal> confidentialTotals = [];
    private TotalsCheck? totals;

    /// <summary>The totals of the filings that exceed their parts, if a part that is not listed would be a zero or is listed without a figure.</summary>
    public IReadOnlyList<Shortfall> Shortfalls => shortfalls;

    /// <summary>The filings without cells, for a structure with units.</summary>
    public IReadOnlyList<UncountedFiling> Uncounted => uncounted;

    /// <summary>The totals that the office withholds.</summary>
    public IReadOnlyList<ConfidentialTotal> ConfidentialTotals => confidentialTotals;

    /// <returns>The cells, without filings that have none.</returns>
    public IReadOnlyList<UnitCells> Build(IReadOnlyList<FiledRows> filings)
    {
        var accumulator = new CellAccumulator(
            submission.Values, submission.Statuses, [.. selection.Dimensions.Select(dimension => columns[dimension])], filings.Sum(filing => filing.Count));
        bool areJudged = submission.Structure.AbsentRows == AbsentRows.Zero;
        int unit = submission.Structure.UnitDimension is { } column ? submission.Dimensions.Select(dimension => dimension.Column.Name).ToList().IndexOf(column.Name) : -1;
        foreach (FiledRows filing in filings)
        {
            bool hasTotals = false;
            int made = accumulator.Made.Count;
            for (int start = 0; start < filing.Count; start += RowBatch.Most)
                hasTotals |= Add(rows.RowsOf(filing, start, Math.Min(RowBatch.Most, filing.Count - start)), accumulator);
            accumulator.EndFiling(filing.Filing);
            if (unit >= 0 && accumulator.Made.Count == made) uncounted.Add(new UncountedFiling(filing.Filing, UnitsOf(filing, columns[unit])));
            if (hasTotals) AddConfidentialTotals(filing);
            if (hasTotals && (areJudged || LacksFigure(filing))) shortfalls.AddRange((totals ??= new TotalsCheck(submission, rows, repeats)).Check(filing));
        }
        return accumulator.Made;
    }

    private void AddConfidentialTotals(FiledRows filing)
    {
        for (int start = 0; start < filing.Count; start += RowBatch.Most)
        {
            RowBatch some = rows.RowsOf(filing, start, Math.Min(RowBatch.Most, filing.Count - start));
            for (int i = 0; i < some.Count; i++)
            {
                int row = some[i];
                if (submission.Statuses[row] != ObservationStatus.Suppressed || !double.IsNaN(submission.Values[row])) continue;
                int[] codes = [.. columns.Select(column => column[row])];
                int[] summed = [.. Enumerable.Range(0, codes.Length).Where(i => selection.IsTotalCode(i, codes[i]))];
                if (summed.Length > 0) confidentialTotals.Add(new ConfidentialTotal(filing.Filing, codes, summed));
            }
        }
    }

    private int[] UnitsOf(FiledRows filing, CodeIndexes units)
    {
        var found = new SortedSet<int>();
        for (int start = 0; start < filing.Count; start += RowBatch.Most)
        {
            RowBatch some = rows.RowsOf(filing, start, Math.Min(RowBatch.Most, filing.Count - start));
            for (int i = 0; i < some.Count; i++) found.Add(units[some[i]]);
        }
        return [.. found];
    }

    private bool LacksFigure(FiledRows filing)
    {
        for (int start = 0; start < filing.Count; start += RowBatch.Most)
        {
            RowBatch some = rows.RowsOf(filing, start, Math.Min(RowBatch.Most, filing.Count - start));
            for (int i = 0; i < some.Count; i++)
                if (double.IsNaN(submission.Values[some[i]]) && submission.Statuses[some[i]].LeavesGap()) return true;
        }
        return false;
    }

    /// <returns>Whether any row is a total.</returns>
    private bool Add(in RowBatch some, CellAccumulator accumulator)
    {
        Span<bool> counted = keeps.AsSpan(0, some.Count);
        bool hasTotals = selection.Classify(some, columns, counted);
        for (int i = 0; repeats is not null && i < some.Count; i++) counted[i] &= !repeats.Contains(some[i]);
        accumulator.Add(some, counted);
        return hasTotals;
    }
}
