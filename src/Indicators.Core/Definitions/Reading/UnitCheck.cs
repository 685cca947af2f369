using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Cases and persons are never added together: where a structure says by a dimension what it counts, a component asks for one unit.</summary>
internal static class UnitCheck
{
    /// <summary>The SDMX concept of a dimension that says what a row counts.</summary>
    private const string UnitConcept = "UNIT_MEASURE";

    /// <summary>Why a sum over these rows mixes units, or null.</summary>
    public static Message? Obstacle(Structure structure, IReadOnlyList<Condition> where) =>
        structure.Dimensions.FirstOrDefault(column => column.Concept == UnitConcept) is { } unit
        && where.FirstOrDefault(condition => condition.Dimension == unit.Name)?.Codes.Count != 1
            ? DefinitionMessages.CountsInUnits(structure: structure.Id, dimension: unit.Name)
            : null;

    /// <summary>The unit that a component counts in; null where its structure does not say.</summary>
    private static string? UnitOf(Structure? structure, Component end) =>
        structure?.Dimensions.FirstOrDefault(column => column.Concept == UnitConcept) is { } unit
        && end.Where.FirstOrDefault(condition => condition.Dimension == unit.Name)?.Codes is [string one] ? one : null;

    /// <summary>Reports a ratio of one unit over another: persons over cases are no share.</summary>
    /// <param name="over">The structures and conditions that the numerator ends in.</param>
    public static void ReportRatio(DefinitionContext context, SourceFile file, int line, IEnumerable<Component> over, IEnumerable<Component> below)
    {
        string[] above = Units(over), beneath = Units(below);
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
