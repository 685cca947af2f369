using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>The growing columns of a file that is being read. All have the same capacity.</summary>
internal sealed class SubmissionColumns
{
    private const int FirstCapacity = 512, MostUnsound = 4096;

    private readonly HashSet<UnsoundRow> unsound = [];

    public SubmissionColumns(int dimensions)
    {
        Dimensions = new CodeIndexes[dimensions];
        for (int i = 0; i < dimensions; i++) Dimensions[i] = new CodeIndexes();
        Resize(FirstCapacity);
    }

    public int Count { get; private set; }

    public int Capacity => Values.Length;

    public CodeIndexes Areas { get; } = new();

    public CodeIndexes Periods { get; } = new();

    public CodeIndexes[] Dimensions { get; }

    public double[] Values = [];

    public ObservationStatus[] Statuses = [];

    public LineNumberMap Lines { get; private set; } = [];

    /// <summary>The readable parts of malformed rows, which have no data in the columns.</summary>
    public IReadOnlyCollection<UnsoundRow> Unsound => unsound;

    /// <summary>Adds the readable parts of a malformed row. A few thousand distinct ones are sufficient.</summary>
    public void Add(UnsoundRow row)
    {
        if (unsound.Count < MostUnsound) unsound.Add(row);
    }

    /// <summary>Adds a row and returns its index. Its cells must then be set or cleared.</summary>
    public int Add(int line)
    {
        if (Count == Capacity) Resize((int)Math.Min(Array.MaxLength, Capacity * 2L));
        Lines.Add(line);
        return Count++;
    }

    /// <summary>Removes the row added last.</summary>
    public void RemoveLast()
    {
        Lines.RemoveLast();
        Count--;
    }

    /// <summary>Adds the rows of another part of the file.</summary>
    public void Add(SubmissionColumns rows)
    {
        int first = Count, count = rows.Count;
        if (first + count > Capacity) Resize((int)Math.Min(Array.MaxLength, Math.Max(first + count, Capacity * 2L)));
        Areas.Set(first, rows.Areas, count);
        Periods.Set(first, rows.Periods, count);
        for (int i = 0; i < Dimensions.Length; i++) Dimensions[i].Set(first, rows.Dimensions[i], count);
        rows.Values.AsSpan(0, count).CopyTo(Values.AsSpan(first));
        rows.Statuses.AsSpan(0, count).CopyTo(Statuses.AsSpan(first));
        Lines.Add(rows.Lines);
        foreach (UnsoundRow row in rows.unsound) Add(row);
        Count += count;
    }

    /// <summary>Removes all rows, keeping the capacity.</summary>
    public void Clear()
    {
        Count = 0;
        Lines = [];
        unsound.Clear();
    }

    /// <summary>Clears the cells of a row.</summary>
    public void Clear(int row)
    {
        Areas.Set(row, -1);
        Periods.Set(row, -1);
        foreach (CodeIndexes codes in Dimensions) codes.Set(row, -1);
        Values[row] = double.NaN;
        Statuses[row] = ObservationStatus.Missing;
    }

    /// <summary>Ensures capacity for the given number of rows.</summary>
    public void Reserve(int rows)
    {
        if (rows > Capacity) Resize(rows);
    }

    /// <summary>Removes all rows except those to keep.</summary>
    /// <param name="isKept">Whether to keep each row.</param>
    public void Keep(ReadOnlySpan<bool> isKept)
    {
        int kept = 0;
        var lines = new LineNumberMap();
        for (int row = 0; row < Count; row++)
        {
            if (!isKept[row]) continue;
            Areas.Set(kept, Areas[row]);
            Periods.Set(kept, Periods[row]);
            foreach (CodeIndexes codes in Dimensions) codes.Set(kept, codes[row]);
            Values[kept] = Values[row];
            Statuses[kept] = Statuses[row];
            lines.Add(Lines[row]);
            kept++;
        }
        Lines = lines;
        Count = kept;
    }

    /// <summary>Reduces the capacity to the number of rows.</summary>
    public void Trim() => Resize(Count);

    private void Resize(int capacity)
    {
        Areas.Resize(capacity);
        Periods.Resize(capacity);
        foreach (CodeIndexes codes in Dimensions) codes.Resize(capacity);
        Array.Resize(ref Values, capacity);
        Array.Resize(ref Statuses, capacity);
    }
}
