namespace Indicators.Validation.Cells;

/// <summary>
/// Indexes cells by reporting unit (an area and period) and, within one, by the rest of their codes. A search begins where the last one
/// ended, since consecutive rows look up neighbouring cells. Thread-safe: concurrent searches only begin elsewhere.
/// </summary>
internal sealed class CellIndex
{
    private const int Hints = 8;

    /// <summary>The first entry of each reporting unit, followed by the number of entries.</summary>
    private readonly int[] starts;

    /// <summary>The rests of entries, if all of them fit in 32 bits; otherwise they are in <see cref="wide"/>.</summary>
    private uint[]? narrow;
    private ulong[]? wide;

    /// <summary>The cell of each entry; null if each cell equals its entry.</summary>
    private int[]? cells;

    /// <summary>The reporting unit of each entry, once entries have been added out of order.</summary>
    private int[]? reportingUnitsOfEntries;

    /// <summary>Where the last searches ended, by the last bits of their reporting units: consecutive rows look up a few periods in turn.</summary>
    private readonly int[] ends = new int[Hints];

    private int count, lastReportingUnit = -1;
    private ulong lastRest;

    /// <param name="reportingUnitCount">The largest number of a reporting unit plus one.</param>
    /// <param name="most">The maximum number of cells.</param>
    public CellIndex(int reportingUnitCount, int most)
    {
        starts = new int[reportingUnitCount + 1];
        narrow = new uint[most];
    }

    /// <summary>
    /// Adds a cell. Cells must be added in ascending order, and preferably
    /// in the order of reporting units and rests too, which is that of most files.
    /// </summary>
    public void Add(int reportingUnit, ulong rest, int cell)
    {
        if (reportingUnitsOfEntries is null && (reportingUnit < lastReportingUnit || (reportingUnit == lastReportingUnit && rest < lastRest))) Scatter();
        if (wide is null && rest > uint.MaxValue) Widen();
        if (cells is null && cell != count) Tell();
        if (reportingUnitsOfEntries is null)
            while (lastReportingUnit < reportingUnit) starts[++lastReportingUnit] = count;
        else reportingUnitsOfEntries[count] = reportingUnit;
        if (wide is not null) wide[count] = rest;
        else narrow![count] = (uint)rest;
        if (cells is not null) cells[count] = cell;
        lastRest = rest;
        count++;
    }

    /// <summary>Sorts entries that were added out of order. Must be called before any search.</summary>
    public void Complete()
    {
        if (reportingUnitsOfEntries is null)
        {
            while (lastReportingUnit < starts.Length - 1) starts[++lastReportingUnit] = count;
            Trim();
            return;
        }
        Tell();
        foreach (int reportingUnit in reportingUnitsOfEntries.AsSpan(0, count)) starts[reportingUnit + 1]++;
        for (int reportingUnit = 1; reportingUnit < starts.Length; reportingUnit++) starts[reportingUnit] += starts[reportingUnit - 1];
        Widen();
        int[] next = starts[..^1], sorted = new int[count];
        ulong[] rests = new ulong[count];
        for (int entry = 0; entry < count; entry++)
        {
            int at = next[reportingUnitsOfEntries[entry]]++;
            (rests[at], sorted[at]) = (wide![entry], cells![entry]);
        }
        reportingUnitsOfEntries = null;
        (wide, cells) = (rests, sorted);
        for (int reportingUnit = 0; reportingUnit < starts.Length - 1; reportingUnit++) Sort(starts[reportingUnit], starts[reportingUnit + 1]);
        Narrow();
    }

    /// <summary>Returns the first entry of a reporting unit and the entry after its last. Entries are sorted by rest, then cell.</summary>
    public (int From, int To) GetEntries(int reportingUnit) => (starts[reportingUnit], starts[reportingUnit + 1]);

    public int CellOf(int entry) => cells is null ? entry : cells[entry];

    public ulong RestOf(int entry) => wide is null ? narrow![entry] : wide[entry];

