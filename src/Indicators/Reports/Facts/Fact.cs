using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>Which way a fact says that a figure moved.</summary>
internal enum FactDirection
{
    None,
    Up,
    Down,
}

/// <summary>A published figure that a fact rests on, or the sum of those of several areas.</summary>
/// <param name="Areas">The reference area of the published figure; several if the value is over their figures together.</param>
/// <param name="Breakdown"><c>_T</c>, or <c>dimension=code</c>.</param>
/// <param name="Numerator">NaN if the value is not a ratio of two components.</param>
internal sealed record FactFigure(IReadOnlyList<ReferenceArea> Areas, Period Period, string Breakdown, double Value, double Numerator, double Denominator);

/// <summary>
/// What is true of an indicator in a region, an area or the world and a period, as numbers without words. Facts are made from protected
/// figures only.
/// </summary>
internal abstract record Fact
{
    public required IndicatorDefinition Indicator { get; init; }

    public required ReferenceArea ReferenceArea { get; init; }

    public required Period Period { get; init; }

    /// <summary>The figures from which the fact can be computed again.</summary>
    public required IReadOnlyList<FactFigure> Evidence { get; init; }

    /// <summary>
    /// The areas whose figures those of the reference area include; empty for an area. The figures are of fewer areas than the region has if
    /// some did not report.
    /// </summary>
    public IReadOnlyList<ReferenceArea> Reporters { get; init; } = [];

    /// <summary>Whether the reporters are all members of the reference area, so that the fact holds for it as a whole.</summary>
    public bool IsWhole { get; init; } = true;

    public virtual FactDirection Direction => FactDirection.None;

    /// <summary>How much the fact matters among those of its kind, from 0 to 1.</summary>
    public virtual double Size => 0;

    /// <summary>
    /// The numbers of the fact that a reader would recognize in another sentence, as texts that are equal for equal statements.
    /// </summary>
    public virtual IEnumerable<string> Statements => [];

    /// <summary>The statement of facts that say the figure of the period itself.</summary>
    protected string ValueStatement => $"value {Indicator.Id} {Period}";

    protected static FactDirection DirectionOf(double change) => change > 0 ? FactDirection.Up : change < 0 ? FactDirection.Down : FactDirection.None;
}
