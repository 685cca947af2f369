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

    /// <summary>What could be read of rows that have nothing in the columns.</summary>
    public IReadOnlyCollection<UnsoundRow> Unsound => unsound;

    /// <summary>Keeps what could be read of a row that has nothing in the columns; a few thousand different ones tell enough.</summary>
    public void Add(UnsoundRow row)
    {
        if (unsound.Count < MostUnsound) unsound.Add(row);
    }

    /// <summary>Adds a row and gives its index. Its cells are to be written, or cleared.</summary>
    public int Add(int line)
    {
        if (Count == Capacity) Resize((int)Math.Min(Array.MaxLength, Capacity * 2L));
        Lines.Add(line);
        return Count++;
    }

    /// <summary>Takes the row that was added last back.</summary>
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

    /// <summary>Makes the columns empty, and keeps their room.</summary>
    public void Clear()
    {
        Count = 0;
        Lines = [];
        unsound.Clear();
    }

    /// <summary>Leaves nothing in a row.</summary>
    public void Clear(int row)
    {
        Areas.Set(row, -1);
        Periods.Set(row, -1);
        foreach (CodeIndexes codes in Dimensions) codes.Set(row, -1);
        Values[row] = double.NaN;
        Statuses[row] = ObservationStatus.Missing;
    }

    /// <summary>Makes room for at least so many rows.</summary>
    public void Reserve(int rows)
    {
        if (rows > Capacity) Resize(rows);
    }

    /// <summary>Leaves out the rows that do not stand.</summary>
    /// <param name="standing">An entry a row.</param>
    public void Keep(ReadOnlySpan<bool> standing)
    {
        int kept = 0;
        var lines = new LineNumberMap();
        for (int row = 0; row < Count; row++)
        {
            if (!standing[row]) continue;
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

    /// <summary>Gives back the room that no row needs.</summary>
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
