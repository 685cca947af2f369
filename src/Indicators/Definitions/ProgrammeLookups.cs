namespace Indicators.Definitions;

/// <summary>Look-ups over a programme that has been read and checked.</summary>
public static class ProgrammeLookups
{
    /// <exception cref="KeyNotFoundException">No indicator has this id.</exception>
    public static IndicatorDefinition Indicator(this Programme programme, string id) =>
        programme.Indicators.FirstOrDefault(indicator => indicator.Id == id)
        ?? throw new KeyNotFoundException($"No indicator is called {id}.");

    /// <summary>The component itself, or the numerator of the indicator that it names, down to a structure or a reference series.</summary>
    public static Component Resolve(this Programme programme, Component component)
    {
        while (component.Source == ComponentSource.Indicator) component = programme.Indicator(component.SourceId).Numerator;
        return component;
    }

    /// <summary>The structure that an indicator's numerator is counted in.</summary>
    public static Structure CarrierOf(this Programme programme, IndicatorDefinition indicator) =>
        programme.Structures[programme.Resolve(indicator.Numerator).SourceId];

    /// <summary>Whether an indicator's unit is written as a per cent sign behind the number: its changes are then in points.</summary>
    public static bool IsPercentage(this Programme programme, IndicatorDefinition indicator) =>
        programme.CodeLists["units"] is var units && units.IndexOf(indicator.Unit) is >= 0 and int index
        && units[index].Attributes.GetValueOrDefault("symbol") == "%";

    /// <summary>The component's conditions, asked of another structure that carries the same quantity.</summary>
    public static Component In(this Component component, string structure) => component with { SourceId = structure };
}
