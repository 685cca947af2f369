using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A chart of bars from zero, in the given order, each with its value.</summary>
public sealed record BarChart : Chart
{
    public required IReadOnlyList<ChartItem> Items { get; init; }

    public BarDirection Direction { get; init; }

    /// <summary>For periods, the number in a year: labels that remain after thinning out are whole years apart.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>The domain shared with the charts to be compared; it always includes zero.</summary>
    public ValueDomain? Domain { get; init; }

    public ReferenceLine? Target { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => BarBody.LayOut(this, width, ruler);
}
