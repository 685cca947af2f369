using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis.Statistics;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Text;

namespace Indicators.Analysis;

/// <summary>
/// Computes the value of an indicator for a region, with the rule used: from the sums of its components, or from the published values of
/// its areas.
/// </summary>
internal sealed class RegionFigures(Programme programme, IndicatorDefinition indicator, ComponentFigures figures, DenominatorCheck denominators)
{
    /// <summary>The rule for an area's own value.</summary>
    public string AreaRule => indicator switch
    {
        { Form: ValueForm.Function } => indicator.Function!.Name.Word(),
        { Form: ValueForm.Difference } => "difference of ratios",
        { Form: ValueForm.Bins } => "median within classes",
        { Aggregation: AggregationMethod.Count } => "count",
        { Form: ValueForm.Ratio } => indicator.Aggregation == AggregationMethod.Pooled ? "pooled" : "ratio",
        _ => "sum",
    };

    /// <param name="areas">The areas of the region, as indexes into the programme's areas.</param>
    public (ComputedValue Figure, string Rule) Compute(int item, ReferenceArea region, IReadOnlyList<int> areas, Period period) =>
        Compute(item, areas, period, () => figures.Compute(item, region, period));

    /// <summary>Computes the value for a group of areas, all of which report the figure.</summary>
    public (ComputedValue Figure, string Rule) ComputeForAreas(int item, IReadOnlyList<int> areas, Period period) =>
        Compute(item, areas, period, () => figures.ComputeForAreas(item, [.. SelectReferenceAreas(areas)], period));

    private (ComputedValue Figure, string Rule) Compute(int item, IReadOnlyList<int> areas, Period period, Func<ComputedValue> pooled)
    {
        switch (indicator.Aggregation)
        {
            case AggregationMethod.Sum:
                return (pooled(), "sum");
            case AggregationMethod.PooledMedian:
                return (pooled(), "pooled median within classes");
            case AggregationMethod.Pooled when indicator.Form == ValueForm.Function:
                return FunctionOf(item, areas, period);
            case AggregationMethod.Pooled:
                return (pooled(), indicator.Form == ValueForm.Difference ? "difference of pooled ratios" : "pooled");
        }
        (ComputedValue Figure, ProtectedCell? Weight)[] values = [.. SelectReferenceAreas(areas)
            .Select(referenceArea => (denominators.ApplyLimits(figures.Compute(item, referenceArea, period), null), figures.Find(ComponentRole.Weight, 0, item, referenceArea, period)))];
        if (values.Any(value => value.Figure.IsWithheld || value.Weight is { IsWithheld: true }))
            return indicator.Aggregation == AggregationMethod.None ? (ComputedValue.CreateMissing(ObservationStatus.CannotExist), "none: areas are not combined; figures of some are withheld") : Withheld;
        ComputedValue[] known = [.. values.Select(value => value.Figure).Where(figure => figure.HasValue)];
        double[] numbers = [.. known.Select(figure => figure.Value)];
        switch (indicator.Aggregation)
        {
            case AggregationMethod.Mean:
                return (Over(values.Select(value => value.Figure), Averages.Mean(numbers)), "mean of " + Areas(known.Length));
            case AggregationMethod.Median:
                return (Over(values.Select(value => value.Figure), Averages.Median(numbers)), "median of " + Areas(known.Length));
            case AggregationMethod.WeightedMean:
                (ComputedValue Figure, double Weight)[] weighed = [.. values.Where(value => value is { Figure.HasValue: true, Weight.HasValue: true }).Select(value => (value.Figure, value.Weight!.Value.Value))];
                // Without any, the reason is that of the areas' own figures.
                IEnumerable<ComputedValue> reasons = weighed.Length > 0 ? weighed.Select(value => value.Figure) : values.Select(value => value.Figure);
                return (Over(reasons, Averages.WeightedMean([.. weighed.Select(value => (value.Figure.Value, value.Weight))])), "weighted mean of " + Areas(weighed.Length));
            case AggregationMethod.Count:
                double count = numbers.Sum();
                ComputedValue counted = Over(values.Select(value => value.Figure), known.Length == 0 ? double.NaN : count);
                return (counted.HasValue ? counted with { Numerator = count } : counted, "count among " + Areas(known.Length));
            case AggregationMethod.None:
                return (ComputedValue.CreateMissing(ObservationStatus.CannotExist), Range(numbers));
            default:
                throw new InvalidOperationException($"Indicator {indicator.Id} asks for a method that is not known.");
        }
    }

