namespace Indicators.Definitions;

/// <summary>How the sub-periods of a longer period combine.</summary>
public enum OverTime
{
    /// <summary>A flow: the sum, which needs every sub-period.</summary>
    Sum,

    /// <summary>A stock: the last sub-period.</summary>
    EndOfPeriod,

    /// <summary>A level such as places in use: the mean of the sub-periods by their months, which needs every one.</summary>
    Mean,
}

/// <summary>How the areas of a region combine.</summary>
public enum AggregationMethod
{
    /// <summary>The sum of the areas' values.</summary>
    Sum,

    /// <summary>Computed from the sums of the components, of the areas that have them all: a sum of numerators over a sum of denominators.</summary>
    Pooled,

    /// <summary>The mean of the areas' values, each counting once.</summary>
    Mean,

    /// <summary>The middle one of the areas' values.</summary>
    Median,

    /// <summary>The mean of the areas' values, each counting by a weight.</summary>
    WeightedMean,

    /// <summary>The number of areas whose numerator is above zero.</summary>
    Count,

    /// <summary>The median of the durations of all areas, from the sums of their classes.</summary>
    PooledMedian,

    /// <summary>Areas do not combine: their range is told instead.</summary>
    None,
}

/// <summary>Which way is better; says how to colour a change, never how to compute.</summary>
public enum Direction
{
    /// <summary>Neither way is better.</summary>
    Neutral,

    /// <summary>An increase is better.</summary>
    HigherIsBetter,

    /// <summary>A decrease is better.</summary>
    LowerIsBetter,
}

/// <summary>Where a component's figures come from.</summary>
public enum ComponentSource
{
    /// <summary>The measure of a structure.</summary>
    Structure,

    /// <summary>A reference series.</summary>
    Reference,

    /// <summary>The numerator of another indicator.</summary>
    Indicator,

    /// <summary>Several components added up.</summary>
    Terms,
}

/// <summary>When, seen from a period, a component's figure is taken.</summary>
public enum ComponentTime
{
    /// <summary>In the period itself.</summary>
    Period,

    /// <summary>A stock at the end of the period before.</summary>
    Opening,
}

/// <summary>A condition on one dimension: the row's code is one of these.</summary>
public sealed record Condition(string Dimension, IReadOnlyList<string> Codes);

/// <summary>A sum of cells that an indicator is made of.</summary>
public sealed record Component
{
    /// <summary>Where its amounts come from.</summary>
    public required ComponentSource Source { get; init; }

    /// <summary>The id of the structure, reference series or indicator; empty for <see cref="ComponentSource.Terms"/>.</summary>
    public required string SourceId { get; init; }

    /// <summary>What is added up, of <see cref="ComponentSource.Terms"/> only.</summary>
    public IReadOnlyList<Component> Terms { get; init; } = [];

    /// <summary>The conditions that a row of the structure meets, sorted by dimension.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>How shorter periods make a longer one.</summary>
    public OverTime OverTime { get; init; } = OverTime.EndOfPeriod;

    /// <summary>Whether it is that of the period or of its opening.</summary>
    public ComponentTime At { get; init; }

    /// <summary>Of a reference series: how many years back a figure may be taken from where the year has none.</summary>
    public int Lookback { get; init; }
}

/// <summary>
/// Rows that the definition leaves out and whose size the reader must know: the component's conditions with some of them
/// replaced. <see cref="Note"/> holds <c>{value}</c> where the figure goes.
/// </summary>
public sealed record LeftOut(Component Component, LocalizedText Note);

/// <summary>A breakdown: one dimension, or several crossed, each row beside the total. <see cref="Structure"/> carries it.</summary>
/// <param name="Dimensions">In alphabetical order.</param>
public sealed record Breakdown(IReadOnlyList<string> Dimensions, string Structure);

/// <summary>The kinds of chart that a report draws of an indicator.</summary>
public enum ChartKind
{
    /// <summary>A line over periods.</summary>
    Line,

    /// <summary>Bars, one an area or item.</summary>
    Bar,

    /// <summary>Dots, one an area or item.</summary>
    Dot,

    /// <summary>A small chart an area or item.</summary>
    SmallMultiples,
}

/// <summary>What is published: the components, how they combine, and how it is shown.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Its id, such as STK-02.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The id of a code of the code list <c>themes</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>The id of a code of the code list <c>units</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The frequencies that it is computed for, from coarse to fine.</summary>
    public required IReadOnlyList<Frequency> Frequencies { get; init; }

    /// <summary>
    /// What is summed, and says where the indicator is counted. Of a difference it is the numerator of the first ratio, of bins
    /// the rows of all classes, of a function its first input.
    /// </summary>
    public required Component Numerator { get; init; }

    /// <summary>Of a ratio; of a difference that of the first ratio.</summary>
    public Component? Denominator { get; init; }

    /// <summary>Of a difference the ratio that is taken away.</summary>
    public RatioOfComponents? Subtrahend { get; init; }

    /// <summary>The classes that a median is taken over; null where it is none.</summary>
    public DurationBins? Bins { get; init; }

    /// <summary>The function of its components; null where it is a sum or a ratio.</summary>
    public FunctionOfComponents? Function { get; init; }

    /// <summary>What areas weigh in a weighted mean; null for every other method.</summary>
    public Component? Weight { get; init; }

    /// <summary>What kind of value it has.</summary>
    public ValueForm Form =>
        Function is not null ? ValueForm.Function
        : Bins is not null ? ValueForm.Bins
        : Subtrahend is not null ? ValueForm.Difference
        : Denominator is not null ? ValueForm.Ratio
        : ValueForm.Sum;

    /// <summary>Whether the values of areas add up to that of their region.</summary>
    public bool AddsUp => Aggregation == AggregationMethod.Sum;

    /// <summary>The factor of the published value: 100 for per cent. 1 unless declared.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Decimals shown; data keep the unrounded value.</summary>
    public int Decimals { get; init; }

    /// <summary>The dimensions, or crossings of two, that it is shown by.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>How the areas of a region combine.</summary>
    public required AggregationMethod Aggregation { get; init; }

    /// <summary>Coverage limits of this indicator; null where the programme's hold.</summary>
    public CoverageLimits? Limits { get; init; }

    /// <summary>Limits of denominators of this indicator; null where the programme's hold.</summary>
    public DenominatorLimits? SmallDenominators { get; init; }

    /// <summary>The fewest areas that a regional figure rests on; null where the programme's number holds for rates, and none for sums.</summary>
    public int? LeastAreas { get; init; }

    /// <summary>How figures of areas that were expected and did not report are estimated; null where they are not.</summary>
    public ImputationRule? Imputation { get; init; }

    /// <summary>Which way is better; nothing is computed from it.</summary>
    public Direction Direction { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartKind Chart { get; init; }

    /// <summary>The frameworks that it belongs to, such as SDG 10.7.4.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What is counted, what is not, and known limits.</summary>
    public required LocalizedText Method { get; init; }

    /// <summary>Rows left out whose number readers must know.</summary>
    public IReadOnlyList<LeftOut> LeavesOut { get; init; } = [];

    /// <summary>Where it was declared, relative to the definitions folder.</summary>
    public required string File { get; init; }
}
