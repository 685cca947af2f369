using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>What is said of a figure beside its value.</summary>
public enum TrendMeasure
{
    /// <summary>Now less before, in the figure's unit; in points for percentages.</summary>
    Change,

    /// <summary>The same in per cent of before; not of percentages.</summary>
    ChangePercent,

    /// <summary>What an area adds to the change of its region, in points: 100 x its own change / the region's figure before.</summary>
    Contribution,

    /// <summary>The part of the world's sum, in per cent.</summary>
    ShareOfWorld,

    /// <summary>The place among areas, 1 for the greatest figure; equal figures have equal ranks and the next ones are left out.</summary>
    Rank,

    /// <summary>The figure of a year that ends with the period: four quarters, two half-years, twelve months.</summary>
    RollingYear,
}

/// <summary>Level and trend of a published total: computed from protected figures only.</summary>
/// <param name="Within">Of a contribution, share or rank: the place that it is taken in.</param>
/// <param name="Against">Of a change or contribution: the period it is compared with; of a rolling year: its first period.</param>
/// <param name="Value">NaN where the status says that there can be none.</param>
/// <param name="Status">A break between the periods is never hidden by another flag.</param>
/// <param name="Method">What a reader must know of it; may be empty.</param>
public sealed record Trend(
    IndicatorDefinition Indicator, ReferenceArea Place, Period Period, TrendMeasure Measure, ReferenceArea? Within, Period? Against, double Value, string Unit,
    ObservationStatus Status, string Method);
