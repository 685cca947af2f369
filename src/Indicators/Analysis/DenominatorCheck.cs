using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>
/// A ratio over few persons jumps from period to period, and protection alone may move it by many points: it is flagged, or not
/// given, below limits on its protected denominator. Its components stay.
/// </summary>
internal sealed class DenominatorCheck
{
    private readonly DenominatorLimits? limits;

    // Protection makes zeros of small counts, and these must not be told from true ones.
    private readonly bool zeroMayBeSmall;

    public DenominatorCheck(Programme programme, IndicatorDefinition indicator)
    {
        Component[] divided = [.. IndicatorComponents.Select(indicator)
            .Where(component => component.Role is ComponentRole.Denominator or ComponentRole.SecondDenominator or ComponentRole.Class)
            .SelectMany(component => programme.Terms(component.Component))];
        limits = FindLimits(programme, indicator);
        zeroMayBeSmall = programme.Disclosure.SmallCountThreshold > 0 && Array.Exists(divided, component => IsProtected(programme, component));
    }

    /// <summary>The limits that hold for an indicator: its own; for ratios over counts, the programme's.</summary>
    public static DenominatorLimits? FindLimits(Programme programme, IndicatorDefinition indicator) =>
        indicator.SmallDenominators
        ?? (indicator.Denominator is { } denominator && programme.Resolve(denominator).Source == ComponentSource.Structure ? programme.SmallDenominators : null);

    /// <summary>Whether a figure rests on so few that it is flagged or not given.</summary>
    public bool IsSmall(ComputedValue figure) => limits is not null && figure.LeastDenominator < limits.Flag;

    /// <param name="notes">Null where the figure is not told, but goes into another.</param>
    public ComputedValue Judge(ComputedValue figure, MethodNotes? notes)
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

    /// <summary>Whether protection changes small counts of a component: it counts persons or cases, not places, money or policies.</summary>
    private static bool IsProtected(Programme programme, Component component)
    {
        if (component.Source != ComponentSource.Structure) return false;
        Structure structure = programme.Structures[component.SourceId];
        return structure.Measure.Type == MeasureType.Count && !(structure.Unprotected.Count > 0 && structure.Unprotected.All(condition =>
            component.Where.FirstOrDefault(own => own.Dimension == condition.Dimension) is { } own && own.Codes.All(condition.Codes.Contains)));
    }
}
