using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Checks that two structures with the same quantity agree in the columns declared.</summary>
internal static class SameAsCheck
{
    /// <param name="structure">The structure with the declaration; null if it has errors.</param>
    public static void Check(DefinitionContext context, SourceFile file, YamlMapping map, Structure? structure)
    {
        Structure? other = context.FindStructure(file, map.Scalar("structure"));
        context.CheckDistinct(file, map.Words("on"));
        if (map.Word("structure") == file.Id)
        {
            context.Findings.Add(FindingCodes.DefinitionCircular, file, map.LineOf("structure"), DefinitionMessages.SameAsItself, DefinitionMessages.NameOtherStructure);
            return;
        }
        if (structure is null || other is null) return;
        foreach (YamlScalar name in map.Words("on").DistinctBy(name => name.Text))
        {
            Column? own = FindColumn(context, file, name, structure);
            Column? others = FindColumn(context, file, name, other);
            if (own is not null && others is not null && own.CodeList?.Id != others.CodeList?.Id)
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, name.Line, DefinitionMessages.TakesOtherCodes(column: name.Text, structure: other.Id), DefinitionMessages.UseOneList);
        }
    }

    private static Column? FindColumn(DefinitionContext context, SourceFile file, YamlScalar name, Structure structure)
    {
        Column[] known = [.. structure.Columns.Where(column => StructureReader.IsKeyRole(column.Role))];
        Column? column = Array.Find(known, column => column.Name == name.Text);
        if (column is null)
            context.Findings.AddUnknown(file, name.Line, DefinitionMessages.AKeyColumnOf(structure.Id), name.Text, known.Select(column => column.Name));
        return column;
    }
}
