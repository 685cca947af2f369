using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <param name="Series">Those of the same name look the same in every panel when they stand at the same position.</param>
public sealed record ChartPanel(string Title, IReadOnlyList<LineSeries> Series);

/// <summary>Panels of line charts with one scale, one size and one key.</summary>
public sealed record SmallMultiples : Chart
{
    public required PeriodAxis Periods { get; init; }

    public required IReadOnlyList<ChartPanel> Panels { get; init; }

    /// <summary>Panels side by side, fewer where they would get too narrow; null lets the width decide.</summary>
    public int? Columns { get; init; }

    /// <summary>Shared with the charts that this one is to be compared with; it grows where a value lies outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; }

    public ReferenceLine? Target { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => MultiplesBody.LayOut(this, width, ruler);
}
