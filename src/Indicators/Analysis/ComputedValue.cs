using Indicators.Analysis.Statistics;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>The value of an indicator and the components that it was computed from.</summary>
internal readonly record struct ComputedValue(double Value, double Numerator, double Denominator, ObservationStatus Status, int Gaps)
{
    /// <summary>If a median is in the open last class, the lower bound of that class; otherwise NaN.</summary>
    public double AtLeast { get; init; } = double.NaN;

    /// <summary>The denominator that is compared with the limits for small denominators; for a difference, the smaller of its two.</summary>
    public double LeastDenominator { get => double.IsNaN(field) ? Denominator : field; init; } = double.NaN;

    /// <summary>Whether there is no value because protection withholds one of its components.</summary>
    public bool IsWithheld { get; init; }

    public static ComputedValue Missing { get; } = CreateMissing(ObservationStatus.Missing);

    public bool HasValue => !double.IsNaN(Value);

    public static ComputedValue CreateMissing(ObservationStatus reason, int gaps = 0) => new(double.NaN, double.NaN, double.NaN, reason, gaps);

    /// <summary>Creates a value without a numerator and denominator.</summary>
    public static ComputedValue CreateWithoutComponents(double value, ObservationStatus status, int gaps) => new(value, double.NaN, double.NaN, status, gaps);

    /// <summary>A sum: scale x numerator.</summary>
    public static ComputedValue Sum(double scale, ProtectedCell? numerator)
    {
        if (numerator is not { } cell) return Missing;
        return cell.HasValue
            ? new ComputedValue(scale * cell.Value, cell.Value, double.NaN, cell.Status, cell.Gaps)
            : CreateMissing(cell.Status, cell.Gaps) with { IsWithheld = cell.IsWithheld };
    }

    /// <summary>Computes a ratio: scale x numerator / denominator. Zero over zero cannot exist; any other value over zero is unknown.</summary>
    public static ComputedValue Ratio(double scale, ProtectedCell? numerator, ProtectedCell? denominator)
    {
        if (Absent([numerator, denominator]) is { } reason) return reason;
        ProtectedCell top = numerator!.Value, bottom = denominator!.Value;
        int gaps = top.Gaps + bottom.Gaps;
        if (bottom.Value == 0)
            return new ComputedValue(
                double.NaN, top.Value, bottom.Value, top.Value == 0 ? ObservationStatus.CannotExist : ObservationStatus.Missing, gaps);
        return new ComputedValue(scale * top.Value / bottom.Value, top.Value, bottom.Value, Statuses.Stronger(top.Status, bottom.Status), gaps);
    }

    /// <summary>Computes the difference of two ratios.</summary>
    public static ComputedValue Difference(ComputedValue first, ComputedValue second)
    {
        int gaps = first.Gaps + second.Gaps;
        bool isWithheld = first.IsWithheld || second.IsWithheld;
        if (!first.HasValue) return CreateMissing(second.HasValue ? first.Status : Statuses.Stronger(first.Status, second.Status), gaps) with { IsWithheld = isWithheld };
        if (!second.HasValue) return CreateMissing(second.Status, gaps) with { IsWithheld = isWithheld };
        return CreateWithoutComponents(first.Value - second.Value, Statuses.Stronger(first.Status, second.Status), gaps) with
        {
            LeastDenominator = Math.Min(first.Denominator, second.Denominator),
        };
    }

    /// <summary>Computes the median of durations: scale x days. Without durations, there is none.</summary>
    public static ComputedValue MedianOf(double scale, IReadOnlyList<DurationClass> classes, IReadOnlyList<ProtectedCell?> counts)
    {
        if (Absent([.. counts]) is { } reason) return reason;
        var median = BinnedMedian.Compute(classes, [.. counts.Select(count => count!.Value.Value)]);
        int gaps = counts.Sum(count => count!.Value.Gaps);
        if (!double.IsNaN(median.Value)) return CreateWithoutComponents(scale * median.Value, StatusOf(counts), gaps);
        return double.IsNaN(median.AtLeast)
            ? CreateMissing(ObservationStatus.CannotExist, gaps)
            : CreateMissing(ObservationStatus.Missing, gaps) with { AtLeast = scale * median.AtLeast };
    }

    /// <summary>
    /// Computes an area's gap between the closing stock and the opening stock, inflow and outflow, relative to the closing stock. The
    /// inputs are in that order.
    /// </summary>
    public static ComputedValue ReconciliationGap(double scale, IReadOnlyList<ProtectedCell?> inputs)
    {
        if (Absent([.. inputs]) is { } reason) return reason;
        double[] values = [.. inputs.Select(input => input!.Value.Value)];
        double gap = Reconciliation.Gap(values[0], values[1], values[2], values[3]);
        ObservationStatus status = StatusOf(inputs);
        int gaps = inputs.Sum(input => input!.Value.Gaps);
        return Ratio(scale, new ProtectedCell(gap, status, gaps), new ProtectedCell(values[0], status, 0));
    }

    /// <summary>
    /// Why there is no value, if required cells have none. The strongest reason is given, so that "unknown" comes before "cannot exist". An
    /// absent cell is missing. Null if all cells have a value.
    /// </summary>
    private static ComputedValue? Absent(params ReadOnlySpan<ProtectedCell?> cells)
    {
        int gaps = 0;
        ObservationStatus? reason = null;
        bool isWithheld = false;
        foreach (ProtectedCell? cell in cells)
        {
            gaps += cell?.Gaps ?? 0;
            if (cell is { HasValue: true }) continue;
            isWithheld |= cell is { IsWithheld: true };
            ObservationStatus own = cell?.Status ?? ObservationStatus.Missing;
            reason = reason is { } other ? Statuses.Stronger(other, own) : own;
        }
        return reason is { } status ? CreateMissing(status, gaps) with { IsWithheld = isWithheld } : null;
    }

    private static ObservationStatus StatusOf(IReadOnlyList<ProtectedCell?> cells) => cells.Select(cell => cell!.Value.Status).Aggregate(Statuses.Stronger);
}
