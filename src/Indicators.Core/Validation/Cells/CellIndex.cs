namespace Indicators.Validation.Cells;

/// <summary>
/// Places of cells, sorted, and the cells at them. A search begins where the last one ended, since neighbouring rows ask for
/// neighbouring places; it may be asked from several threads, which then only begin elsewhere.
/// </summary>
internal sealed class CellIndex
{
    private readonly ulong[] places;
    private readonly int[] cells;
    private int last;

    /// <param name="places">One for each cell; sorted in place, with the cells.</param>
    /// <param name="cells">The cells; ascending where places are equal once made.</param>
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

    /// <summary>The cells at places of a range, by place, then cell.</summary>
    public ReadOnlySpan<int> FindFrom(ulong first, ulong beforeLast)
    {
        int from = Search(first), to = from;
        while (to < places.Length && places[to] < beforeLast) to++;
        return cells.AsSpan(from, to - from);
    }

    /// <summary>The cells at a place, ascending.</summary>
    public ReadOnlySpan<int> FindAt(ulong place)
    {
        int from = Search(place), to = from;
        while (to < places.Length && places[to] == place) to++;
        return cells.AsSpan(from, to - from);
    }

    /// <summary>The index of the first place that is not before one.</summary>
    private int Search(ulong place)
    {
        int start = Math.Min(last, places.Length), low, high;
        if (start < places.Length && places[start] < place)
        {
            // The answer is after start: strides double until one goes past it.
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
