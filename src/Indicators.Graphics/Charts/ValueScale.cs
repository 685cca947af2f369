namespace Indicators.Graphics.Charts;

/// <summary>
/// A linear axis with round ticks that cover the domain. Steps are 1, 2, 2.5 or 5 times a power of ten; the choice weighs unused room
/// against the number and simplicity of ticks, after Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick
/// Labels on Axes" (2010).
/// </summary>
internal sealed class ValueScale
{
    private const int IdealIntervals = 5;
    private const double Limit = 1e300;

    /// <summary>Values closer than this share of their size count as one, because doubles between them are hardly distinct.</summary>
    private const double Resolution = 1e-9;

    private static readonly (int Mantissa, double Penalty)[] Mantissas = [(1, 0), (2, 0.02), (5, 0.01), (25, 0.12)];

    private ValueScale(IReadOnlyList<double> ticks, double step) => (Ticks, Step) = (ticks, step);

    /// <summary>The ticks, ascending; at least two.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public double Step { get; }

    public double Least => Ticks[0];

    public double Greatest => Ticks[^1];

    public bool LeavesOutZero => Least > 0 || Greatest < 0;

    /// <param name="decimals">The maximum number of decimals of ticks, so that counts get whole ticks; null for no limit.</param>
    public static ValueScale For(ValueDomain domain, Baseline baseline, int maximumIntervals, int? decimals = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumIntervals, 2);
        double least = Math.Clamp(domain.Minimum, -Limit, Limit);
        double greatest = Math.Clamp(domain.Maximum, -Limit, Limit);
        if (baseline == Baseline.Zero || ComesNearZero(least, greatest))
            (least, greatest) = (Math.Min(least, 0), Math.Max(greatest, 0));
        (least, greatest) = Widen(least, greatest);

        double range = greatest - least;
        int lowest = (int)Math.Floor(Math.Log10(range / maximumIntervals)) - 2;
        int highest = (int)Math.Floor(Math.Log10(range)) + 1;
        if (decimals is { } most)
            (lowest, highest) = (Math.Max(lowest, -most), Math.Max(highest, -most + 1));

        Candidate? best = null;
        for (int exponent = lowest; exponent <= highest; exponent++)
        {
            foreach ((int mantissa, double penalty) in Mantissas)
            {
                var candidate = Candidate.Covering(least, greatest, mantissa, exponent, penalty);
                if (candidate.Intervals <= maximumIntervals && (best is null || candidate.Cost < best.Cost))
                    best = candidate;
            }
        }

        return new ValueScale(best!.Ticks(), best.Tick(1));
    }

    /// <summary>Maps a value to a position between <paramref name="from"/> (the least tick) and <paramref name="to"/> (the greatest).</summary>
    public double Map(double value, double from, double to) =>
        from + (Math.Clamp((value - Least) / (Greatest - Least), 0, 1) * (to - from));

    /// <summary>If the least value is less than two fifths of the greatest, an axis without zero would save little room.</summary>
    private static bool ComesNearZero(double least, double greatest) =>
        least >= 0 ? least <= 0.4 * greatest : greatest <= 0 && greatest >= 0.4 * least;

    private static (double Least, double Greatest) Widen(double least, double greatest)
    {
        double size = Math.Max(Math.Abs(least), Math.Abs(greatest));
        if (size < 1 / Limit)
            return (0, 1);
        if (greatest - least > size * Resolution)
            return (least, greatest);
        return (least - (size * 0.05), greatest + (size * 0.05));
    }

    /// <summary>A step of mantissa times a power of ten, with ticks as multiples of it.</summary>
    private sealed record Candidate(int Mantissa, int Exponent, long First, long Last, double Cost)
    {
        public long Intervals => Last - First;

        public static Candidate Covering(double least, double greatest, int mantissa, int exponent, double penalty)
        {
            var draft = new Candidate(mantissa, exponent, 0, 0, 0);
            double step = draft.Tick(1);
            if (!((greatest - least) / step < 1000))
                return draft with { Last = long.MaxValue };

            // Division may just miss a whole number: 1.1 / 0.1 is above 11.
            long first = (long)Math.Floor((least / step) + Resolution);
            long last = (long)Math.Ceiling((greatest / step) - Resolution);
            if (draft.Tick(first) > least)
                first--;
            if (draft.Tick(last) < greatest)
                last++;
            long intervals = last - first;
            double unused = ((intervals * step) - (greatest - least)) / (greatest - least);
            double density = 0.05 * Math.Abs(intervals - IdealIntervals);
            return draft with { First = first, Last = last, Cost = unused + density + penalty };
        }

        /// <summary>Divides by a power of ten if the exponent is negative, so that 3 steps of 0.1 are 0.3.</summary>
        public double Tick(long multiple) =>
            Exponent >= 0
                ? (double)multiple * Mantissa * Math.Pow(10, Exponent)
                : (double)multiple * Mantissa / Math.Pow(10, -Exponent);

        public double[] Ticks() => [.. Enumerable.Range(0, (int)Intervals + 1).Select(at => Tick(First + at))];
    }
}
