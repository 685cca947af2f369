using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Charts;

/// <summary>Converts figures to points of a chart, and their status to marks.</summary>
internal static class PointMarks
{
    /// <summary>A figure with a small denominator is not drawn, because it varies strongly from period to period.</summary>
    public static ChartPoint CreatePoint(ResultRow? row)
    {
        if (row is not { } figure || SmallDenominators.AreBehind(row)) return ChartPoint.Missing;
        if (!figure.HasValue) return figure.Status == ObservationStatus.Suppressed ? ChartPoint.Suppressed : ChartPoint.Missing;
        PointMark mark = figure.Status switch
        {
            ObservationStatus.Provisional => PointMark.Provisional,
            ObservationStatus.Estimated or ObservationStatus.Imputed or ObservationStatus.Forecast => PointMark.Estimated,
            ObservationStatus.LowReliability => PointMark.LowReliability,
            _ => PointMark.None,
        };
        return new ChartPoint(figure.Value, mark, BreakBefore: figure.Status == ObservationStatus.Break);
    }

    /// <summary>Creates a point of a series, which is joined to the one before only if both include the same areas.</summary>
    public static ChartPoint CreatePoint(SeriesPoint point) => CreatePoint(point.Row) with { IsDisconnected = point.IsDisconnected, IsPartial = ReferenceAreaSeries.IsLacking(point), Letter = point.Letter };
}
