using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>A figure in a series over time.</summary>
/// <param name="IsDisconnected">The areas differ from those of the figure before: no line joins the two, and no change between them is described.</param>
/// <param name="Without">The names of the expected areas that the figure lacks.</param>
internal sealed record SeriesPoint(Period Period, ResultRow? Row, bool IsDisconnected, IReadOnlyList<string> Without)
{
    /// <summary>The letter of the note that names the missing areas; null if there is none.</summary>
    public string? Letter { get; init; }
}

/// <summary>The figures of one reference area over the periods of a series.</summary>
internal sealed record ReferenceAreaSeries(ReferenceArea ReferenceArea, string Name, IReadOnlyList<SeriesPoint> Points)
{
    public IEnumerable<ResultRow?> Rows => Points.Select(point => point.Row);

    public bool AnyWithout => Points.Any(IsLacking);

    internal static bool IsLacking(SeriesPoint point) => point is { Without.Count: > 0, Row.HasValue: true };
}
