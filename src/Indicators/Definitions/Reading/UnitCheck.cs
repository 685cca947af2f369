namespace Indicators.Definitions.Reading;

/// <summary>Cases and persons are never added together: where a structure says by a dimension what it counts, a component asks for one unit.</summary>
internal static class UnitCheck
{
    /// <summary>The SDMX concept of a dimension that says what a row counts.</summary>
    private const string UnitConcept = "UNIT_MEASURE";

    /// <summary>Why a sum over these rows mixes units, or null.</summary>
    public static string? Obstacle(Structure structure, IReadOnlyList<Condition> where) =>
        structure.Dimensions.FirstOrDefault(column => column.Concept == UnitConcept) is { } unit
        && where.FirstOrDefault(condition => condition.Dimension == unit.Name)?.Codes.Count != 1
            ? $"'{structure.Id}' counts in several units, by its dimension '{unit.Name}'"
            : null;

    public static void Report(DefinitionContext context, SourceFile file, int line, Structure? structure, IReadOnlyList<Condition> where)
    {
        if (structure is not null && Obstacle(structure, where) is { } why)
            context.Findings.Add("definition-contradiction", file, line, $"{why}, and the component adds them up.", "Ask for one unit: where: {unit: P}.");
    }
}
