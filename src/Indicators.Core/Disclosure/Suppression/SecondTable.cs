using System.Runtime.CompilerServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// A second table of whole numbers, as the changes that lead to it from the true one, and its cost: the weight of what it suppresses,
/// and what it leaves unprotected. Costs are whole numbers, so a search that only lowers them ends, and ends the same everywhere.
/// </summary>
internal sealed class SecondTable
{
    /// <summary>A greater weight counts as this one, so that costs can be added up.</summary>
    public const long GreatestWeight = 1L << 24;

    // A chain touches some hundred sums: all their weights together stay below one unit that a primary sum lacks, and what the primary
    // sums of a chain lack stays below the range of a long.
    private const long LackingUnit = 1L << 44;
    private const long MostLacking = 255;
    private const long ReleasedUnit = 1L << 50;
    private const long MostReleased = 15;

    // A suppressed sum costs its weight, and a little more for each unit by which it differs, which draws it back towards zero: a total
    // of many small cells by as many chains.
    private const long CostOfWeight = 50;
    private const long MostDifference = 1000;

    // Nearly every change changes the great totals: only short sums tell that a cell is worth another visit.
    private const int MostCellsMarked = 16;

    private readonly SumSystem system;
    private readonly State[] states;
    private readonly long[] changedAt;
    private long clock;
    private bool isRecording;

    public SecondTable(SumSystem system, ISuppressionWeight weight)
    {
        this.system = system;
        Changes = new long[system.CellCount];
        changedAt = new long[system.SumCount];
        states = new State[system.SumCount];
        for (int sum = 0; sum < states.Length; sum++)
        {
            ref State state = ref states[sum];
            state.Width = system.IsReleased(sum) ? -1 : system.WidthOf(sum);
            state.Weight = Math.Clamp(weight.Weigh(system.SumValueOf(sum), system.CellsOf(sum).Length, system.TimesOf(sum)), 1, GreatestWeight);
            state.Cost = CostOf(state, 0);
            TotalCost += state.Cost;
        }
    }

    /// <summary>For each cell, its value in the second table less the true one.</summary>
    public long[] Changes { get; }

    /// <summary>The costs of all sums together.</summary>
    public Int128 TotalCost { get; private set; }

    /// <summary>The changes for good since the last call of <see cref="Remember"/>, in order.</summary>
    public List<(int Cell, long Step)> Journal { get; } = [];

    /// <summary>The number of released sums that differ between the tables; moves may pass through such tables, but none is kept.</summary>
    public int ReleasedDifferences { get; private set; }

    /// <summary>Returns by how much a sum differs between the tables.</summary>
    public long ShiftOf(int sum) => states[sum].Shift;

    /// <summary>Returns what a sum costs now.</summary>
    public long CostOf(int sum) => states[sum].Cost;

    /// <summary>Returns what a primary sum that is not released lacks of its width; 0 for any other.</summary>
    public long LackOf(int sum) => states[sum].Width <= 0 ? 0 : Math.Max(0, states[sum].Width - Math.Abs(states[sum].Shift));

    /// <summary>Returns whether a sum is suppressed although it need not be for its own sake.</summary>
    public bool IsSecondary(int sum) => states[sum].Width == 0 && states[sum].Shift != 0;

    /// <summary>Returns whether a cell may change by a step: it is not publicly known, and stays at its least value or above it.</summary>
    public bool Allows(int cell, long step) => !system.IsFixed(cell) && system.ValueOf(cell) + Changes[cell] + step >= system.LeastValueOf(cell);

    /// <summary>Returns by how much the cost grows if a cell changes by a step.</summary>
    public long Weigh(int cell, long step)
    {
        long growth = 0;
        State[] all = states;
        foreach (int sum in system.SumsOf(cell))
        {
            ref readonly State state = ref all[sum];
            growth += CostOf(state, state.Shift + step) - state.Cost;
        }
        return growth;
    }

    /// <summary>Changes a cell by a step for a trial; the caller undoes it.</summary>
    public void Move(int cell, long step)
    {
        Changes[cell] += step;
        long growth = 0;
        State[] all = states;
        foreach (int sum in system.SumsOf(cell))
        {
            ref State state = ref all[sum];
            if (state.Width < 0) ReleasedDifferences += (state.Shift + step != 0 ? 1 : 0) - (state.Shift != 0 ? 1 : 0);
            state.Shift += step;
            growth -= state.Cost;
            state.Cost = CostOf(state, state.Shift);
            growth += state.Cost;
        }
        TotalCost += growth;
    }

    /// <summary>Changes a cell by a step for good.</summary>
    public void Change(int cell, long step)
    {
        Move(cell, step);
        if (isRecording) Journal.Add((cell, step));
        clock++;
        foreach (int sum in system.SumsOf(cell))
            if (system.CellsOf(sum).Length <= MostCellsMarked) changedAt[sum] = clock;
    }

    /// <summary>Begins a journal.</summary>
    public void Remember()
    {
        Journal.Clear();
        isRecording = true;
    }

    /// <summary>Undoes the changes of the journal.</summary>
    public void Undo()
    {
        for (int i = Journal.Count - 1; i >= 0; i--) Move(Journal[i].Cell, -Journal[i].Step);
        Journal.Clear();
    }

    /// <summary>The number of changes so far.</summary>
    public long Clock => clock;

    /// <summary>Returns whether a short sum of a cell has changed for good since the clock showed a time.</summary>
    public bool HasChanged(int cell, long since)
    {
        foreach (int sum in system.SumsOf(cell))
            if (changedAt[sum] > since) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long CostOf(in State state, long shift)
    {
        long size = Math.Abs(shift);
        if (state.Width == 0) return size == 0 ? 0 : state.Weight * (CostOfWeight + Math.Min(size, MostDifference));
        if (state.Width < 0) return ReleasedUnit * Math.Min(size, MostReleased);
        return size >= state.Width ? Math.Min(size - state.Width, MostDifference) : LackingUnit * Math.Min(state.Width - size, MostLacking);
    }

    private struct State
    {
        public long Shift, Cost, Weight;

        /// <summary>The required width of a primary sum; 0 for other sums, -1 for released ones.</summary>
        public long Width;
    }
}
