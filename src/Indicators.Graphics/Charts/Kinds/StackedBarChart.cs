using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Bars of parts: upright over periods, in the chart's unit, or horizontal as shares of each bar's sum.</summary>
public sealed record StackedBarChart : Chart
{
    public required IReadOnlyList<StackPart> Parts { get; init; }

    /// <summary>The bars, in the given order.</summary>
    public required IReadOnlyList<StackItem> Items { get; init; }

    /// <summary>Horizontal bars are shares of 100 %.</summary>
    public BarDirection Direction { get; init; }

    /// <summary>For periods, the number in a year: labels that remain after thinning out are whole years apart.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>For upright bars, the year of each period; null for none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>The domain shared with other charts, if they are to be compared; it always includes zero.</summary>
    public ValueDomain? Domain { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler)
    {
        if (Items.FirstOrDefault(item => item.Values.Count != Parts.Count) is { } wrong)
            throw new ArgumentException($"The bar '{wrong.Name}' has {wrong.Values.Count} values for {Parts.Count} parts.");
        if (!Items.Any(item => item.Shown > 0))
            return new ChartBody(EmptyBody.LayOut(this, Items.SelectMany(item => item.Values), width, ruler));
        return Direction == BarDirection.Horizontal ? StackedShares.LayOut(this, width, ruler) : StackedColumns.LayOut(this, width, ruler);
    }
}
