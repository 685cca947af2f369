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
    public static (RuleSource Source, Structure? Structure) Read(RuleReadContext context, YamlMapping? map)
    {
        Structure? structure = map?.Scalar("structure") is { } word ? context.Context.FindStructure(context.File, word) : context.Structure;
        string id = map?.Word("structure") ?? context.Structure.Id;
        IReadOnlyList<Condition> where = structure is null ? [] : RuleColumns.Conditions(context.Context, context.File, map?.Map("where"), structure);
        return (new RuleSource(id, where), structure);
    }

    /// <summary>Reports what prevents the cells of two structures from being compared: dimensions that only one has, or no common period.</summary>
    /// <param name="context">The rule.</param>
    /// <param name="line">The line of the source.</param>
    /// <param name="by">The dimensions of the rule's own structure by which cells are grouped.</param>
    /// <param name="other">The structure of the source.</param>
    public static void CheckComparable(RuleReadContext context, int line, IReadOnlyList<string> by, Structure? other)
    {
        if (other is null || other.Id == context.Structure.Id) return;
        foreach (string name in by)
        {
            CodeList? own = context.Structure.Dimensions.First(column => column.Name == name).CodeList;
            Column? theirs = other.Dimensions.FirstOrDefault(column => column.Name == name);
            if (theirs is null) context.Impossible(line, RuleMessages.NoDimensionOfBy(structure: other.Id, dimension: name));
            else if (theirs.CodeList?.Id != own?.Id) context.Impossible(line, DefinitionMessages.TakesOtherCodes(column: name, structure: other.Id));
        }
        if (!other.Frequencies.Any(frequency => context.Structure.Frequencies.Contains(frequency)))
            context.Impossible(line, RuleMessages.NeverSamePeriod(first: other.Id, second: context.Structure.Id));
    }
}
