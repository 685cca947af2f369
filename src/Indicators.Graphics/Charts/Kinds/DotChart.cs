using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>
/// One row for each item, ranked from the greatest value down, with equal values by name. Missing and suppressed items come last and are
/// labelled. Items are of one period, so breaks are not drawn.
/// </summary>
public sealed record DotChart : Chart
{
    public required IReadOnlyList<ChartItem> Items { get; init; }

    /// <summary>A reference line, such as the regional value.</summary>
    public ReferenceLine? Reference { get; init; }

    /// <summary>The domain shared with the charts to be compared; it is extended to values outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; } = Baseline.Zero;

    internal override ChartBody Body(double width, TextFitter ruler) => DotBody.LayOut(this, width, ruler);
}
