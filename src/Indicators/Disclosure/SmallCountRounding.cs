namespace Indicators.Disclosure;

/// <summary>
/// Additive small-count rounding: each inner cell from 1 to base - 1 becomes 0 or the base, all others stay as they are, and
/// every published total is recomputed from the rounded cells. Which cells go up is chosen so that the totals move least.
/// </summary>
/// <remarks>
/// The principle is that of Langsrud and Heldal, "An Algorithm for Small Count Rounding of Tabular Data" (Privacy in
/// Statistical Databases, 2018), used by Statistics Norway, and of UNHCR's published tables. The search is our own: rounding
/// with the remainder carried from cell to cell, then single changes and exchanges of neighbours while the weighted sum of
/// squared errors of the totals falls. It uses no random numbers and looks at one submission only, so that a cell is rounded
/// alike in every grouping, release and run in which its submission is the same.
/// </remarks>
internal sealed class SmallCountRounding
{
    private const int MaximumPasses = 20;

    private readonly double[] values;
    private readonly int[] starts;
    private readonly int[] totals;
    private readonly double[] weights;
    private readonly double step;
    private readonly bool[] up;
    private readonly double[] errors;

    private SmallCountRounding(double[] values, IReadOnlyList<IReadOnlyList<int>> totalsOfCell, int totalCount, int step)
    {
        this.values = values;
        this.step = step;
        starts = new int[values.Length + 1];
        for (int i = 0; i < values.Length; i++) starts[i + 1] = starts[i] + totalsOfCell[i].Count;
        totals = [.. totalsOfCell.SelectMany(list => list)];
        // A total of many small cells is read by more people than one of few: it weighs by their number.
        weights = new double[totalCount];
        foreach (int total in totals) weights[total]++;
        up = new bool[values.Length];
        errors = new double[totalCount];
    }

    /// <param name="values">The small cells, each above 0 and below the base, in the order of their keys.</param>
    /// <param name="totalsOfCell">For each cell the totals that it is a part of, numbered from 0.</param>
    /// <returns>For each cell whether it becomes the base; else it becomes 0.</returns>
    public static bool[] Choose(double[] values, IReadOnlyList<IReadOnlyList<int>> totalsOfCell, int totalCount, int roundingBase)
    {
        var search = new SmallCountRounding(values, totalsOfCell, totalCount, roundingBase);
        search.CarryRemainder();
        for (int pass = 0; pass < MaximumPasses; pass++)
            if (!search.Improve()) break;
        return search.up;
    }

    private void CarryRemainder()
    {
        double carried = 0;
        for (int cell = 0; cell < values.Length; cell++)
        {
            carried += values[cell];
            up[cell] = carried >= step / 2;
            if (up[cell]) carried -= step;
            Move(cell, Change(cell, up[cell]));
        }
    }

    private bool Improve()
    {
        bool improved = false;
        for (int cell = 0; cell < values.Length; cell++)
        {
            improved |= TryFlip(cell);
            if (cell + 1 < values.Length && up[cell] != up[cell + 1]) improved |= TryExchange(cell, cell + 1);
        }
        return improved;
    }

    private bool TryFlip(int cell)
    {
        double change = up[cell] ? -step : step;
        double cost = 0;
        foreach (int total in TotalsOf(cell)) cost += weights[total] * (2 * errors[total] * change + change * change);
        if (cost >= 0) return false;
        up[cell] = !up[cell];
        Move(cell, change);
        return true;
    }

    private bool TryExchange(int first, int second)
    {
        double before = Cost(first, second);
        Swap(first, second);
        if (Cost(first, second) < before) return true;
        Swap(first, second);
        return false;
    }

    private void Swap(int first, int second)
    {
        foreach (int cell in (ReadOnlySpan<int>)[first, second])
        {
            Move(cell, up[cell] ? -step : step);
            up[cell] = !up[cell];
        }
    }

    /// <summary>The weighted squared errors of the totals of two cells; one that both share counts once.</summary>
    private double Cost(int first, int second)
    {
        double cost = 0;
        foreach (int total in TotalsOf(first)) cost += weights[total] * errors[total] * errors[total];
        foreach (int total in TotalsOf(second))
            if (!TotalsOf(first).Contains(total)) cost += weights[total] * errors[total] * errors[total];
        return cost;
    }

    private double Change(int cell, bool goesUp) => (goesUp ? step : 0) - values[cell];

    private void Move(int cell, double change)
    {
        foreach (int total in TotalsOf(cell)) errors[total] += change;
    }

    private ReadOnlySpan<int> TotalsOf(int cell) => totals.AsSpan(starts[cell], starts[cell + 1] - starts[cell]);
}
