using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A chart of bars from zero, in the given order, each with its value.</summary>
public sealed record BarChart : Chart
{
    public required IReadOnlyList<ChartItem> Items { get; init; }

    public BarDirection Direction { get; init; }

    /// <summary>For periods, the number in a year: labels that remain after thinning out are whole years apart.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>For upright bars, the year of each period, written once under its bars in place of names; null for none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>The domain shared with other charts, if they are to be compared; it always includes zero.</summary>
    public ValueDomain? Domain { get; init; }

    public ReferenceLine? Target { get; init; }

    /// <summary>The height of the plot of upright bars in points; null to choose it by the width.</summary>
    public double? PlotHeight { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => BarBody.LayOut(this, width, ruler);
}
