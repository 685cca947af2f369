using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Charts;

/// <summary>Figures as points of a chart: what the status says becomes a mark.</summary>
internal static class PointMarks
{
    /// <summary>What rests on few persons is in the data, and not drawn: it jumps from period to period.</summary>
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

    /// <summary>A point of a series: joined to the one before only where both are of the same areas.</summary>
    public static ChartPoint CreatePoint(SeriesPoint point) => CreatePoint(point.Row) with { IsApart = point.IsApart, IsPartial = ReferenceAreaSeries.IsLacking(point), Letter = point.Letter };
}
