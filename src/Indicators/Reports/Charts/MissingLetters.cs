using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>
/// The letters in a chart that refer to areas missing from its points: one for each set of areas, at the first and last point of every
/// stretch without them.
/// </summary>
internal sealed class MissingLetters
{
    /// <summary>The maximum number for a legible series. Earlier points are separated without a letter; the data name the missing areas.</summary>
    private const int MostOfSeries = 6;

    private readonly List<string> sets = [];

    /// <param name="series">The series, the main one first.</param>
    public MissingLetters(params ReferenceAreaSeries[] series)
    {
        foreach (ReferenceAreaSeries line in series)
            sets.AddRange([.. line.Points.Where(ReferenceAreaSeries.IsLacking).Select(Key).Reverse().Distinct().Take(MostOfSeries).Reverse().Except(sets)]);
        Series = [.. series.Select(Lettered)];
    }

    /// <summary>The same series in the same order, with letters.</summary>
    public IReadOnlyList<ReferenceAreaSeries> Series { get; }

    /// <summary>The letters with the missing areas and the periods.</summary>
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
