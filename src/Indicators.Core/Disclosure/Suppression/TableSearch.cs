using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Searches for a table of whole numbers that keeps all released sums and differs by a width in one sum, by trying values and narrowing the
/// bounds of the others. Unlike <see cref="ChainSearch"/> it can also find that there is none: then the earlier releases give the sum away.
/// </summary>
internal sealed class TableSearch
{
    private const int MostCells = 400;

    /// <summary>The number of terms of equations that are read before the search gives up.</summary>
    private const long MostWork = 20_000_000;

    private readonly SumSystem system;
    private readonly int sum;
    private readonly List<int> cells = [];
    private readonly Dictionary<int, int> placeOf = [];
    private readonly List<NarrowedRow> rows = [];
    private readonly CancellationToken cancellation;
    private bool isWhole = true;
    private List<int>[] rowsOf = [];
    private long work;

    private TableSearch(SumSystem system, int sum, CancellationToken cancellation)
    {
        this.system = system;
        this.sum = sum;
        this.cancellation = cancellation;
        CollectCells();
        AddReleased();
    }

    /// <summary>Finds a table.</summary>
    /// <param name="sum">The sum that differs.</param>
    /// <param name="width">By how much it differs at least, above 0.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static TableSearchResult Find(SumSystem system, int sum, long width, CancellationToken cancellation)
    {
        var search = new TableSearch(system, sum, cancellation);
        bool isComplete = search.isWhole;
        foreach (int sign in (int[])[1, -1])
        {
            (long[]? changes, bool isTried) = search.Try(sign, width);
            if (changes is not null) return new TableSearchResult(changes, IsImpossible: false);
            isComplete &= isTried;
        }
        return new TableSearchResult(null, isComplete);
    }

    /// <summary>Collects the cells that released sums connect with those of the sum, the nearest first.</summary>
    private void CollectCells()
    {
        foreach (int cell in system.CellsOf(sum)) AddCell(cell);
        var isKnown = new HashSet<int>();
        for (int next = 0; next < cells.Count && isWhole; next++)
        {
            foreach (int released in system.SumsOf(cells[next]).ToArray().Where(one => system.IsReleased(one) && isKnown.Add(one)).OrderBy(one => system.CellsOf(one).Length))
                foreach (int cell in system.CellsOf(released)) AddCell(cell);
        }

        void AddCell(int cell)
        {
            if (placeOf.ContainsKey(cell)) return;
            if (cells.Count >= MostCells && system.SumsOf(cell).Length > 0 && !Contains(cell))
            {
                isWhole = false;
                return;
            }
            placeOf[cell] = cells.Count;
            cells.Add(cell);
        }

        // The cells of the sum itself are always taken.
        bool Contains(int cell) => system.CellsOf(sum).BinarySearch(cell) >= 0;
    }

    /// <summary>Adds the equations of released sums, as they are and solved. Cells that are not taken stay as they are.</summary>
    private void AddReleased()
    {
        var equations = new List<long[]>();
        foreach (int released in cells.SelectMany(cell => system.SumsOf(cell).ToArray()).Where(system.IsReleased).Distinct().Order())
        {
            long[] equation = new long[cells.Count];
            foreach (int cell in system.CellsOf(released))
                if (placeOf.TryGetValue(cell, out int place)) equation[place] = 1;
            equations.Add(equation);
            rows.Add(NarrowedRow.Create(equation, 0, 0));
        }
        foreach (long[] solved in SolvedEquations.Solve(equations)) rows.Add(NarrowedRow.Create(solved, 0, 0));
    }

    private (long[]? Changes, bool IsTried) Try(int sign, long width)
    {
        long[] target = new long[cells.Count];
        foreach (int cell in system.CellsOf(sum)) target[placeOf[cell]] = sign;
        rows.Add(NarrowedRow.Create(target, width, long.MaxValue));
        rowsOf = [.. cells.Select(_ => new List<int>())];
        for (int row = 0; row < rows.Count; row++)
            foreach (int place in rows[row].Places) rowsOf[place].Add(row);
        (long[] least, long[] most) = FindBounds(width);
        work = 0;
        long[]? found = Narrow(least, most, Enumerable.Range(0, rows.Count)) ? Branch(least, most) : null;
        rows.RemoveAt(rows.Count - 1);
        if (found is null) return (null, work <= MostWork);
        long[] changes = new long[system.CellCount];
        for (int place = 0; place < found.Length; place++) changes[cells[place]] = found[place];
        return (changes, true);
    }

    /// <summary>The least and the greatest change of each cell: what other cells of a released sum can give, or the width where no sum is released.</summary>
    private (long[] Least, long[] Most) FindBounds(long width)
    {
        long[] least = [.. cells.Select(cell => system.IsFixed(cell) ? 0 : system.LeastValueOf(cell) - system.ValueOf(cell))];
        long[] most = new long[cells.Count];
        for (int place = 0; place < most.Length; place++)
        {
            if (system.IsFixed(cells[place])) continue;
            most[place] = long.MaxValue;
            foreach (int released in system.SumsOf(cells[place]).ToArray().Where(system.IsReleased))
            {
                long room = 0;
                foreach (int cell in system.CellsOf(released))
                    if (cell != cells[place] && placeOf.TryGetValue(cell, out int other)) room -= least[other];
                most[place] = Math.Min(most[place], room);
            }
            if (most[place] == long.MaxValue) most[place] = width;
        }
        return (least, most);
    }

    /// <summary>Tries the first cell that is not determined: unchanged or nearly so at first, then with less, then with more.</summary>
    private long[]? Branch(long[] least, long[] most)
    {
        cancellation.ThrowIfCancellationRequested();
        int place = 0;
        while (place < least.Length && least[place] == most[place]) place++;
        if (place == least.Length) return least;
        long middle = Math.Clamp(0, least[place], most[place]);
        foreach ((long low, long high) in ((long, long)[])[(middle, middle), (least[place], middle - 1), (middle + 1, most[place])])
        {
            if (low > high || work > MostWork) continue;
            long[] lower = [.. least], upper = [.. most];
            (lower[place], upper[place]) = (low, high);
            if (Narrow(lower, upper, rowsOf[place]) && Branch(lower, upper) is { } found) return found;
        }
        return null;
    }

    /// <summary>Narrows bounds until nothing moves.</summary>
    /// <returns>Whether a table may be left.</returns>
    private bool Narrow(long[] least, long[] most, IEnumerable<int> first)
    {
        var queue = new Queue<int>(first);
        var isQueued = new HashSet<int>(queue);
        var moved = new List<int>();
        while (queue.TryDequeue(out int row))
        {
            isQueued.Remove(row);
            work += rows[row].Places.Length;
            if (work > MostWork) return false;
            moved.Clear();
            if (!rows[row].Narrow(least, most, moved)) return false;
            foreach (int place in CollectionsMarshal.AsSpan(moved))
                foreach (int other in rowsOf[place])
                    if (isQueued.Add(other)) queue.Enqueue(other);
        }
        return true;
    }
}

/// <summary>How a search for a table ended.</summary>
/// <param name="Changes">For each base cell, its value in the table less the true one; null if none was found.</param>
/// <param name="IsImpossible">Whether there is no such table.</param>
internal sealed record TableSearchResult(long[]? Changes, bool IsImpossible);