    /// <summary>
    /// Returns the first cell with the given reporting unit and rest among the
    /// cells from one up to, but excluding, another; -1 if there is none.
    /// </summary>
    public int Find(int reportingUnit, ulong rest, int from, int before)
    {
        int end = starts[reportingUnit + 1];
        if (starts[reportingUnit] == end) return -1;
        ref int last = ref ends[reportingUnit & Hints - 1];
        int entry = wide is not null ? Search(wide.AsSpan(0, end), starts[reportingUnit], rest, last)
            : rest <= uint.MaxValue ? Search(narrow.AsSpan(0, end), starts[reportingUnit], (uint)rest, last) : end;
        last = entry;
        for (; entry < end && RestOf(entry) == rest; entry++)
            if (CellOf(entry) is int cell && cell >= from && cell < before) return cell;
        return -1;
    }

    /// <summary>Returns the first entry, from a given one on, whose rest is not less than the given rest.</summary>
    private static int Search<T>(ReadOnlySpan<T> rests, int first, T rest, int start)
        where T : struct, IComparable<T>
    {
        int low, high;
        if (start < first || start >= rests.Length) start = first;
        int stride = 1;
        if (rests[start].CompareTo(rest) < 0)
        {
            // The result is after start: double the stride until it passes the position.
            low = start + 1;
            while ((high = start + stride) < rests.Length && rests[high].CompareTo(rest) < 0)
            {
                low = high + 1;
                stride *= 2;
            }
            high = Math.Min(high, rests.Length);
        }
        else
        {
            high = start;
            while ((low = start - stride) >= first && rests[low].CompareTo(rest) >= 0)
            {
                high = low;
                stride *= 2;
            }
            low = Math.Max(low + 1, first);
        }
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (rests[middle].CompareTo(rest) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Allows entries in any order from now on, storing the reporting unit of each.</summary>
    private void Scatter()
    {
        reportingUnitsOfEntries = new int[Capacity];
        for (int reportingUnit = 0; reportingUnit <= lastReportingUnit; reportingUnit++)
        {
            int end = reportingUnit == lastReportingUnit ? count : starts[reportingUnit + 1];
            reportingUnitsOfEntries.AsSpan(starts[reportingUnit], end - starts[reportingUnit]).Fill(reportingUnit);
        }
        Array.Clear(starts);
    }

    private void Widen()
    {
        if (wide is not null) return;
        uint[] rests = narrow!;
        wide = new ulong[rests.Length];
        for (int entry = 0; entry < count; entry++) wide[entry] = rests[entry];
        narrow = null;
    }

    private void Narrow()
    {
        ulong[] rests = wide!;
        if (rests.AsSpan(0, count).ContainsAnyExceptInRange(0UL, uint.MaxValue)) return;
        narrow = new uint[count];
        for (int entry = 0; entry < count; entry++) narrow[entry] = (uint)rests[entry];
        wide = null;
    }

    /// <summary>Stores the cell of each entry from now on.</summary>
    private void Tell()
    {
        if (cells is not null) return;
        cells = new int[Capacity];
        for (int entry = 0; entry < count; entry++) cells[entry] = entry;
    }

    /// <summary>Releases unused capacity, since a rule may apply to few rows.</summary>
    private void Trim()
    {
        if (count > Capacity / 2) return;
        if (cells is not null) Array.Resize(ref cells, count);
        if (wide is not null) Array.Resize(ref wide, count);
        else Array.Resize(ref narrow, count);
    }

    private int Capacity => narrow?.Length ?? wide!.Length;

    private void Sort(int from, int to)
    {
        ReadOnlySpan<ulong> rests = wide.AsSpan(from, to - from);
        bool isSorted = true;
        for (int i = 1; i < rests.Length && isSorted; i++) isSorted = rests[i - 1] <= rests[i];
        if (isSorted) return;
        Array.Sort(wide!, cells, from, to - from);
        for (int first = from; first < to;)
        {
            int next = first + 1;
            while (next < to && wide![next] == wide[first]) next++;
            if (next - first > 1) Array.Sort(cells!, first, next - first);
            first = next;
        }
    }
}
