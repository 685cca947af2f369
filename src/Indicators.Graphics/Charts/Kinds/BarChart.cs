using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Bars from zero, in the order given, each with its value.</summary>
public sealed record BarChart : Chart
{
    public required IReadOnlyList<ChartItem> Items { get; init; }

    public BarDirection Direction { get; init; }

    /// <summary>For periods, how many make a year: where labels thin out, those that stay are whole years apart.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>Shared with the charts that this one is to be compared with; zero is always within.</summary>
    public ValueDomain? Domain { get; init; }

    public ReferenceLine? Target { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => BarBody.LayOut(this, width, ruler);
}
