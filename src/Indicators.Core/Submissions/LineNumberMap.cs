using System.Collections;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions;

/// <summary>The line at which each row begins. Most rows take one line, so only the exceptions are stored.</summary>
[CollectionBuilder(typeof(LineNumberMap), nameof(Create))]
internal sealed class LineNumberMap : IReadOnlyList<int>
{
    /// <summary>The first row of each run of rows whose lines differ from their indexes by the same offset, and this offset.</summary>
    private readonly List<(int Row, int Offset)> shifts = [];

    private int lastOffset;

    public int Count { get; private set; }

    public int this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
            int low = 0, high = shifts.Count - 1;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (shifts[middle].Row <= row) low = middle;
                else high = middle - 1;
            }
            return row + shifts[low].Offset;
        }
    }

    public static LineNumberMap Create(ReadOnlySpan<int> lines)
    {
        var rows = new LineNumberMap();
        foreach (int line in lines) rows.Add(line);
        return rows;
    }

    internal void Add(int line)
    {
        Shift(line - Count, Count);
        Count++;
    }

    internal void RemoveLast()
    {
        Count--;
        if (shifts[^1].Row < Count) return;
        shifts.RemoveAt(shifts.Count - 1);
        lastOffset = shifts.Count == 0 ? 0 : shifts[^1].Offset;
    }

    private void Shift(int offset, int row)
    {
        if (offset == lastOffset && shifts.Count > 0) return;
        shifts.Add((row, offset));
        lastOffset = offset;
    }

    /// <summary>Adds the lines of the rows that follow.</summary>
    internal void Add(LineNumberMap later)
    {
        foreach ((int row, int offset) in later.shifts) Shift(offset - Count, Count + row);
        Count += later.Count;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (int row = 0; row < Count; row++) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
