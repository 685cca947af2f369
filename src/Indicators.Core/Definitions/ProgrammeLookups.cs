using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>Look-ups in a validated programme.</summary>
public static class ProgrammeLookups
{
    /// <summary>Returns the indicator with an id.</summary>
    /// <exception cref="KeyNotFoundException">No indicator has this id.</exception>
    public static IndicatorDefinition GetIndicator(this Programme programme, string id) =>
        programme.Indicators.FirstOrDefault(indicator => indicator.Id == id)
        ?? throw new KeyNotFoundException($"No indicator is called {id}.");

    /// <summary>
    /// Returns the terms of a component with all references to other indicators resolved: each takes the figures of one structure or reference series.
    /// </summary>
    public static IReadOnlyList<Component> ResolveTerms(this Programme programme, Component component) => component.Source switch
    {
        ComponentSource.Terms => [.. component.Terms.SelectMany(programme.ResolveTerms)],
        ComponentSource.Indicator => [.. programme.ResolveTerms(programme.GetIndicator(component.SourceId).Numerator)
            .Select(term => component.Time == ComponentTime.Opening ? term with { Time = ComponentTime.Opening } : term)],
        _ => [component],
    };

    /// <summary>Returns the first of a component's <see cref="ResolveTerms"/>, which determines where it is counted and how its periods are combined.</summary>
    public static Component Resolve(this Programme programme, Component component) => programme.ResolveTerms(component)[0];

    /// <summary>Returns the structure in which an indicator's numerator is counted.</summary>
    public static Structure GetStructure(this Programme programme, IndicatorDefinition indicator) =>
        programme.Structures[programme.Resolve(indicator.Numerator).SourceId];

    /// <summary>Whether an indicator's unit is shown as a per cent sign after the number: its changes are then in percentage points.</summary>
    public static bool IsPercentage(this Programme programme, IndicatorDefinition indicator) =>
        programme.CodeLists["units"] is var units && units.IndexOf(indicator.Unit) is >= 0 and int index
        && units[index].Attributes.GetValueOrDefault("symbol") == "%";

    /// <summary>
    /// Returns a term of an indicator for a breakdown. The conditions stay the same; the structure is that of the breakdown, unless the
    /// term is counted in another structure that has the dimensions of the breakdown too.
    /// </summary>
    /// <param name="structure">The id of the structure that contains the breakdown.</param>
    /// <param name="dimensions">The dimensions of the breakdown.</param>
    public static Component ForBreakdown(this Programme programme, IndicatorDefinition indicator, Component term, string structure, IReadOnlyList<string> dimensions)
    {
        if (term.Source != ComponentSource.Structure) return term;
        bool countedElsewhere = term.SourceId != programme.GetStructure(indicator).Id;
        bool toldApart = dimensions.All(name => programme.Structures[term.SourceId].Dimensions.Any(column => column.Name == name));
        return countedElsewhere && toldApart ? term : term with { SourceId = structure };
    }
}
