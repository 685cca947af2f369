using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Finds chains of moves that lower the cost of a second table. A chain starts with one cell; each further move takes back what the
/// moves before did to some sum, by the cell of that sum that costs least. Cycles of four cells over two margins, the classical way to
/// hide a cell in a two-way table, and the longer ones of further margins are chains that close.
/// </summary>
/// <remarks>
/// The idea is that of ejection chains (Glover 1996), as in the search of Lin and Kernighan (1973): every step takes the best move even
/// if the cost grows, and of the chain only its best beginning is kept.
/// </remarks>
/// <param name="breadth">The number of cells of a long sum that are tried: those nearest to the last move, in the order of the cells.</param>
internal sealed class ChainSearch(SumSystem system, SecondTable table, int breadth)
{
    private const int MostMoves = 8;
    private const int HopefulMoves = 3;
    private const int SumsPerMove = 3;

    /// <summary>One repair in so many is passed over where draws decide.</summary>
    private const int PassedOver = 4;

    private readonly long[] shiftsBefore = new long[system.SumCount];
    private readonly int[] touchedBy = new int[system.SumCount], movedBy = new int[system.CellCount], triedBy = new int[system.CellCount];
    private readonly long[] triedStep = new long[system.CellCount];
    private readonly List<int> touched = [];
    private readonly List<(int Cell, long Step)> moves = [];
    private int search, attempt, kept;

    /// <summary>Draws which repairs are passed over, so that the cheapest next move does not always lead the same way; null for none.</summary>
    public Xorshift? Draws { get; set; }

    /// <summary>The number of searches so far: a measure of time that is the same on every machine.</summary>
    public long Count { get; private set; }

    /// <summary>Finds the best chain that begins with a move, and leaves the table as it was.</summary>
    /// <returns>By how much the chain changes the cost, below 0; or 0 if there is none.</returns>
    public long Find(int cell, long step)
    {
        moves.Clear();
        kept = 0;
        if (step == 0 || !table.Allows(cell, step)) return 0;
        search++;
        Count++;
        touched.Clear();
        int released = table.ReleasedDifferences;
        long cost = 0, first = 0, best = 0;
        for ((int Cell, long Step) next = (cell, step); next.Cell >= 0 && moves.Count < MostMoves; next = FindRepair())
        {
            cost += Move(next.Cell, next.Step);
            if (moves.Count == 1) first = cost;
            // A chain that after some repairs still costs more than its first move rarely closes.
            if (moves.Count >= HopefulMoves && cost > first) break;
            if (cost < best && table.ReleasedDifferences <= released) (best, kept) = (cost, moves.Count);
        }
        for (int i = moves.Count - 1; i >= 0; i--) table.Move(moves[i].Cell, -moves[i].Step);
        return best;
    }

    /// <summary>Makes the moves of the chain found last.</summary>
    public void Apply()
    {
        foreach ((int cell, long step) in CollectionsMarshal.AsSpan(moves)[..kept]) table.Change(cell, step);
    }

    private long Move(int cell, long step)
    {
        foreach (int sum in system.SumsOf(cell))
        {
            if (touchedBy[sum] == search) continue;
            touchedBy[sum] = search;
            shiftsBefore[sum] = table.ShiftOf(sum);
            touched.Add(sum);
        }
        long growth = table.Weigh(cell, step);
        table.Move(cell, step);
        movedBy[cell] = search;
        moves.Add((cell, step));
        return growth;
    }

    /// <summary>Returns the move that takes back a sum at least cost, or cell -1 if there is none.</summary>
    private (int Cell, long Step) FindRepair()
    {
        Span<int> damaged = stackalloc int[SumsPerMove];
        int count = SelectDamaged(damaged);
        attempt++;
        (int Cell, long Step) best = (-1, 0);
        long least = long.MaxValue;
        foreach (int sum in damaged[..count])
        {
            long back = shiftsBefore[sum] - table.ShiftOf(sum);
            foreach (int cell in CellsToTry(sum))
            {
                if (movedBy[cell] == search || (triedBy[cell] == attempt && triedStep[cell] == back) || !table.Allows(cell, back) || Draws?.Next(PassedOver) == 0) continue;
                (triedBy[cell], triedStep[cell]) = (attempt, back);
                long growth = table.Weigh(cell, back);
                if (growth < least) (least, best) = (growth, (cell, back));
            }
        }
        return best;
    }

    /// <summary>Selects the sums that the chain has damaged most, by what they cost per cell: a short sum is repaired by few cells only.</summary>
    private int SelectDamaged(Span<int> damaged)
    {
        Span<long> costs = stackalloc long[SumsPerMove];
        int count = 0;
        foreach (int sum in CollectionsMarshal.AsSpan(touched))
        {
            int size = system.CellsOf(sum).Length;
            if (size < 2 || !IsDamaged(sum)) continue;
            long cost = table.CostOf(sum) / size;
            int place = count;
            while (place > 0 && costs[place - 1] < cost) place--;
            if (place == SumsPerMove) continue;
            count = Math.Min(count + 1, SumsPerMove);
            for (int i = count - 1; i > place; i--) (damaged[i], costs[i]) = (damaged[i - 1], costs[i - 1]);
            (damaged[place], costs[place]) = (sum, cost);
        }
        return count;
    }

    private bool IsDamaged(int sum) => table.ShiftOf(sum) != shiftsBefore[sum]
        && (system.IsReleased(sum) || (system.IsPrimary(sum) ? table.LackOf(sum) > 0 : shiftsBefore[sum] == 0));

    private ReadOnlySpan<int> CellsToTry(int sum)
    {
        ReadOnlySpan<int> cells = system.CellsOf(sum);
        if (cells.Length <= breadth) return cells;
        int place = cells.BinarySearch(moves[^1].Cell);
        int first = Math.Clamp((place < 0 ? ~place : place) - breadth / 2, 0, cells.Length - breadth);
        return cells.Slice(first, breadth);
    }
}
