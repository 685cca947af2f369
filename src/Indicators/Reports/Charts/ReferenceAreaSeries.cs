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
internal sealed record ReferenceAreaSeries(ReferenceArea Place, string Name, IReadOnlyList<SeriesPoint> Points)
{
    public IEnumerable<ResultRow?> Rows => Points.Select(point => point.Row);

    public bool AnyWithout => Points.Any(IsLacking);

    internal static bool IsLacking(SeriesPoint point) => point is { Without.Count: > 0, Row.HasValue: true };
}
