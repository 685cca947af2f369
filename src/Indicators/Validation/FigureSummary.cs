namespace Indicators.Validation;

/// <summary>What the figures of a file are together: most often enough to say that none of them fails a check.</summary>
/// <param name="Missing">The number of rows without one.</param>
/// <param name="Least">The least; positive infinity where there is none.</param>
/// <param name="Largest">The largest; negative infinity where there is none.</param>
/// <param name="AreWhole">None has a fraction.</param>
internal sealed record FigureSummary(long Missing, double Least, double Largest, bool AreWhole)
{
    /// <summary>So many figures at a time: a method that is called often is compiled anew when that pays.</summary>
    private const int Batch = 4096;

    public static FigureSummary Of(ReadOnlySpan<double> figures)
    {
        FigureSummary summary = new(0, double.PositiveInfinity, double.NegativeInfinity, true);
        for (; figures.Length > Batch; figures = figures[Batch..]) summary = summary.With(figures[..Batch]);
        return summary.With(figures);
    }

    private FigureSummary With(ReadOnlySpan<double> figures)
    {
        long missing = Missing;
        double least = Least, largest = Largest;
        bool areWhole = AreWhole;
        foreach (double figure in figures)
        {
            // Comparisons with what is no number are false.
            if (double.IsNaN(figure)) missing++;
            if (figure < least) least = figure;
            if (figure > largest) largest = figure;
            areWhole &= !(figure > Math.Floor(figure));
        }
        return new FigureSummary(missing, least, largest, areWhole);
    }
}
