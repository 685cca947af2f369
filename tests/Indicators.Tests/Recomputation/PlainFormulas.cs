using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>What a value is, of the sums of components of one area or of several.</summary>
/// <param name="Status">A where there is a value; else why there is none.</param>
internal sealed record PlainValue(double Value, char Status, double Numerator, double Denominator, double SmallestDenominator)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <param name="sums">In the order of the indicator's components.</param>
    /// <param name="areas">The same of each area.</param>
    public static PlainValue Compute(IndicatorDefinition definition, double[] sums, IReadOnlyList<double[]> areas, bool ofRegion = false)
    {
        PlainValue value = definition.Form switch
        {
            ValueForm.Sum => new PlainValue(sums[0], 'A', sums[0], double.NaN, double.NaN),
            ValueForm.Ratio => Ratio(sums[0], sums[1]),
            ValueForm.Difference => Difference(Ratio(sums[0], sums[1]), Ratio(sums[2], sums[3])),
            ValueForm.Bins => Median(definition.Bins!.Classes, sums),
            _ => Function(definition.Function!.Name, areas, ofRegion),
        };
        return value with { Value = value.Value * definition.Scale };
    }

    /// <summary>Nothing over nothing cannot exist; something over nothing is missing.</summary>
    private static PlainValue Ratio(double numerator, double denominator) =>
        denominator == 0 ? new PlainValue(double.NaN, numerator == 0 ? 'M' : 'O', numerator, denominator, denominator)
        : new PlainValue(numerator / denominator, 'A', numerator, denominator, denominator);

    private static PlainValue Difference(PlainValue first, PlainValue second) => new(
        first.Value - second.Value,
        first.HasValue && second.HasValue ? 'A' : PlainStatus.Reason(new[] { first, second }.Where(each => !each.HasValue).Select(each => each.Status)),
        double.NaN, double.NaN, Math.Min(first.Denominator, second.Denominator));

    /// <summary>Interpolated within the class that the half of all falls into, as if they were spread evenly over it.</summary>
    private static PlainValue Median(IReadOnlyList<DurationClass> classes, double[] counts)
    {
        double half = counts.Sum() / 2, below = 0;
        if (half == 0) return new PlainValue(double.NaN, 'M', double.NaN, double.NaN, double.NaN);
        int i = 0;
        while (below + counts[i] < half) below += counts[i++];
        double value = classes[i].Upper is { } upper ? classes[i].Lower + (upper - classes[i].Lower) * (half - below) / counts[i] : double.NaN;
        return new PlainValue(value, double.IsNaN(value) ? 'O' : 'A', double.NaN, double.NaN, double.NaN);
    }

    private static PlainValue Function(IndicatorFunction function, IReadOnlyList<double[]> areas, bool ofRegion)
    {
        if (function == IndicatorFunction.ReconciliationGap)
        {
            // The sign is an area's own; of a region the sizes add up.
            double[] gaps = [.. areas.Select(area => area[0] - area[1] - area[2] + area[3])];
            return Ratio(ofRegion ? gaps.Sum(Math.Abs) : gaps[0], areas.Sum(area => area[0])) with { SmallestDenominator = double.NaN };
        }
        (double Weight, double Share)[] above = [.. areas.Where(area => area[0] > 0).Select(area => function == IndicatorFunction.Gini ? (1, area[0]) : (area[1], area[0] / area[1]))];
        if (above.Length == 0) return new PlainValue(double.NaN, 'O', double.NaN, double.NaN, double.NaN);
        double total = above.Sum(one => one.Weight), mean = above.Sum(one => one.Weight * one.Share) / total;
        double apart = above.Sum(one => above.Sum(other => one.Weight * other.Weight * Math.Abs(one.Share - other.Share)));
        return new PlainValue(apart / (2 * total * total * mean), 'A', double.NaN, double.NaN, double.NaN);
    }
}
