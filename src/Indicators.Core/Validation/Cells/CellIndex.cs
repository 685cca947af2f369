namespace Indicators.Validation.Cells;

/// <summary>
/// Looks up cells by position, using sorted positions. A search starts where the last one ended, because neighbouring rows look up
/// neighbouring positions. Thread-safe: concurrent use only changes the starting points.
/// </summary>
internal sealed class CellIndex
{
    private readonly ulong[] places;
    private readonly int[] cells;
    private int last;

    /// <param name="places">The position of each cell; sorted in place, together with the cells.</param>
    /// <param name="cells">The cells; after construction, ascending within equal positions.</param>
    public CellIndex(ulong[] places, int[] cells)
    {
        this.places = places;
        this.cells = cells;
        if (IsSorted(places)) return;
        Array.Sort(places, cells);
        for (int from = 0; from < places.Length;)
        {
            int to = from + 1;
            while (to < places.Length && places[to] == places[from]) to++;
            if (to - from > 1) Array.Sort(cells, from, to - from);
            from = to;
        }
    }

    /// <summary>Returns the cells at a range of positions, by position, then by cell.</summary>
    public ReadOnlySpan<int> FindFrom(ulong first, ulong beforeLast)
    {
        int from = Search(first), to = from;
        while (to < places.Length && places[to] < beforeLast) to++;
        return cells.AsSpan(from, to - from);
    }

    /// <summary>Returns the cells at a position, ascending.</summary>
    public ReadOnlySpan<int> FindAt(ulong place)
    {
        int from = Search(place), to = from;
        while (to < places.Length && places[to] == place) to++;
        return cells.AsSpan(from, to - from);
    }

    /// <summary>Returns the index of the first position that is not before the given one.</summary>
    private int Search(ulong place)
    {
        int start = Math.Min(last, places.Length), low, high;
        if (start < places.Length && places[start] < place)
        {
            // The result is after start: double the stride until it passes the position.
            int stride = 1;
            low = start + 1;
            while ((high = start + stride) < places.Length && places[high] < place)
            {
                low = high + 1;
                stride *= 2;
            }
            high = Math.Min(high, places.Length);
        }
        else
        {
            int stride = 1;
            high = start;
            while ((low = start - stride) >= 0 && places[low] >= place)
            {
                high = low;
                stride *= 2;
            }
            low = Math.Max(low + 1, 0);
        }
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (places[middle] < place) low = middle + 1;
            else high = middle;
        }
        return last = low;
    }

    private static bool IsSorted(ulong[] places)
    {
        for (int i = 1; i < places.Length; i++)
            if (places[i] < places[i - 1]) return false;
        return true;
    }
}
