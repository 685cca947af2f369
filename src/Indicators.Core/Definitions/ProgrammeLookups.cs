using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>Look-ups over a programme that has been read and checked.</summary>
public static class ProgrammeLookups
{
    /// <exception cref="KeyNotFoundException">No indicator has this id.</exception>
    public static IndicatorDefinition Indicator(this Programme programme, string id) =>
        programme.Indicators.FirstOrDefault(indicator => indicator.Id == id)
        ?? throw new KeyNotFoundException($"No indicator is called {id}.");

    /// <summary>What a component adds up, with no reference to other indicators left in it: one structure's or reference series' figures each.</summary>
    public static IReadOnlyList<Component> Terms(this Programme programme, Component component) => component.Source switch
    {
        ComponentSource.Terms => [.. component.Terms.SelectMany(programme.Terms)],
        ComponentSource.Indicator => [.. programme.Terms(programme.Indicator(component.SourceId).Numerator)
            .Select(term => component.At == ComponentTime.Opening ? term with { At = ComponentTime.Opening } : term)],
        _ => [component],
    };

    /// <summary>The first of a component's <see cref="Terms"/>, which says where it is counted and how its periods combine.</summary>
    public static Component Resolve(this Programme programme, Component component) => programme.Terms(component)[0];

    /// <summary>The structure that an indicator's numerator is counted in.</summary>
    public static Structure CarrierOf(this Programme programme, IndicatorDefinition indicator) =>
        programme.Structures[programme.Resolve(indicator.Numerator).SourceId];

    /// <summary>Whether an indicator's unit is written as a per cent sign behind the number: its changes are then in points.</summary>
    public static bool IsPercentage(this Programme programme, IndicatorDefinition indicator) =>
        programme.CodeLists["units"] is var units && units.IndexOf(indicator.Unit) is >= 0 and int index
        && units[index].Attributes.GetValueOrDefault("symbol") == "%";

    /// <summary>
    /// The structure that one of an indicator's terms is taken from in a breakdown, with the same conditions: the breakdown's own,
    /// unless the term is counted elsewhere and told apart there too.
    /// </summary>
    public static Component InBreakdown(this Programme programme, IndicatorDefinition indicator, Component term, string carrier, IReadOnlyList<string> dimensions)
    {
        if (term.Source != ComponentSource.Structure) return term;
        bool countedElsewhere = term.SourceId != programme.CarrierOf(indicator).Id;
        bool toldApart = dimensions.All(name => programme.Structures[term.SourceId].Dimensions.Any(column => column.Name == name));
        return countedElsewhere && toldApart ? term : term with { SourceId = carrier };
    }
}
