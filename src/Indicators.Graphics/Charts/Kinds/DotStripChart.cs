using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>In each row the values of a few areas as marks of different shapes on one scale, with the value of the whole as an upright.</summary>
public sealed record DotStripChart : Chart
{
    /// <summary>The names of the areas, at most six.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The name of the whole, such as "Region", which heads its column.</summary>
    public required string WholeName { get; init; }

    public required IReadOnlyList<ComparisonRow> Rows { get; init; }

    /// <summary>The head of the last column, such as "a year"; null for none.</summary>
    public string? ChangeName { get; init; }

    /// <summary>The domain of the axis, such as 0 to 100; it is extended to values outside it.</summary>
    public ValueDomain? Domain { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler) => DotStripBody.LayOut(this, width, ruler);
}
