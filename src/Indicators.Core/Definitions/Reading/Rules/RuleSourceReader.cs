using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Looks up the sources of a rule and compares them with the rule's own structure.</summary>
internal static class RuleSourceReader
{
    public static MapShape Shape { get; } = new(KeyMessages.MapSource,
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Optional, KeyMessages.SourceStructure),
        new("where", RuleShapes.Conditions, Need.Optional, KeyMessages.SourceWhere),
    ]);

    /// <summary>Returns the source and its structure; the structure is null if it does not exist or has errors itself.</summary>
    public static (RuleSource Source, Structure? Structure) Read(RuleReadContext reading, YamlMapping? map)
    {
        Structure? structure = map?.Scalar("structure") is { } word ? reading.Context.FindStructure(reading.File, word) : reading.Structure;
        string id = map?.Word("structure") ?? reading.Structure.Id;
        IReadOnlyList<Condition> where = structure is null ? [] : RuleColumns.Conditions(reading.Context, reading.File, map?.Map("where"), structure);
        return (new RuleSource(id, where), structure);
    }

    /// <summary>Reports what prevents the cells of two structures from being compared: dimensions that only one has, or no common period.</summary>
    /// <param name="reading">The rule.</param>
    /// <param name="line">The line of the source.</param>
    /// <param name="by">The dimensions of the rule's own structure by which cells are grouped.</param>
    /// <param name="other">The structure of the source.</param>
    public static void CheckComparable(RuleReadContext reading, int line, IReadOnlyList<string> by, Structure? other)
    {
        if (other is null || other.Id == reading.Structure.Id) return;
        foreach (string name in by)
        {
            CodeList? own = reading.Structure.Dimensions.First(column => column.Name == name).CodeList;
            Column? theirs = other.Dimensions.FirstOrDefault(column => column.Name == name);
            if (theirs is null) reading.Impossible(line, RuleMessages.NoDimensionOfBy(structure: other.Id, dimension: name));
            else if (theirs.CodeList?.Id != own?.Id) reading.Impossible(line, DefinitionMessages.TakesOtherCodes(column: name, structure: other.Id));
        }
        if (!other.Frequencies.Any(frequency => reading.Structure.Frequencies.Contains(frequency)))
            reading.Impossible(line, RuleMessages.NeverSamePeriod(first: other.Id, second: reading.Structure.Id));
    }
}
