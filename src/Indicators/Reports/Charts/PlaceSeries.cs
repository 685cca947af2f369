using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>A figure of a series over time.</summary>
/// <param name="IsApart">Not of the same areas as the one before: no line joins the two, and no change is told between them.</param>
/// <param name="Without">The expected areas that it lacks, by name.</param>
internal sealed record SeriesPoint(Period Period, ResultRow? Row, bool IsApart, IReadOnlyList<string> Without)
{
    /// <summary>The letter of the note that names who is missing; null where none does.</summary>
    public string? Letter { get; init; }
}

/// <summary>The figures of one place over the periods of a series.</summary>
internal sealed record PlaceSeries(Place Place, string Name, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>As many letters as a chart stays legible with; earlier points stand apart without one, and the data name who is missing.</summary>
    private const int MostLetters = 8;

    public IEnumerable<ResultRow?> Rows => Points.Select(point => point.Row);

    public bool AnyWithout => Points.Any(point => point is { Without.Count: > 0, Row.HasValue: true });

    /// <summary>The same series with a letter for each set of missing areas, at the first and last point of a stretch without them.</summary>
    public PlaceSeries Lettered()
    {
        List<string> sets = [.. Points.Where(IsLacking).Select(Key).Reverse().Distinct().Take(MostLetters).Reverse()];
        return this with
        {
            Points = [.. Points.Select((point, at) => IsLacking(point) && sets.IndexOf(Key(point)) is >= 0 and int set && (!IsSameAs(point, at - 1) || !IsSameAs(point, at + 1))
                ? point with { Letter = ((char)('a' + set)).ToString() }
                : point)],
        };

        bool IsSameAs(SeriesPoint point, int other) => other >= 0 && other < Points.Count && IsLacking(Points[other]) && Key(Points[other]) == Key(point);
    }

    /// <summary>The letters, the areas that each stands for, and the periods without them.</summary>
    public IEnumerable<(string Letter, IReadOnlyList<string> Without, IReadOnlyList<Period> Periods)> Letters() => Points
        .Where(point => point.Letter is not null).DistinctBy(point => point.Letter)
        .Select(first => (first.Letter!, first.Without,
            (IReadOnlyList<Period>)[.. Points.Where(point => IsLacking(point) && Key(point) == Key(first)).Select(point => point.Period)]));

    private static bool IsLacking(SeriesPoint point) => point is { Without.Count: > 0, Row.HasValue: true };

    private static string Key(SeriesPoint point) => string.Join('\n', point.Without);
}
