namespace Indicators.Disclosure;

/// <summary>
/// Additive small-count rounding: each inner cell from 1 to base - 1 becomes 0 or the base, all others stay unchanged, and
/// every published total is recomputed from the rounded cells. The cells to round up are chosen so that the totals change least.
/// </summary>
/// <remarks>
/// The principle is that of Langsrud and Heldal, "An Algorithm for Small Count Rounding of Tabular Data" (Privacy in
/// Statistical Databases, 2018), used by Statistics Norway, and of UNHCR's published tables. The search is our own: rounding
/// with the remainder carried from cell to cell, followed by single changes and exchanges of nearby cells as long as the weighted
/// sum of squared errors of the totals decreases. It uses no random numbers and considers one submission only, so a cell is
/// rounded in the same way in every grouping, release and run with the same submission.
/// <para>
/// Cells are processed in an order in which those of a main total are adjacent, so the carried remainder changes each main
/// total by less than the base; the search then makes no change that would move one by the base or more. This is guaranteed if
/// any two main totals are nested or disjoint; for others it holds as far as the order allows.
/// </para>
/// </remarks>
internal sealed class SmallCountRounding
{
    private const int MaximumPasses = 20;

    /// <summary>The maximum distance, in processing order, between two cells that are exchanged.</summary>
    private const int Reach = 8;

    private readonly int[] cells;
    private readonly double[] values;
    private readonly int[][] totals;
    private readonly bool[] isMain;
    private readonly double[] weights;
    private readonly double step;
    private readonly bool[] up;
    private readonly double[] errors;

    private SmallCountRounding(double[] values, IReadOnlyList<int[]> totalsOfCell, IReadOnlyList<bool> isMain, int step)
    {
        this.step = step;
        // The last total is that of all cells. It is not published and has no weight, but it is a main total.
        this.isMain = [.. isMain, true];
        // A total of many small cells is read by more people than one of few: its weight is the number of its cells.
        weights = new double[this.isMain.Length];
        foreach (int total in totalsOfCell.SelectMany(list => list)) weights[total]++;
        cells = InOrder(totalsOfCell);
        this.values = [.. cells.Select(cell => values[cell])];
        totals = [.. cells.Select(cell => totalsOfCell[cell].Order().Append(isMain.Count).ToArray())];
        up = new bool[values.Length];
        errors = new double[this.isMain.Length];
    }

    /// <param name="values">The small cells, each above 0 and below the base, in the order of their keys.</param>
    /// <param name="totalsOfCell">For each cell, the totals that include it, numbered from 0.</param>
    /// <param name="isMain">For each total, whether it must change by less than the base.</param>
    /// <returns>For each cell, whether it is rounded up to the base rather than down to 0.</returns>
    public static bool[] Choose(double[] values, IReadOnlyList<int[]> totalsOfCell, IReadOnlyList<bool> isMain, int roundingBase)
    {
        var search = new SmallCountRounding(values, totalsOfCell, isMain, roundingBase);
        search.CarryRemainder();
        for (int pass = 0; pass < MaximumPasses; pass++)
            if (!search.Improve()) break;
        bool[] result = new bool[values.Length];
        for (int i = 0; i < result.Length; i++) result[search.cells[i]] = search.up[i];
        return result;
    }

    /// <summary>Orders the cells by their main totals, the largest first, so that the cells of each are adjacent; then by their keys.</summary>
    private int[] InOrder(IReadOnlyList<int[]> totalsOfCell)
    {
        int[] ranks = new int[isMain.Length];
        foreach ((int rank, int total) in Enumerable.Range(0, isMain.Length).OrderByDescending(total => weights[total]).ThenBy(total => total).Index())
            ranks[total] = rank;
        int[][] mainTotals = [.. totalsOfCell.Select(list => list.Where(total => isMain[total]).Select(total => ranks[total]).Order().ToArray())];
        int[] order = [.. Enumerable.Range(0, totalsOfCell.Count)];
        Array.Sort(order, (left, right) =>
        {
            int result = mainTotals[left].AsSpan().SequenceCompareTo(mainTotals[right]);
            return result != 0 ? result : left.CompareTo(right);
        });
        return order;
    }

    private void CarryRemainder()
    {
        double carried = 0;
        for (int cell = 0; cell < values.Length; cell++)
        {
            carried += values[cell];
            up[cell] = carried >= step / 2;
            if (up[cell]) carried -= step;
            foreach (int total in totals[cell]) errors[total] += (up[cell] ? step : 0) - values[cell];
        }
    }

    private bool Improve()
    {
        bool improved = false;
        for (int cell = 0; cell < values.Length; cell++)
        {
            improved |= TryFlip(cell);
            int end = Math.Min(values.Length, cell + 1 + Reach);
            for (int other = cell + 1; other < end; other++)
                if (up[cell] != up[other]) improved |= TryExchange(cell, other);
        }
        return improved;
    }

    private bool TryFlip(int cell)
    {
        double change = ChangeOfFlip(cell);
        double effect = 0;
        foreach (int total in totals[cell]) effect += Effect(total, change);
        if (effect >= 0) return false;
        Flip(cell);
        return true;
    }

    private bool TryExchange(int first, int second)
    {
        double change = ChangeOfFlip(first);
        double effect = 0;
        int[] left = totals[first], right = totals[second];
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            // A total that includes both cells does not change.
            if (j == right.Length || (i < left.Length && left[i] < right[j])) effect += Effect(left[i++], change);
            else if (i == left.Length || right[j] < left[i]) effect += Effect(right[j++], -change);
            else (i, j) = (i + 1, j + 1);
        }
        if (effect >= 0) return false;
        Flip(first);
        Flip(second);
        return true;
    }

    private double ChangeOfFlip(int cell) => up[cell] ? -step : step;

    private void Flip(int cell)
    {
        double change = ChangeOfFlip(cell);
        foreach (int total in totals[cell]) errors[total] += change;
        up[cell] = !up[cell];
    }

    /// <summary>Returns the effect of a change of a total on the weighted sum of squared errors; infinite if a main total may not change so much.</summary>
    private double Effect(int total, double change)
    {
        double before = errors[total];
        double after = before + change;
        if (isMain[total] && Math.Abs(after) >= step && Math.Abs(after) >= Math.Abs(before)) return double.PositiveInfinity;
        return weights[total] * (after * after - before * before);
    }
}