    /// <summary>A figure over areas of which one is withheld: over the others alone it would be another figure.</summary>
    private static (ComputedValue Figure, string Rule) Withheld { get; } =
        (ComputedValue.CreateMissing(ObservationStatus.Suppressed) with { IsWithheld = true }, "none: figures of some areas are withheld");

    /// <summary>Combines the statuses and gaps of areas with a value computed from theirs.</summary>
    private static ComputedValue Over(IEnumerable<ComputedValue> areas, double value)
    {
        ComputedValue[] all = [.. areas];
        ComputedValue[] known = [.. all.Where(figure => figure.HasValue)];
        if (!double.IsNaN(value))
            return ComputedValue.CreateWithoutComponents(value, known.Select(figure => figure.Status).Aggregate(Statuses.Stronger), known.Sum(figure => figure.Gaps));
        return known.Length > 0 || all.Length == 0 ? ComputedValue.Missing : ComputedValue.CreateMissing(all.Select(figure => figure.Status).Aggregate(Statuses.Stronger));
    }

    private (ComputedValue Figure, string Rule) FunctionOf(int item, IReadOnlyList<int> areas, Period period)
    {
        FunctionOfComponents function = indicator.Function!;
        ProtectedCell?[][] all = [.. SelectReferenceAreas(areas).Select(referenceArea => figures.Inputs(item, referenceArea, period))];
        if (all.Any(cells => cells.Any(cell => cell is { IsWithheld: true }))) return Withheld;
        ProtectedCell[][] inputs = [.. all
            .Where(cells => cells.All(cell => cell is { HasValue: true }))
            .Select(cells => cells.Select(cell => cell!.Value).ToArray())];
        bool overPositive = !function.Name.HasAreaValue();
        if (overPositive) inputs = [.. inputs.Where(cells => cells.All(cell => cell.Value > 0))];
        string rule = $"{function.Name.Word()} of {Areas(inputs.Length)}";
        if (inputs.Length == 0) return (overPositive ? ComputedValue.Missing : Over(all.Select(cells => ComputedValue.ReconciliationGap(indicator.Scale, cells)), double.NaN), rule);
        ObservationStatus status = inputs.SelectMany(cells => cells).Select(cell => cell.Status).Aggregate(Statuses.Stronger);
        int gaps = inputs.Sum(cells => cells.Sum(cell => cell.Gaps));
        switch (function.Name)
        {
            case IndicatorFunction.Gini:
                return (ComputedValue.CreateWithoutComponents(indicator.Scale * Inequality.Gini(inputs.Select(cells => cells[0].Value)), status, gaps), rule);
            case IndicatorFunction.WeightedGini:
                return (ComputedValue.CreateWithoutComponents(indicator.Scale * Inequality.WeightedGini(inputs.Select(cells => (cells[0].Value, cells[1].Value))), status, gaps), rule);
            default:
                double gap = inputs.Sum(cells => Math.Abs(Reconciliation.Gap(cells[0].Value, cells[1].Value, cells[2].Value, cells[3].Value)));
                double closing = inputs.Sum(cells => cells[0].Value);
                return (ComputedValue.Ratio(indicator.Scale, new ProtectedCell(gap, status, gaps), new ProtectedCell(closing, status, 0)), rule);
        }
    }

    private IEnumerable<ReferenceArea> SelectReferenceAreas(IEnumerable<int> areas) => areas.Select(area => ReferenceArea.Area(programme.Areas[area].Id));

    /// <summary>Text given instead of a value. With fewer areas, a range would reveal too much about single ones.</summary>
    private string Range(double[] values)
    {
        if (values.Length < AlternativesCalculator.LeastAreas)
            return string.Create(CultureInfo.InvariantCulture, $"none: areas are not combined; fewer than {AlternativesCalculator.LeastAreas} have a figure");
        string Text(double value) => NumberStyle.Invariant.Format(value, indicator.Decimals);
        return $"none: areas are not combined; they range from {Text(values.Min())} to {Text(values.Max())} ({Areas(values.Length)})";
    }

    private static string Areas(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "area" : "areas")}");
}
