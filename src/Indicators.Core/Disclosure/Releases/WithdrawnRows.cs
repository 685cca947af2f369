using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Disclosure.Releases;

/// <summary>Collects the rows of a structure that were released and are not filed any more, and puts them among the others.</summary>
/// <param name="table">What is filed.</param>
internal sealed class WithdrawnRows(Structure structure, ObservationTable table)
{
    private readonly Dictionary<ReportingUnit, UnitCells> cells = table.Cells.ToDictionary(own => own.Filing);
    private readonly Dictionary<string, int[]?> codesOfTexts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<ReportingUnit, SortedDictionary<int[], SortedSet<long>>> added = [];

    private static readonly Comparer<int[]> ByCodes = Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    public Structure Structure => structure;

    /// <summary>Whether any row has been added.</summary>
    public bool Any => added.Count > 0;

    /// <summary>Returns the codes that a name of a cell gives, for each dimension of the table; null if they do not fit the definitions.</summary>
    public int[]? ReadCodes(string text)
    {
        if (!codesOfTexts.TryGetValue(text, out int[]? codes)) codesOfTexts[text] = codes = Parse(text);
        return codes;
    }

    private int[]? Parse(string text)
    {
        if (CellName.ParseCodes(text) is not { } named || named.Count != table.Dimensions.Count) return null;
        int[] codes = new int[named.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            if (!named.TryGetValue(table.Dimensions[i].Name, out string? code)) return null;
            codes[i] = table.Dimensions[i].CodeList!.IndexOf(code);
            if (codes[i] < 0) return null;
        }
        return codes;
    }

    /// <summary>Returns what is filed of a cell.</summary>
    public FiledRow Find(ReportingUnit unit, int[] codes)
    {
        if (!cells.TryGetValue(unit, out UnitCells? own) || IndexOf(own, codes) is not (>= 0 and int index)) return FiledRow.None;
        if (!double.IsNaN(own.Columns.Values[index])) return FiledRow.Figure;
        return own.Columns.Statuses[index] == ObservationStatus.Suppressed ? FiledRow.Marked : FiledRow.Blank;
    }

    /// <summary>Adds a count that was released.</summary>
    public void Add(ReportingUnit unit, int[] codes, long count) => RowOf(unit, codes).Add(count);

    /// <summary>Adds a cell that was withheld, unless a count of it was released.</summary>
    public void AddMark(ReportingUnit unit, int[] codes) => RowOf(unit, codes);

    private SortedSet<long> RowOf(ReportingUnit unit, int[] codes)
    {
        if (!added.TryGetValue(unit, out SortedDictionary<int[], SortedSet<long>>? rows)) added[unit] = rows = new SortedDictionary<int[], SortedSet<long>>(ByCodes);
        if (!rows.TryGetValue(codes, out SortedSet<long>? counts)) rows[codes] = counts = [];
        return counts;
    }

    /// <summary>Returns the table with the rows.</summary>
    public ObservationTable Complete()
    {
        var all = new SortedDictionary<ReportingUnit, UnitCells>(cells);
        foreach ((ReportingUnit unit, SortedDictionary<int[], SortedSet<long>> rows) in added) all[unit] = Merge(unit, rows);
        var counts = new Dictionary<int, long[]>();
        var blank = new HashSet<int>();
        int first = 0;
        foreach ((ReportingUnit unit, UnitCells own) in all)
        {
            foreach ((int[] codes, SortedSet<long> released) in added.GetValueOrDefault(unit, []))
            {
                int cell = first + IndexOf(own, codes) - own.First;
                counts[cell] = [.. released];
                if (Find(unit, codes) == FiledRow.Blank) blank.Add(cell);
            }
            first += own.Count;
        }
        HashSet<ReportingUnit> filings = [.. added.Keys.Except(table.Filings)];
        return new ObservationTable
        {
            Structure = structure,
            Dimensions = table.Dimensions,
            Cells = [.. all.Values],
            Filings = [.. table.Filings.Concat(filings).Order()],
            Shortfalls = table.Shortfalls,
            ConfidentialTotals = table.ConfidentialTotals,
            Uncounted = table.Uncounted,
            Unread = table.Unread,
            Withdrawn = new WithdrawnCells(counts, blank, filings),
        };
    }

    /// <summary>Merges the rows of a return with those that are not filed any more. These have the first of their counts.</summary>
    private UnitCells Merge(ReportingUnit unit, SortedDictionary<int[], SortedSet<long>> rows)
    {
        var merged = new SortedDictionary<int[], (double Value, ObservationStatus Status, int Gaps)>(ByCodes);
        if (cells.TryGetValue(unit, out UnitCells? own))
            for (int index = own.First; index < own.First + own.Count; index++)
                merged[CodesOf(own, index)] = (own.Columns.Values[index], own.Columns.Statuses[index], own.Columns.Gaps[index]);
        foreach ((int[] codes, SortedSet<long> counts) in rows)
        {
            (_, ObservationStatus status, int gaps) = merged.GetValueOrDefault(codes, (0, counts.Count > 0 ? ObservationStatus.Normal : ObservationStatus.Suppressed, 0));
            merged[codes] = (counts.Count > 0 ? counts.Min : double.NaN, status, gaps);
        }
        var columns = new CellBlock
        {
            Codes = [.. Enumerable.Range(0, table.Dimensions.Count).Select(dimension => CodeIndexes.Create([.. merged.Keys.Select(codes => codes[dimension])]))],
            Values = [.. merged.Values.Select(row => row.Value)],
            Statuses = [.. merged.Values.Select(row => row.Status)],
            Gaps = [.. merged.Values.Select(row => row.Gaps)],
        };
        return new UnitCells(unit, columns, 0, merged.Count);
    }

    private static int[] CodesOf(UnitCells own, int index) => [.. own.Columns.Codes.Select(column => column[index])];

    /// <summary>Returns the position of a cell in the columns; below 0 if it is not filed.</summary>
    private static int IndexOf(UnitCells own, int[] codes)
    {
        int low = own.First, high = own.First + own.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = 0;
            for (int dimension = 0; order == 0 && dimension < codes.Length; dimension++) order = own.Columns.Codes[dimension][middle].CompareTo(codes[dimension]);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
