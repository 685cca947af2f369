using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Looks up the sources of a rule and holds them against the rule's own structure.</summary>
internal static class RuleSourceReader
{
    public static MapShape Shape { get; } = new(KeyMessages.MapSource,
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Optional, KeyMessages.SourceStructure),
        new("where", RuleShapes.Conditions, Need.Optional, KeyMessages.SourceWhere),
    ]);

    /// <summary>The source and its structure, which is null where it is not there or has errors of its own.</summary>
    public static (RuleSource Source, Structure? Structure) Read(RuleReadContext reading, YamlMapping? map)
    {
        Structure? structure = map?.Scalar("structure") is { } word ? reading.Context.FindStructure(reading.File, word) : reading.Structure;
        string id = map?.Word("structure") ?? reading.Structure.Id;
        IReadOnlyList<Condition> where = structure is null ? [] : RuleColumns.Conditions(reading.Context, reading.File, map?.Map("where"), structure);
        return (new RuleSource(id, where), structure);
    }

    /// <summary>Reports what keeps the cells of two structures from being compared: dimensions that only one has, no common period.</summary>
    /// <param name="reading">The rule.</param>
    /// <param name="line">Where the source is named.</param>
    /// <param name="by">The dimensions of the rule's own structure in which cells are kept apart.</param>
    /// <param name="other">The source's structure.</param>
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
