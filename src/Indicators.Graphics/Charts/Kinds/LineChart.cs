using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Values over time, one line for each series, labelled at the line's end. Up to six series stay readable.</summary>
public sealed record LineChart : Chart
{
    public required PeriodAxis Periods { get; init; }

    public required IReadOnlyList<LineSeries> Series { get; init; }

    /// <summary>Shared with the charts that this one is to be compared with; it grows where a value lies outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; }

    public ReferenceLine? Target { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => LineBody.LayOut(this, width, ruler);
}
