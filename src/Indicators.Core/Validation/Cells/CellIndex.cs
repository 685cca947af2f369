namespace Indicators.Validation.Cells;

/// <summary>
/// Cells by place, an area and period, and within it by the rest of their codes. A search begins where the last one ended, since
/// neighbouring rows ask for neighbouring cells; it may be asked from several threads, which then only begin elsewhere.
/// </summary>
internal sealed class CellIndex
{
    private const int Hints = 8;

    /// <summary>For each place its first entry; then the number of entries.</summary>
    private readonly int[] starts;

    /// <summary>The rests of entries, as far as all of them fit; the others are wide.</summary>
    private uint[]? narrow;
    private ulong[]? wide;

    /// <summary>The cells of entries; null where each is its entry.</summary>
    private int[]? cells;

    /// <summary>The places of entries, once they came in another order.</summary>
    private int[]? places;

    /// <summary>Where the last searches ended, by the last bits of their places: rows ask for a few periods by turns.</summary>
    private readonly int[] ends = new int[Hints];

    private int count, lastPlace = -1;
    private ulong lastRest;

    /// <param name="places">One more than the largest place.</param>
    /// <param name="most">How many cells there may be.</param>
    public CellIndex(int places, int most)
    {
        starts = new int[places + 1];
        narrow = new uint[most];
    }

    /// <summary>Adds a cell; they come in their order, and best in that of places and rests too, as those of most files do.</summary>
    public void Add(int place, ulong rest, int cell)
    {
        if (places is null && (place < lastPlace || (place == lastPlace && rest < lastRest))) Scatter();
        if (wide is null && rest > uint.MaxValue) Widen();
        if (cells is null && cell != count) Tell();
        if (places is null)
            while (lastPlace < place) starts[++lastPlace] = count;
        else places[count] = place;
        if (wide is not null) wide[count] = rest;
        else narrow![count] = (uint)rest;
        if (cells is not null) cells[count] = cell;
        lastRest = rest;
        count++;
    }

    /// <summary>Sorts what came in another order; before it nothing can be found.</summary>
    public void Complete()
    {
        if (places is null)
        {
            while (lastPlace < starts.Length - 1) starts[++lastPlace] = count;
            Trim();
            return;
        }
        Tell();
        foreach (int place in places.AsSpan(0, count)) starts[place + 1]++;
        for (int place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        Widen();
        int[] next = starts[..^1], sorted = new int[count];
        ulong[] rests = new ulong[count];
        for (int entry = 0; entry < count; entry++)
        {
            int at = next[places[entry]]++;
            (rests[at], sorted[at]) = (wide![entry], cells![entry]);
        }
        places = null;
        (wide, cells) = (rests, sorted);
        for (int place = 0; place < starts.Length - 1; place++) Sort(starts[place], starts[place + 1]);
        Narrow();
    }

    /// <summary>The first entry of a place, and the one behind its last: by rest, then cell.</summary>
    public (int From, int To) At(int place) => (starts[place], starts[place + 1]);

    public int CellOf(int entry) => cells is null ? entry : cells[entry];

    public ulong RestOf(int entry) => wide is null ? narrow![entry] : wide[entry];

    /// <summary>The first cell at a place and rest among those from one on and before another; -1 where there is none.</summary>
    public int Find(int place, ulong rest, int from, int before)
    {
        int end = starts[place + 1];
        if (starts[place] == end) return -1;
        ref int last = ref ends[place & Hints - 1];
        int entry = wide is not null ? Search(wide.AsSpan(0, end), starts[place], rest, last)
            : rest <= uint.MaxValue ? Search(narrow.AsSpan(0, end), starts[place], (uint)rest, last) : end;
        last = entry;
        for (; entry < end && RestOf(entry) == rest; entry++)
            if (CellOf(entry) is int cell && cell >= from && cell < before) return cell;
        return -1;
    }

    /// <summary>The first entry from one on whose rest is not before a given one.</summary>
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

    /// <summary>From now on entries come in any order, and the place of each is stored.</summary>
    private void Scatter()
    {
        places = new int[Capacity];
        for (int place = 0; place <= lastPlace; place++) places.AsSpan(starts[place], (place == lastPlace ? count : starts[place + 1]) - starts[place]).Fill(place);
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

    /// <summary>From now on the cell of each entry is stored.</summary>
    private void Tell()
    {
        if (cells is not null) return;
        cells = new int[Capacity];
        for (int entry = 0; entry < count; entry++) cells[entry] = entry;
    }

    /// <summary>A rule that applies to few rows keeps no room for all of them.</summary>
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
