using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>A ratio over few persons jumps from period to period: it is flagged, or not given, below limits on its protected denominator.</summary>
internal static class DenominatorCheck
{
    /// <summary>The limits that hold for an indicator: its own; for ratios over counts, the programme's.</summary>
    public static DenominatorLimits? LimitsOf(Programme programme, IndicatorDefinition indicator) =>
        indicator.SmallDenominators
        ?? (indicator.Denominator is { } denominator && programme.Resolve(denominator).Source == ComponentSource.Structure ? programme.SmallDenominators : null);

    /// <param name="notes">Null where the figure is not told, but goes into another.</param>
    public static Figure Judge(Figure figure, DenominatorLimits? limits, MethodNotes? notes)
    {
        if (limits is null || !figure.HasValue || double.IsNaN(figure.LeastDenominator)) return figure;
        if (figure.LeastDenominator < limits.Withhold)
        {
            notes?.SmallDenominator(limits.Withhold, withheld: true);
            return Figure.Missing with { Status = ObservationStatus.NotSignificant, Gaps = figure.Gaps };
        }
        if (figure.LeastDenominator >= limits.Flag) return figure;
        notes?.SmallDenominator(limits.Flag, withheld: false);
        return figure with { Status = ObservationStatus.LowReliability };
    }
}
