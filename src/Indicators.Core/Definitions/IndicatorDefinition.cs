namespace Indicators.Definitions;

/// <summary>How the sub-periods of a longer period are combined.</summary>
public enum OverTime
{
    /// <summary>For flows: the sum, which requires every sub-period.</summary>
    Sum,

    /// <summary>For stocks: the last sub-period.</summary>
    EndOfPeriod,

    /// <summary>For levels such as places in use: the mean of the sub-periods, weighted by their length in months, which requires every sub-period.</summary>
    Mean,
}

/// <summary>How the areas of a region are combined.</summary>
public enum AggregationMethod
{
    /// <summary>The sum of the areas' values.</summary>
    Sum,

    /// <summary>Computed from the sums of the components over the areas that have all of them: a sum of numerators divided by a sum of denominators.</summary>
    Pooled,

    /// <summary>The unweighted mean of the areas' values.</summary>
    Mean,

    /// <summary>The median of the areas' values.</summary>
    Median,

    /// <summary>The weighted mean of the areas' values.</summary>
    WeightedMean,

    /// <summary>The number of areas whose numerator is above zero.</summary>
    Count,

    /// <summary>The median of the durations in all areas, computed from the sums of the duration classes.</summary>
    PooledMedian,

    /// <summary>Areas are not combined: their range is given instead.</summary>
    None,
}

/// <summary>Which direction of change is better. It affects the colour of changes, never the computation.</summary>
public enum Direction
{
    /// <summary>Neither direction is better.</summary>
    Neutral,

    /// <summary>An increase is better.</summary>
    HigherIsBetter,

    /// <summary>A decrease is better.</summary>
    LowerIsBetter,
}

/// <summary>The source of a component's figures.</summary>
public enum ComponentSource
{
    /// <summary>The measure of a structure.</summary>
    Structure,

    /// <summary>A reference series.</summary>
    Reference,

    /// <summary>The numerator of another indicator.</summary>
    Indicator,

    /// <summary>The sum of several components.</summary>
    Terms,
}

/// <summary>The time at which a component's figure is taken, relative to a period.</summary>
public enum ComponentTime
{
    /// <summary>In the period itself.</summary>
    Period,

    /// <summary>The stock at the end of the previous period.</summary>
    Opening,
}

/// <summary>A condition on one dimension: the code of the row is one of these.</summary>
public sealed record Condition(string Dimension, IReadOnlyList<string> Codes);

/// <summary>A sum of cells from which an indicator is computed.</summary>
public sealed record Component
{
    /// <summary>The source of its figures.</summary>
    public required ComponentSource Source { get; init; }

    /// <summary>The id of the structure, reference series or indicator; empty for <see cref="ComponentSource.Terms"/>.</summary>
    public required string SourceId { get; init; }

    /// <summary>The components that are added up, for <see cref="ComponentSource.Terms"/> only.</summary>
    public IReadOnlyList<Component> Terms { get; init; } = [];

    /// <summary>The conditions that a row of the structure must meet, sorted by dimension.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>How shorter periods are combined into a longer one.</summary>
    public OverTime OverTime { get; init; } = OverTime.EndOfPeriod;

    /// <summary>Whether it is taken in the period or at its opening.</summary>
    public ComponentTime Time { get; init; }

    /// <summary>For a reference series, the number of years back from which a figure may be taken if the year has none.</summary>
    public int Lookback { get; init; }
}

/// <summary>
/// Rows that the definition leaves out and whose size readers must know: the component with some of its conditions replaced.
/// The figure replaces <c>{value}</c> in <see cref="Note"/>.
/// </summary>
public sealed record LeftOut(Component Component, LocalizedText Note);

/// <summary>A breakdown by one dimension, or by several crossed, in addition to the total. <see cref="Structure"/> is the structure that contains it.</summary>
/// <param name="Dimensions">The dimensions in alphabetical order.</param>
public sealed record Breakdown(IReadOnlyList<string> Dimensions, string Structure);

