using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Charts;

/// <summary>Figures as points of a chart: what the status says becomes a mark.</summary>
internal static class PointMarks
{
    public static ChartPoint Of(ResultRow? row)
    {
        if (row is not { } figure) return ChartPoint.Missing;
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
}
