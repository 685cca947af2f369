using Indicators.Graphics.Charts.Layout;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>
/// At most five round ticks of a linear axis, and the limits of the axis. Steps are 1, 2, 2.5 or 5 times a power of ten; the choice weighs
/// unused room against the number and simplicity of ticks, after Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for
/// Positioning Tick Labels on Axes" (2010). An axis ends at its greatest value where the next tick would be far above it.
/// </summary>
internal sealed class ValueTicks : ScottPlot.ITickGenerator
{
    public const int MostTicks = 5;

    private const double Limit = 1e300;
    private const int MostDecimals = 9;

    /// <summary>The share of a step by which a tick may lie beyond the values.</summary>
    private const double Reach = 0.35;

    /// <summary>Values closer than this share of their size count as one, because doubles between them are hardly distinct.</summary>
    private const double Resolution = 1e-9;

    private static readonly (int Mantissa, double Penalty)[] Mantissas = [(1, 0), (2, 0.02), (5, 0.01), (25, 0.04)];

    private ValueTicks(IReadOnlyList<double> values, double least, double greatest)
    {
        (Values, Least, Greatest) = (values, least, greatest);
        Ticks = [.. values.Select(value => new ScottPlot.Tick(value, ""))];
    }

    /// <summary>The ticks, ascending; at least two.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The lower limit of the axis.</summary>
    public double Least { get; }

    /// <summary>The upper limit of the axis.</summary>
    public double Greatest { get; }

    public bool LeavesOutZero => Least > 0 || Greatest < 0;

    public ScottPlot.Tick[] Ticks { get; }

    public int MaxTickCount { get; set; } = MostTicks;

    /// <param name="decimals">The maximum number of decimals of ticks, so that counts get whole ticks; null for no limit.</param>
    public static ValueTicks For(ValueDomain domain, Baseline baseline, int mostTicks = MostTicks, int? decimals = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTicks, 3);
        double least = Math.Clamp(domain.Minimum, -Limit, Limit);
        double greatest = Math.Clamp(domain.Maximum, -Limit, Limit);
        if (baseline == Baseline.Zero || ComesNearZero(least, greatest))
            (least, greatest) = (Math.Min(least, 0), Math.Max(greatest, 0));
        (least, greatest) = Widen(least, greatest);

        double range = greatest - least;
        int lowest = (int)Math.Floor(Math.Log10(range / mostTicks)) - 2;
        int highest = (int)Math.Floor(Math.Log10(range)) + 1;
        if (decimals is { } most)
            (lowest, highest) = (Math.Max(lowest, -most), Math.Max(highest, -most + 1));

        Candidate? best = null;
        for (int exponent = lowest; exponent <= highest; exponent++)
        {
            foreach ((int mantissa, double penalty) in Mantissas)
            {
                var candidate = Candidate.Covering(least, greatest, mantissa, exponent, penalty);
                if (candidate.Count <= mostTicks && (best is null || candidate.Cost < best.Cost))
                    best = candidate;
            }
        }

        double[] ticks = best!.Ticks();
        return new ValueTicks(ticks, Math.Min(ticks[0], least), Math.Max(ticks[^1], greatest));
    }

    /// <summary>The most ticks of an axis that lies below whose labels fit side by side within the width.</summary>
    public static ValueTicks Across(ValueDomain domain, Baseline baseline, double width, NumberStyle numbers, TextFitter ruler)
    {
        for (int most = MostTicks; ; most--)
        {
            ValueTicks ticks = For(domain, baseline, most, numbers.Decimals);
            double widest = ticks.Labels(numbers, ruler).Max(label => label.Width);
            if (most == 3 || (widest + 10) * (ticks.Values.Count - 1) <= width)
                return ticks;
        }
    }

    /// <summary>The numbers of the ticks, all in one short form and with the same decimals.</summary>
    public IReadOnlyList<string> Format(NumberStyle numbers)
    {
        double greatest = Values.Max(Math.Abs);
        ShortForm form = numbers.ShortForms.Where(each => each.Factor <= greatest).MaxBy(each => each.Factor) ?? new ShortForm(1, "");
        int decimals = Enumerable.Range(0, MostDecimals).FirstOrDefault(some => Values.All(tick => Has(tick / form.Factor, some)), MostDecimals);
        return [.. Values.Select(tick => numbers.Format(tick / form.Factor, tick == 0 ? 0 : decimals) + (tick == 0 ? "" : form.Suffix) + numbers.Suffix)];
    }

    public IReadOnlyList<TextLines> Labels(NumberStyle numbers, TextFitter ruler) =>
        [.. Format(numbers).Select(label => ruler.Line(label, Face.Label, Palette.Muted))];

    /// <summary>Nothing is left to do: the ticks do not depend on the size of the plot.</summary>
    public void Regenerate(ScottPlot.CoordinateRange range, ScottPlot.Edge edge, ScottPlot.PixelLength size, ScottPlot.Paint paint, ScottPlot.LabelStyle labelStyle)
    {
    }

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

    private static bool Has(double value, int decimals)
    {
        double shifted = value * Math.Pow(10, decimals);
        return Math.Abs(shifted - Math.Round(shifted)) <= Math.Abs(shifted) * 1e-9;
    }

    /// <summary>A step of mantissa times a power of ten, with ticks as multiples of it.</summary>
    private sealed record Candidate(int Mantissa, int Exponent, long First, long Last, double Cost)
    {
        public long Count => Last - First + 1;

        public static Candidate Covering(double least, double greatest, int mantissa, int exponent, double penalty)
        {
            var draft = new Candidate(mantissa, exponent, 0, 0, 0);
            double step = draft.Tick(1);
            if (!((greatest - least) / step < 1000))
                return draft with { Last = long.MaxValue - 1 };

            // Division may just miss a whole number: 1.1 / 0.1 is above 11.
            long first = (long)Math.Floor((least / step) + Resolution);
            long last = (long)Math.Ceiling((greatest / step) - Resolution);
            if (draft.Tick(first) > least)
                first--;
            if (draft.Tick(last) < greatest)
                last++;

            // The end that is away from zero need not be a tick.
            if (greatest > 0 && last - first > 1 && draft.Tick(last) - greatest > Reach * step)
                last--;
            if (least < 0 && last - first > 1 && least - draft.Tick(first) > Reach * step)
                first++;
            double unused = (Math.Max(draft.Tick(last), greatest) - Math.Min(draft.Tick(first), least) - (greatest - least)) / (greatest - least);
            // Two ticks are hardly an axis.
            double density = (0.05 * Math.Abs(last - first + 1 - MostTicks)) + (last - first < 2 ? 0.2 : 0);
            return draft with { First = first, Last = last, Cost = unused + density + penalty };
        }

        /// <summary>Divides by a power of ten if the exponent is negative, so that 3 steps of 0.1 are 0.3.</summary>
        public double Tick(long multiple) =>
            Exponent >= 0
                ? (double)multiple * Mantissa * Math.Pow(10, Exponent)
                : (double)multiple * Mantissa / Math.Pow(10, -Exponent);

        public double[] Ticks() => [.. Enumerable.Range(0, (int)Count).Select(at => Tick(First + at))];
    }
}
