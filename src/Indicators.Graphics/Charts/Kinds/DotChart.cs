using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>
/// One row for each item, ranked from the greatest value down, equal values by name.
/// Missing and suppressed items stand at the end and say so. Items are of one period, so breaks are not drawn.
/// </summary>
public sealed record DotChart : Chart
{
    public required IReadOnlyList<ChartItem> Items { get; init; }

    /// <summary>Such as the regional value.</summary>
    public ReferenceLine? Reference { get; init; }

    /// <summary>Shared with the charts that this one is to be compared with; it grows where a value lies outside it.</summary>
    public ValueDomain? Domain { get; init; }

    public Baseline Baseline { get; init; } = Baseline.Zero;

    internal override ChartBody Body(double width, TextFitter ruler) => DotBody.LayOut(this, width, ruler);
}
