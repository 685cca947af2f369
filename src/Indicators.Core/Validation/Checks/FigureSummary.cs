using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Indicators.Validation.Checks;

/// <summary>A summary of the figures of a file: usually enough to conclude that none of them fails a check.</summary>
/// <param name="Missing">The number of rows without a figure.</param>
/// <param name="Least">The smallest figure; positive infinity if there are none.</param>
/// <param name="Largest">The largest figure; negative infinity if there are none.</param>
/// <param name="AreWhole">Whether no figure has a fraction.</param>
internal sealed record FigureSummary(long Missing, double Least, double Largest, bool AreWhole)
{
    /// <summary>
    /// The number of figures processed as one batch with vector instructions, which are compiled at the first call; smaller files do not use them.
    /// </summary>
    internal const int Batch = 4096;

    private static readonly FigureSummary OfNone = new(0, double.PositiveInfinity, double.NegativeInfinity, true);

    public static FigureSummary Compute(ReadOnlySpan<double> figures)
    {
        FigureSummary summary = OfNone;
        for (; figures.Length >= Batch; figures = figures[Batch..]) summary = summary.Merge(ComputeMany(figures[..Batch]));
        return summary.Merge(ComputeFew(figures));
    }

    private FigureSummary Merge(FigureSummary other) =>
        new(Missing + other.Missing, Math.Min(Least, other.Least), Math.Max(Largest, other.Largest), AreWhole && other.AreWhole);

    private static FigureSummary ComputeFew(ReadOnlySpan<double> figures)
    {
        (long missing, double least, double largest, bool areWhole) = OfNone;
        foreach (double figure in figures)
        {
            // Comparisons with NaN are false.
            if (double.IsNaN(figure)) missing++;
            if (figure < least) least = figure;
            if (figure > largest) largest = figure;
            areWhole &= !(figure > Math.Floor(figure));
        }
        return new FigureSummary(missing, least, largest, areWhole);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static FigureSummary ComputeMany(ReadOnlySpan<double> figures)
    {
        Vector256<double> least = Vector256.Create(double.PositiveInfinity), largest = -least, fractions = Vector256<double>.Zero;
        Vector256<long> present = Vector256<long>.Zero;
        int count = figures.Length;
        for (; figures.Length >= Vector256<double>.Count; figures = figures[Vector256<double>.Count..])
        {
            var some = Vector256.Create(figures);
            present -= Vector256.Equals(some, some).AsInt64(); // a true comparison is -1
            least = Vector256.ConditionalSelect(Vector256.LessThan(some, least), some, least);
            largest = Vector256.ConditionalSelect(Vector256.GreaterThan(some, largest), some, largest);
            fractions |= Vector256.GreaterThan(some, Vector256.Floor(some));
        }
        FigureSummary rest = ComputeFew(figures), all = OfNone;
        for (int i = 0; i < Vector256<double>.Count; i++) all = all.Merge(new FigureSummary(0, least[i], largest[i], true));
        return all.Merge(rest) with { Missing = count - figures.Length - Vector256.Sum(present) + rest.Missing, AreWhole = rest.AreWhole && fractions.AsInt64() == Vector256<long>.Zero };
    }
}
