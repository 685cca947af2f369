using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>The growing columns of a file that is being read. All have the same capacity.</summary>
internal sealed class SubmissionColumns
{
    private const int FirstCapacity = 512;

    public SubmissionColumns(int dimensions)
    {
        Dimensions = new int[dimensions][];
        Resize(FirstCapacity);
    }

    public int Count { get; private set; }

    public int Capacity => Lines.Length;

    public int[] Areas = [];

    public int[] Periods = [];

    public int[][] Dimensions { get; }

    public double[] Values = [];

    public ObservationStatus[] Statuses = [];

    public int[] Lines = [];

    /// <summary>Adds a row and gives its index. Its cells are to be written, or cleared.</summary>
    public int Add(int line)
    {
        if (Count == Capacity) Resize((int)Math.Min(Array.MaxLength, Capacity * 2L));
        Lines[Count] = line;
        return Count++;
    }

    /// <summary>Leaves nothing in a row.</summary>
    public void Clear(int row)
    {
        Areas[row] = Periods[row] = -1;
        foreach (int[] codes in Dimensions) codes[row] = -1;
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
        for (int row = 0; row < Count; row++)
        {
            if (!standing[row]) continue;
            Areas[kept] = Areas[row];
            Periods[kept] = Periods[row];
            foreach (int[] codes in Dimensions) codes[kept] = codes[row];
            Values[kept] = Values[row];
            Statuses[kept] = Statuses[row];
            Lines[kept] = Lines[row];
            kept++;
        }
        Count = kept;
    }

    /// <summary>Gives back the room that no row needs.</summary>
    public void Trim() => Resize(Count);

    private void Resize(int capacity)
    {
        Array.Resize(ref Areas, capacity);
        Array.Resize(ref Periods, capacity);
        for (int i = 0; i < Dimensions.Length; i++) Array.Resize(ref Dimensions[i], capacity);
        Array.Resize(ref Values, capacity);
        Array.Resize(ref Statuses, capacity);
        Array.Resize(ref Lines, capacity);
    }
}
