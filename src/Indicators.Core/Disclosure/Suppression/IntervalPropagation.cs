using static Indicators.Disclosure.Suppression.AttackerBlock;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Derives bounds of every base cell and sum from what is published: each equation bounds each of its terms by the bounds of the
/// others, until nothing moves.
/// </summary>
/// <remarks>
/// Exact in whole numbers, and sound: no possible value lies outside. Not always sharp: it takes one equation at a time, so
/// the interval may be wider than the true one. Of the true values it reads those of published sums and publicly known cells only.
/// </remarks>
internal sealed class IntervalPropagation
{
    private readonly SumSystem system;
    private readonly NestedEquations equations;
    private readonly long[] lower, upper;
    private readonly int[] movedIn;
    private int round = 1;

    private IntervalPropagation(SumSystem system, ReadOnlySpan<bool> isSuppressed, CancellationToken cancellation)
    {
        this.system = system;
        equations = new NestedEquations(system, cancellation);
        int terms = system.CellCount + system.SumCount;
        lower = new long[terms];
        upper = new long[terms];
        movedIn = new int[terms];
        Array.Fill(upper, Unbounded);
        for (int cell = 0; cell < system.CellCount; cell++)
        {
            lower[cell] = system.LeastValueOf(cell);
            if (system.IsFixed(cell)) lower[cell] = upper[cell] = system.ValueOf(cell);
        }
        for (int sum = 0; sum < system.SumCount; sum++)
            if (!isSuppressed[sum]) lower[equations.TermOf(sum)] = upper[equations.TermOf(sum)] = system.SumValueOf(sum);
    }

    /// <summary>Derives the bounds.</summary>
    /// <param name="isSuppressed">For each sum, whether it is suppressed.</param>
    /// <param name="mostRounds">The number of rounds over all equations after which the propagation ends.</param>
    /// <exception cref="ArgumentException">The list has another length than the system.</exception>
    /// <exception cref="OperationCanceledException">The propagation was cancelled.</exception>
    public static Intervals Propagate(SumSystem system, ReadOnlySpan<bool> isSuppressed, int mostRounds = 100, CancellationToken cancellation = default)
    {
        if (isSuppressed.Length != system.SumCount) throw new ArgumentException("Each sum is suppressed or not.", nameof(isSuppressed));
        var propagation = new IntervalPropagation(system, isSuppressed, cancellation);
        return propagation.Run(mostRounds, cancellation);
    }

    private Intervals Run(int mostRounds, CancellationToken cancellation)
    {
        bool moved = true;
        Array.Fill(movedIn, round);
        while (moved && round <= mostRounds)
        {
            cancellation.ThrowIfCancellationRequested();
            round++;
            moved = false;
            for (int equation = 0; equation < equations.Wholes.Length; equation++) moved |= Narrow(equation);
        }
        long[] sumLower = new long[system.SumCount];
        long[] sumUpper = new long[system.SumCount];
        for (int sum = 0; sum < sumLower.Length; sum++) (sumLower[sum], sumUpper[sum]) = (lower[equations.TermOf(sum)], upper[equations.TermOf(sum)]);
        return new Intervals(lower[..system.CellCount], upper[..system.CellCount], sumLower, sumUpper, !moved);
    }

    private bool Narrow(int equation)
    {
        int whole = equations.Wholes[equation];
        ReadOnlySpan<int> parts = equations.Parts.AsSpan(equations.PartStarts[equation]..equations.PartStarts[equation + 1]);
        bool isNews = movedIn[whole] >= round - 1;
        Int128 low = 0, high = 0;
        int unbounded = 0;
        foreach (int part in parts)
        {
            isNews |= movedIn[part] >= round - 1;
            low += lower[part];
            if (upper[part] == Unbounded) unbounded++;
            else high += upper[part];
        }
        if (!isNews) return false;
        bool moved = Raise(whole, low) | (unbounded == 0 && Cut(whole, high));
        foreach (int part in parts)
        {
            // What the other parts have at least and at most, by the bounds before this equation narrowed them.
            Int128 othersLow = low - lower[part];
            bool othersBounded = unbounded == 0 || (unbounded == 1 && upper[part] == Unbounded);
            Int128 othersHigh = upper[part] == Unbounded ? high : high - upper[part];
            long lowBefore = lower[part], highBefore = upper[part];
            if (othersBounded && Raise(part, lower[whole] - othersHigh))
            {
                low += lower[part] - lowBefore;
                moved = true;
            }
            if (upper[whole] == Unbounded || !Cut(part, upper[whole] - othersLow)) continue;
            moved = true;
            if (highBefore == Unbounded)
            {
                unbounded--;
                high += upper[part];
            }
            else
            {
                high += upper[part] - highBefore;
            }
        }
        return moved;
    }

    private bool Raise(int term, Int128 bound)
    {
        if (bound <= lower[term]) return false;
        lower[term] = (long)bound;
        Mark(term);
        return true;
    }

    private bool Cut(int term, Int128 bound)
    {
        if (bound >= upper[term]) return false;
        upper[term] = (long)bound;
        Mark(term);
        return true;
    }

    private void Mark(int term)
    {
        if (lower[term] > upper[term]) throw new InvalidOperationException("The published sums contradict each other.");
        movedIn[term] = round;
    }
}
