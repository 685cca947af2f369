using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>The value of an indicator and the components that it was computed from.</summary>
internal readonly record struct Figure(double Value, double Numerator, double Denominator, ObservationStatus Status, int Gaps)
{
    public static Figure Missing { get; } = new(double.NaN, double.NaN, double.NaN, ObservationStatus.Missing, 0);

    public bool HasValue => !double.IsNaN(Value);

    /// <summary>A sum: scale x numerator.</summary>
    public static Figure Sum(double scale, ProtectedCell? numerator)
    {
        if (numerator is not { } cell) return Missing;
        return cell.HasValue
            ? new Figure(scale * cell.Value, cell.Value, double.NaN, cell.Status, cell.Gaps)
            : new Figure(double.NaN, double.NaN, double.NaN, cell.Status, cell.Gaps);
    }

    /// <summary>
    /// A ratio: scale x numerator / denominator. Nothing over nothing cannot exist; something over nothing is not known.
    /// </summary>
    public static Figure Ratio(double scale, ProtectedCell? numerator, ProtectedCell? denominator)
    {
        if (numerator is not { } top || denominator is not { } bottom) return Missing;
        int gaps = top.Gaps + bottom.Gaps;
        if (!top.HasValue) return Missing with { Status = top.Status, Gaps = gaps };
        if (!bottom.HasValue) return Missing with { Status = bottom.Status, Gaps = gaps };
        if (bottom.Value == 0)
            return new Figure(
                double.NaN, top.Value, bottom.Value, top.Value == 0 ? ObservationStatus.CannotExist : ObservationStatus.Missing, gaps);
        return new Figure(scale * top.Value / bottom.Value, top.Value, bottom.Value, Statuses.Stronger(top.Status, bottom.Status), gaps);
    }
}
