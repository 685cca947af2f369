using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>A statistic derived from a figure.</summary>
public enum TrendMeasure
{
    /// <summary>The figure minus the earlier one, in its unit; in points for percentages.</summary>
    Change,

    /// <summary>The change in per cent of the earlier figure; not for percentages.</summary>
    ChangePercent,

    /// <summary>An area's contribution to the change of its region, in points: 100 x its own change / the region's earlier figure.</summary>
    Contribution,

    /// <summary>The share of the world's sum, in per cent.</summary>
    ShareOfWorld,

    /// <summary>The rank among areas, 1 for the greatest figure; equal figures have equal ranks and the next ranks are skipped.</summary>
    Rank,

    /// <summary>The figure of a year that ends with the period: four quarters, two half-years or twelve months.</summary>
    RollingYear,
}

/// <summary>A statistic derived from a published total, computed from protected figures only.</summary>
/// <param name="Measure">Which statistic it is.</param>
/// <param name="ComparisonArea">For a contribution, share or rank: the reference area to which it relates.</param>
/// <param name="ComparisonPeriod">For a change or contribution: the period of comparison; for a rolling year: its first period.</param>
/// <param name="Value">NaN if there is none, with the reason in the status.</param>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Status">A break between the periods takes precedence over any other flag.</param>
/// <param name="Method">Notes for readers; may be empty.</param>
public sealed record Trend(
    IndicatorDefinition Indicator, ReferenceArea ReferenceArea, Period Period, TrendMeasure Measure, ReferenceArea? ComparisonArea, Period? ComparisonPeriod, double Value, string Unit,
    ObservationStatus Status, string Method);
