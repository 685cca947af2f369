using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>
/// Ensures that cases and persons are never added together: if a dimension of a structure states what is counted, a component must select one unit.
/// </summary>
internal static class UnitCheck
{
    /// <summary>The SDMX concept of a dimension that states what a row counts.</summary>
    private const string UnitConcept = "UNIT_MEASURE";

    /// <summary>Returns why a sum over these rows mixes units, or null if it does not.</summary>
    public static Message? Obstacle(Structure structure, IReadOnlyList<Condition> where) =>
        structure.Dimensions.FirstOrDefault(column => column.Concept == UnitConcept) is { } unit
        && where.FirstOrDefault(condition => condition.Dimension == unit.Name)?.Codes.Count != 1
            ? DefinitionMessages.CountsInUnits(structure: structure.Id, dimension: unit.Name)
            : null;

    /// <summary>Returns the unit in which a component counts; null if its structure does not state it.</summary>
    private static string? UnitOf(Structure? structure, Component end) =>
        structure?.Dimensions.FirstOrDefault(column => column.Concept == UnitConcept) is { } unit
        && end.Where.FirstOrDefault(condition => condition.Dimension == unit.Name)?.Codes is [string one] ? one : null;

    /// <summary>Reports a ratio of different units: persons divided by cases are not a share.</summary>
    /// <param name="numerators">The resolved components of the numerator.</param>
    public static void ReportRatio(DefinitionContext context, SourceFile file, int line, IEnumerable<Component> numerators, IEnumerable<Component> denominators)
    {
        string[] above = Units(numerators), beneath = Units(denominators);
        if (above.Length > 0 && beneath.Length > 0 && (above.Length > 1 || beneath.Length > 1 || above[0] != beneath[0]))
            context.Findings.Add(
                FindingCodes.DefinitionContradiction, file, line, DefinitionMessages.UnitsDiffer(numerator: [.. above], denominator: [.. beneath]),
                DefinitionMessages.SameUnit);

        string[] Units(IEnumerable<Component> ends) => [.. ends.Where(end => end.Source == ComponentSource.Structure)
            .Select(end => UnitOf(context.Structures.GetValueOrDefault(end.SourceId), end)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    public static void Report(DefinitionContext context, SourceFile file, int line, Structure? structure, IReadOnlyList<Condition> where)
    {
        if (structure is not null && Obstacle(structure, where) is { } why)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, line, DefinitionMessages.UnitsAdded(why), DefinitionMessages.OneUnit);
    }
}
