using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>Finds what the indicators count in a structure.</summary>
internal static class CountedComponents
{
    /// <returns>Each component term that is counted in the structure, with the dimensions of its breakdown; empty for the total.</returns>
    public static IEnumerable<(Component Component, IReadOnlyList<string> Breakdown)> Select(Programme programme, Structure structure)
    {
        foreach (IndicatorDefinition indicator in programme.Indicators)
        {
            foreach (Component component in IndicatorComponents.Select(indicator).SelectMany(part => programme.ResolveTerms(part.Component)))
            {
                if (component.Source != ComponentSource.Structure) continue;
                if (component.SourceId == structure.Id) yield return (component, []);
                foreach (Breakdown breakdown in indicator.Breakdowns)
                    if (programme.ForBreakdown(indicator, component, breakdown.Structure, breakdown.Dimensions) is var broken && broken.SourceId == structure.Id)
                        yield return (broken, breakdown.Dimensions);
            }
        }
    }
}
