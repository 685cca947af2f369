namespace Indicators.Disclosure.Suppression;

/// <summary>Builds a second table and lowers its cost, cell by cell.</summary>
internal sealed class SuppressionSearch
{
    private const int CellsBetweenChecks = 1024;

    /// <summary>The number of different repairs that are tried at a cell.</summary>
    private const int MostSteps = 6;

    /// <summary>The number of times that the cells of a pattern built anew are visited.</summary>
    private const int RoundsOfRepair = 3;

    private readonly SumSystem system;
    private readonly SecondTable table;
    private readonly ChainSearch chains;
    private readonly SuppressionSettings settings;
    private readonly CancellationToken cancellation;
    private readonly int[] allCells;
    private readonly long[] visitedAt;

    public SuppressionSearch(SumSystem system, SecondTable table, SuppressionSettings settings, CancellationToken cancellation)
    {
        this.system = system;
        this.settings = settings;
        this.table = table;
        this.cancellation = cancellation;
        chains = new ChainSearch(system, table, SuppressionSettings.SelectBreadth(system.CellCount));
        allCells = [.. Enumerable.Range(0, system.CellCount)];
        visitedAt = new long[system.CellCount];
        Array.Fill(visitedAt, -1);
    }

    /// <summary>The number of searches for chains so far.</summary>
    public long SearchCount => chains.Count;

    /// <summary>Protects the primary sums, and lowers the cost.</summary>
    public void Run()
    {
        Visit(allCells, ProtectByChains);
        Visit(allCells, ProtectByRaising);
        for (int pass = 0; pass < settings.MostPasses && Visit(allCells, ImproveByChains); pass++)
        {
            // What released sums kept from being protected may have found its room.
            Visit(allCells, ProtectByChains);
        }
    }

    /// <summary>Protects, at any cost, what is left: in this way protection does not depend on how a search weighs it.</summary>
    public void Complete() => Visit(allCells, ProtectByRaising);

    /// <summary>
    /// Takes the changes of a sum's cells back and protects anew what that leaves unprotected, as drawn; keeps the outcome unless it
    /// costs more.
    /// </summary>
    /// <returns>Whether the cost fell.</returns>
    public bool Reconsider(int sum, Xorshift draws)
    {
        chains.Draws = draws;
        Int128 before = table.TotalCost;
        int released = table.ReleasedDifferences;
        table.Remember();
        int[] cells = system.CellsOf(sum).ToArray();
        draws.Shuffle(cells.AsSpan());
        foreach (int cell in cells)
            if (table.Changes[cell] != 0) table.Change(cell, -table.Changes[cell]);
        Visit(cells, ProtectByChains);
        for (int round = 0; round < RoundsOfRepair; round++)
        {
            int[] moved = [.. table.Journal.Select(change => change.Cell).Distinct()];
            if (!Visit(moved, ImproveByChains)) break;
        }
        Int128 after = table.TotalCost;
        if (after > before || table.ReleasedDifferences > released) table.Undo();
        return after < before;
    }

    /// <summary>Gives each primary sum that lacks some of its width the cheapest chain that adds to it.</summary>
    private bool ProtectByChains(int cell)
    {
        bool moved = false;
        foreach (int sum in system.SumsOf(cell))
            if (table.LackOf(sum) > 0) moved |= Protect(cell, sum);
        return moved;
    }

    /// <summary>
    /// Raises a cell until none of its primary sums lacks any of its width, where chains have left one: this is always possible if the
    /// cell is neither publicly known nor part of a released sum.
    /// </summary>
    private bool ProtectByRaising(int cell)
    {
        if (system.IsFixed(cell)) return false;
        bool lacks = false;
        long step = 0;
        foreach (int sum in system.SumsOf(cell))
        {
            if (system.IsReleased(sum)) return false;
            lacks |= table.LackOf(sum) > 0;
            step = Math.Max(step, system.WidthOf(sum) - table.ShiftOf(sum));
        }
        if (lacks) table.Change(cell, step);
        return lacks;
    }

    /// <summary>Makes a chain that restores a secondary sum at less than its cost.</summary>
    private bool ImproveByChains(int cell)
    {
        if (!table.HasChanged(cell, visitedAt[cell])) return false;
        bool moved = Restore(cell);
        // A chain that was found may leave another to be found.
        visitedAt[cell] = moved ? table.Clock - 1 : table.Clock;
        return moved;
    }

    private bool Visit(ReadOnlySpan<int> cells, Func<int, bool> improve)
    {
        bool moved = false;
        for (int i = 0; i < cells.Length; i++)
        {
            if (i % CellsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
            moved |= improve(cells[i]);
        }
        return moved;
    }

    private bool Protect(int cell, int sum)
    {
        long width = system.WidthOf(sum), shift = table.ShiftOf(sum);
        if (chains.Draws is { } draws)
        {
            // Twice the width leaves room for two others that go the other way.
            long target = width * (draws.Next(4) switch { 0 => 1, 1 => -1, 2 => 2, _ => -2 });
            if (Try(cell, target - shift)) return true;
        }
        long upCost = chains.Find(cell, width - shift);
        long downCost = chains.Find(cell, -width - shift);
        return Try(cell, upCost < downCost ? width - shift : -width - shift);
    }

    private bool Try(int cell, long step)
    {
        if (chains.Find(cell, step) >= 0) return false;
        chains.Apply();
        return true;
    }

    private bool Restore(int cell)
    {
        Span<long> steps = stackalloc long[MostSteps];
        int count = 0;
        foreach (int sum in system.SumsOf(cell))
        {
            if (!table.IsSecondary(sum) || count == MostSteps || steps[..count].Contains(-table.ShiftOf(sum))) continue;
            steps[count++] = -table.ShiftOf(sum);
        }
        foreach (long step in steps[..count])
            if (Try(cell, step)) return true;
        return false;
    }
}
