using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>
/// The letters of one chart that name who is missing from its points: one for each set of areas, at the first and last point of
/// every stretch without them.
/// </summary>
internal sealed class MissingLetters
{
    /// <summary>As many as a series stays legible with. Earlier points stand apart without one, and the data name who is missing.</summary>
    private const int MostOfSeries = 6;

    private readonly List<string> sets = [];

    /// <param name="series">The one that the chart is about first.</param>
    public MissingLetters(params ReferenceAreaSeries[] series)
    {
        foreach (ReferenceAreaSeries line in series)
            sets.AddRange([.. line.Points.Where(ReferenceAreaSeries.IsLacking).Select(Key).Reverse().Distinct().Take(MostOfSeries).Reverse().Except(sets)]);
        Series = [.. series.Select(Lettered)];
    }

    /// <summary>The same series, in their order, with letters.</summary>
    public IReadOnlyList<ReferenceAreaSeries> Series { get; }

    /// <summary>The letters, the areas that each stands for, and the periods without them.</summary>
    public IEnumerable<(string Letter, IReadOnlyList<string> Without, IReadOnlyList<Period> Periods)> Notes()
    {
        SeriesPoint[] lacking = [.. Series.SelectMany(line => line.Points).Where(ReferenceAreaSeries.IsLacking)];
        foreach (IGrouping<string, SeriesPoint> set in lacking.Where(point => sets.Contains(Key(point))).GroupBy(Key).OrderBy(set => sets.IndexOf(set.Key)))
            yield return (Letter(set.Key), set.First().Without, [.. set.Select(point => point.Period).Distinct().Order()]);
    }

    private ReferenceAreaSeries Lettered(ReferenceAreaSeries line)
    {
        return line with
        {
            Points = [.. line.Points.Select((point, at) => ReferenceAreaSeries.IsLacking(point) && sets.Contains(Key(point)) && !(IsSame(point, at - 1) && IsSame(point, at + 1))
                ? point with { Letter = Letter(Key(point)) }
                : point)],
        };

        bool IsSame(SeriesPoint point, int other) =>
            other >= 0 && other < line.Points.Count && ReferenceAreaSeries.IsLacking(line.Points[other]) && Key(line.Points[other]) == Key(point);
    }

    private string Letter(string set) => ((char)('a' + sets.IndexOf(set))).ToString();

    private static string Key(SeriesPoint point) => string.Join('\n', point.Without);
}
