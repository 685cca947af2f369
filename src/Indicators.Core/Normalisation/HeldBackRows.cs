using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators.Normalisation;

/// <summary>
/// Determines which figures a held-back submission contains, but not their values: the areas, periods and codes of the rows that can be
/// read and agree with the file's name and folder. A wrong row must not imply that another area sent something.
/// </summary>
/// <param name="kept">The part of the structure that indicators use.</param>
internal sealed class HeldBackRows(Structure structure, CellSelection kept, CodeList areas)
{
    // The number of rows of each cell.
    private readonly SortedDictionary<ReportingUnit, Dictionary<RowCodes, int>> byFiling = [];
    private readonly int[] cellCodes = new int[kept.Dimensions.Count];
    private ReportingUnit lastFiling;
    private Dictionary<RowCodes, int>? lastCells;

    /// <param name="submission">Null if the file is not a table of the structure.</param>
    public ObservationTable Read(Submission? submission, SubmissionSource source)
    {
        int named = source.AreaIn(areas);
        bool isAnyRead = submission is not null && AddRows(submission, named, source.Year);
        foreach (UnsoundRow row in submission?.UnsoundRows ?? [])
        {
            isAnyRead = true;
            ReportingUnit filing = new(row.Area, row.Period);
            if (Agrees(filing, named, source.Year)) Add(filing, row.Codes.Codes);
        }
        return new ObservationTable
        {
            Structure = structure,
            Dimensions = [.. kept.Dimensions.Select(structure.Dimensions.ElementAt)],
            Cells = [.. byFiling.Select(pair => CellsOf(pair.Key, pair.Value, kept.Dimensions.Count))],
            Filings = [.. byFiling.Keys],
            Unread = isAnyRead || named < 0 ? null : new UnreadReturn(named, source.Year),
        };
    }

    /// <returns>Whether the area and period of any row can be read.</returns>
    private bool AddRows(Submission submission, int named, int? year)
    {
        bool isAnyRead = false;
        // Repeated rows count once; whether unreadable rows repeat others is unknown.
        RowSet repeats = [];
        RepeatedKeys.Find(submission, (row, _) => repeats.Add(row));
        CodeIndexes[] columns = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
        int[] codes = new int[columns.Length];
        for (int row = 0; row < submission.RowCount; row++)
        {
            if (submission.Areas[row] is not (>= 0 and int area) || submission.PeriodIndexes[row] is not (>= 0 and int period)) continue;
            isAnyRead = true;
            ReportingUnit filing = new(area, submission.Periods[period]);
            if (!Agrees(filing, named, year) || (repeats.Count > 0 && repeats.Contains(row))) continue;
            for (int i = 0; i < codes.Length; i++) codes[i] = columns[i][row];
            Add(filing, codes);
        }
        return isAnyRead;
    }

    private static bool Agrees(ReportingUnit filing, int named, int? year) => (named < 0 || filing.Area == named) && (year is null || filing.Period.Year == year);

    private void Add(ReportingUnit filing, int[] codes)
    {
        // In a large file nearly all rows are readable.
        if (Array.IndexOf(codes, -1) < 0 ? !kept.IsCounted(codes) : !kept.MayBeCounted(codes)) return;
        // Rows are mostly sorted.
        if (lastCells is null || filing != lastFiling)
        {
            if (!byFiling.TryGetValue(filing, out lastCells)) byFiling[filing] = lastCells = [];
            lastFiling = filing;
        }
        for (int i = 0; i < cellCodes.Length; i++) cellCodes[i] = codes[kept.Dimensions[i]];
        var cell = new RowCodes(cellCodes);
        if (lastCells.TryGetValue(cell, out int rows)) lastCells[cell] = rows + 1;
        else lastCells[new RowCodes([.. cellCodes])] = 1;
    }

    /// <returns>Cells without a figure, whose gaps are the numbers of their rows; -1 for a code that cannot be read.</returns>
    private static UnitCells CellsOf(ReportingUnit filing, Dictionary<RowCodes, int> rows, int dimensions)
    {
        RowCodes[] cells = [.. rows.Keys];
        double[] values = new double[cells.Length];
        Array.Fill(values, double.NaN);
        var statuses = new ObservationStatus[cells.Length];
        Array.Fill(statuses, ObservationStatus.Missing);
        var columns = new CellBlock
        {
            Codes = [.. Enumerable.Range(0, dimensions).Select(dimension => CodeIndexes.Create([.. cells.Select(cell => cell.Codes[dimension])]))],
            Values = values,
            Statuses = statuses,
            Gaps = [.. rows.Values],
        };
        return new UnitCells(filing, columns, 0, cells.Length);
    }
}