/// <summary>The kinds of chart for an indicator in a report.</summary>
public enum ChartKind
{
    /// <summary>A line over periods.</summary>
    Line,

    /// <summary>Bars, one for each area or item.</summary>
    Bar,

    /// <summary>Dots, one for each area or item.</summary>
    Dot,

    /// <summary>A small chart for each area or item.</summary>
    SmallMultiples,
}

/// <summary>A published indicator: its components, how they are combined, and how it is presented.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Its id, such as STK-02.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The id of a code in the code list <c>themes</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>The id of a code in the code list <c>units</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The frequencies for which it is computed, from coarse to fine.</summary>
    public required IReadOnlyList<Frequency> Frequencies { get; init; }

    /// <summary>
    /// What is summed; it also determines the structure in which the indicator is counted. For a difference it is the numerator of the
    /// first ratio, for bins the rows of all classes, for a function its first input.
    /// </summary>
    public required Component Numerator { get; init; }

    /// <summary>The denominator of a ratio, or of the first ratio of a difference; null for other forms.</summary>
    public Component? Denominator { get; init; }

    /// <summary>The ratio that is subtracted in a difference; null for other forms.</summary>
    public RatioOfComponents? Subtrahend { get; init; }

    /// <summary>The classes over which a median is computed; null for other forms.</summary>
    public DurationBins? Bins { get; init; }

    /// <summary>The function of its components; null for other forms.</summary>
    public FunctionOfComponents? Function { get; init; }

    /// <summary>The weight of areas in a weighted mean; null for other aggregation methods.</summary>
    public Component? Weight { get; init; }

    /// <summary>The form of its value.</summary>
    public ValueForm Form =>
        Function is not null ? ValueForm.Function
        : Bins is not null ? ValueForm.Bins
        : Subtrahend is not null ? ValueForm.Difference
        : Denominator is not null ? ValueForm.Ratio
        : ValueForm.Sum;

    /// <summary>Whether the value of a region is the sum of the values of its areas.</summary>
    public bool AddsUp => Aggregation == AggregationMethod.Sum;

    /// <summary>The factor applied to the published value, such as 100 for per cent; 1 unless declared.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The number of decimals shown; data files contain the unrounded value.</summary>
    public int Decimals { get; init; }

    /// <summary>Its breakdowns by dimensions or crossed dimensions.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>How the areas of a region are combined.</summary>
    public required AggregationMethod Aggregation { get; init; }

    /// <summary>The coverage limits of this indicator; null if those of the programme apply.</summary>
    public CoverageLimits? Limits { get; init; }

    /// <summary>The denominator limits of this indicator; null if those of the programme apply.</summary>
    public DenominatorLimits? SmallDenominators { get; init; }

    /// <summary>The minimum number of areas in a regional figure. If null, the programme's number applies to rates, and no minimum to sums.</summary>
    public int? LeastAreas { get; init; }

    /// <summary>How figures of areas that were expected to report but did not are imputed; null if they are not.</summary>
    public ImputationRule? Imputation { get; init; }

    /// <summary>Which direction of change is better; it does not affect the computation.</summary>
    public Direction Direction { get; init; }

    /// <summary>The kind of chart.</summary>
    public required ChartKind Chart { get; init; }

    /// <summary>The framework indicators that it corresponds to, such as SDG 10.7.4.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What is counted, what is not, and known limits.</summary>
    public required LocalizedText Method { get; init; }

    /// <summary>The words by which sentences say what it counts; null if there are none, and its title is used.</summary>
    public IndicatorWords? Words { get; init; }

    /// <summary>Left-out rows whose number readers must know.</summary>
    public IReadOnlyList<LeftOut> LeavesOut { get; init; } = [];

    /// <summary>The file in which it was declared, relative to the definitions folder.</summary>
    public required string File { get; init; }
}
