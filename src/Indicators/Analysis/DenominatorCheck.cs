using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>
/// A ratio over few persons varies strongly from period to period, and protection alone may change it by many points. It is flagged or
/// withheld below limits on its protected denominator; its components are still published.
/// </summary>
internal sealed class DenominatorCheck
{
    private readonly DenominatorLimits? limits;

    // Rounding turns small counts into zeros, which must not be distinguishable from true zeros. Suppression leaves the zeros that it shows.
    private readonly bool zeroMayBeSmall;

    public DenominatorCheck(Programme programme, IndicatorDefinition indicator)
    {
        Component[] divided = [.. IndicatorComponents.Select(indicator)
            .Where(component => component.Role is ComponentRole.Denominator or ComponentRole.SecondDenominator or ComponentRole.Class)
            .SelectMany(component => programme.ResolveTerms(component.Component))];
        limits = FindLimits(programme, indicator);
        zeroMayBeSmall = Array.Exists(divided, component => IsProtected(programme, component));
    }

    /// <summary>The limits of an indicator: its own or, for ratios over counts, the programme's.</summary>
    public static DenominatorLimits? FindLimits(Programme programme, IndicatorDefinition indicator) =>
        indicator.SmallDenominators
        ?? (indicator.Denominator is { } denominator && programme.Resolve(denominator).Source == ComponentSource.Structure ? programme.SmallDenominators : null);

    /// <summary>Whether a denominator is so small that the figure is flagged or withheld.</summary>
    public bool IsSmall(ComputedValue figure) => limits is not null && figure.LeastDenominator < limits.Flag;

    /// <param name="notes">Null if the figure is not published itself but used in another.</param>
    public ComputedValue ApplyLimits(ComputedValue figure, MethodNotes? notes)
    {
        if (figure is { HasValue: false, Status: ObservationStatus.CannotExist } && zeroMayBeSmall)
        {
            notes?.NoDenominator();
            return figure with { Status = ObservationStatus.NotSignificant };
        }
        if (limits is null || !figure.HasValue || double.IsNaN(figure.LeastDenominator)) return figure;
        if (figure.LeastDenominator < limits.Withhold)
        {
            notes?.SmallDenominator(limits.Withhold, withheld: true);
            return figure with { Value = double.NaN, Status = ObservationStatus.NotSignificant };
        }
        if (figure.LeastDenominator >= limits.Flag) return figure;
        notes?.SmallDenominator(limits.Flag, withheld: false);
        return figure with { Status = ObservationStatus.LowReliability };
    }

    /// <summary>Whether rounding changes small counts of a component: it does for persons and cases, not for places, money or policies.</summary>
    private static bool IsProtected(Programme programme, Component component)
    {
        if (component.Source != ComponentSource.Structure) return false;
        Structure structure = programme.Structures[component.SourceId];
        return programme.GetPolicy(structure).Method is DisclosureMethod.Rounding or DisclosureMethod.ControlledRounding or DisclosureMethod.NearestRounding && structure.Measure.Type == MeasureType.Count && !(structure.Unprotected.Count > 0 && structure.Unprotected.All(condition =>
            component.Where.FirstOrDefault(own => own.Dimension == condition.Dimension) is { } own && own.Codes.All(condition.Codes.Contains)));
    }
}
