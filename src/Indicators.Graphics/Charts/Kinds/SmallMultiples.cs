using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <param name="Series">The series. Those with the same name must have the same position in every panel, so that they look the same.</param>
public sealed record ChartPanel(string Title, IReadOnlyList<LineSeries> Series);

/// <summary>Panels of line charts with a common scale, size and key.</summary>
public sealed record SmallMultiples : Chart
{
    public required PeriodAxis Periods { get; init; }

    public required IReadOnlyList<ChartPanel> Panels { get; init; }

    /// <summary>The number of panels side by side, reduced if they would be too narrow; null to choose it by the width.</summary>
    public int? Columns { get; init; }

    /// <summary>The domain shared with the charts to be compared; it is extended to values outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; }

    public ReferenceLine? Target { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => MultiplesBody.LayOut(this, width, ruler);
}
