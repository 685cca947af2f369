using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// Finds the cells that follow from single equations: the last unknown cell of a sum, and all cells of a sum that is no larger than their lower
/// bounds. What follows from several equations together is left to linear programming.
/// </summary>
internal sealed class KnownCells
{
    private readonly Block system;
    private readonly long?[] known;
    private readonly List<int>[] equationsOf;

    /// <summary>Of each equation, by how much its sum exceeds the known cells and the lower bounds of the others.</summary>
    private readonly long[] slack;

    private readonly int[] unknownCount;
    private readonly Queue<int> waiting = new();
    private bool isContradictory;

    private KnownCells(Block system)
    {
        this.system = system;
        known = new long?[system.Count];
        equationsOf = [.. Enumerable.Range(0, system.Count).Select(_ => new List<int>())];
        slack = [.. system.RightHandSides];
        unknownCount = new int[system.EquationCount];
        for (int equation = 0; equation < slack.Length; equation++)
        {
            foreach (int cell in system.MembersOf(equation))
            {
                equationsOf[cell].Add(equation);
                slack[equation] -= system.Lower[cell];
                unknownCount[equation]++;
            }
            waiting.Enqueue(equation);
        }
    }

    /// <summary>Returns the value of each cell, null if it does not follow from single equations; or nothing if equations contradict each other.</summary>
    public static long?[]? Find(Block system)
    {
        var cells = new KnownCells(system);
        for (int cell = 0; cell < system.Count; cell++)
            if (system.Lower[cell] == system.Upper[cell]) cells.Set(cell, system.Lower[cell]);
        while (!cells.isContradictory && cells.waiting.TryDequeue(out int equation)) cells.Examine(equation);
        return cells.isContradictory ? null : cells.known;
    }

    private void Examine(int equation)
    {
        if (slack[equation] < 0 || (unknownCount[equation] == 0 && slack[equation] > 0)) isContradictory = true;
        else if (slack[equation] == 0 || unknownCount[equation] == 1)
            foreach (int cell in system.MembersOf(equation))
                if (known[cell] is null) Set(cell, system.Lower[cell] + slack[equation]);
    }

    private void Set(int cell, long value)
    {
        known[cell] = value;
        isContradictory |= system.Upper[cell] != -1 && value > system.Upper[cell];
        foreach (int equation in equationsOf[cell])
        {
            slack[equation] -= value - system.Lower[cell];
            unknownCount[equation]--;
            waiting.Enqueue(equation);
        }
    }
}
