using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Values over time, one line for each series, labelled at the line's end. Legible for up to six series.</summary>
public sealed record LineChart : Chart
{
    public required PeriodAxis Periods { get; init; }

    public required IReadOnlyList<LineSeries> Series { get; init; }

    /// <summary>The domain shared with other charts, if they are to be compared; it is extended to values outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; }

    public ReferenceLine? Target { get; init; }

    /// <summary>The hatched area between two of the series; null for none.</summary>
    public SeriesBand? Band { get; init; }

    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>The height of the plot in points; null to choose it by the width.</summary>
    public double? PlotHeight { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => LineBody.LayOut(this, width, ruler);
}
