using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// Reads of a submission that is held back which figures it holds, not what they are: the areas, periods and codes of the rows
/// that can be read and that agree with the file's name and folder. A wrong row must not say that another area sent something.
/// </summary>
internal static class HeldBackRows
{
    /// <param name="kept">What the indicators use of the structure.</param>
    public static ObservationTable Read(Submission submission, SubmissionSource source, KeptCells kept, CodeList areas)
    {
        int named = source.AreaIn(areas);
        int? year = source.Year;
        var byFiling = new SortedDictionary<Filing, Dictionary<CellKey, int>>();
        var unclear = new SortedDictionary<Filing, Dictionary<CellKey, int>>();
        var seen = new HashSet<(Filing, CellKey)>();
        for (int row = 0; row < submission.RowCount; row++)
        {
            int area = submission.Areas[row], period = submission.PeriodIndexes[row];
            if (area < 0 || period < 0 || (named >= 0 && area != named) || (year is { } of && submission.Periods[period].Year != of)) continue;
            int[] codes = [.. submission.Dimensions.Select(dimension => dimension.Codes[row])];
            bool isClear = !Array.Exists(codes, code => code < 0);
            if (isClear ? !kept.Keeps(codes) : !kept.MayKeep(codes)) continue;
            var filing = new Filing(area, submission.Periods[period]);
            // A row that is filed twice is one cell; of one that cannot be read nobody knows.
            if (isClear && !seen.Add((filing, new CellKey(codes)))) continue;
            SortedDictionary<Filing, Dictionary<CellKey, int>> cells = isClear ? byFiling : unclear;
            if (!cells.TryGetValue(filing, out Dictionary<CellKey, int>? rows)) cells[filing] = rows = [];
            var key = new CellKey([.. kept.Dimensions.Select(dimension => codes[dimension])]);
            rows[key] = rows.GetValueOrDefault(key) + 1;
        }
        return new ObservationTable
        {
            Structure = submission.Structure,
            Dimensions = [.. kept.Dimensions.Select(i => submission.Dimensions[i].Column)],
            Cells = [.. byFiling.Select(pair => CellsOf(pair.Key, pair.Value, kept.Dimensions.Count))],
            Unclear = [.. unclear.Select(pair => CellsOf(pair.Key, pair.Value, kept.Dimensions.Count))],
            Filings = [.. byFiling.Keys],
        };
    }

    /// <param name="rows">By cell the number of its rows.</param>
    private static FiledCells CellsOf(Filing filing, Dictionary<CellKey, int> rows, int dimensions)
    {
        CellKey[] cells = [.. rows.Keys];
        var values = new double[cells.Length];
        Array.Fill(values, double.NaN);
        var statuses = new ObservationStatus[cells.Length];
        Array.Fill(statuses, ObservationStatus.Missing);
        var columns = new CellColumns
        {
            Codes = [.. Enumerable.Range(0, dimensions).Select(dimension => CodeIndexes.Of([.. cells.Select(cell => cell.Codes[dimension])]))],
            Values = values,
            Statuses = statuses,
            Gaps = [.. rows.Values],
        };
        return new FiledCells(filing, columns, 0, cells.Length);
    }

    /// <summary>Equal to another with the same codes.</summary>
    private readonly struct CellKey(int[] codes) : IEquatable<CellKey>
    {
        public int[] Codes => codes;

        public bool Equals(CellKey other) => codes.AsSpan().SequenceEqual(other.Codes);

        public override bool Equals(object? other) => other is CellKey key && Equals(key);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (int code in codes) hash.Add(code);
            return hash.ToHashCode();
        }
    }
}
