using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>Checks that two structures which carry the same quantity have in common what they say they have.</summary>
internal static class SameAsCheck
{
    /// <param name="structure">The structure that says so; null where it has errors.</param>
    public static void Check(DefinitionContext context, SourceFile file, YamlMapping map, Structure? structure)
    {
        Structure? other = context.FindStructure(file, map.Scalar("structure"));
        context.CheckDistinct(file, map.Words("on"), "column");
        if (map.Word("structure") == file.Id)
        {
            context.Findings.Add("definition-circular", file, map.LineOf("structure"), "The structure is the same as itself.", "Name the other structure.");
            return;
        }
        if (structure is null || other is null) return;
        foreach (YamlScalar name in map.Words("on").DistinctBy(name => name.Text))
        {
            Column? own = FindColumn(context, file, name, structure);
            Column? others = FindColumn(context, file, name, other);
            if (own is not null && others is not null && own.CodeList?.Id != others.CodeList?.Id)
                context.Findings.Add("definition-contradiction", file, name.Line, $"'{name.Text}' takes other codes in '{other.Id}'.", "Use one code list for both.");
        }
    }

    private static Column? FindColumn(DefinitionContext context, SourceFile file, YamlScalar name, Structure structure)
    {
        Column[] known = [.. structure.Columns.Where(column => StructureReader.IsKeyRole(column.Role))];
        Column? column = Array.Find(known, column => column.Name == name.Text);
        if (column is null)
            context.Findings.AddUnknown(file, name.Line, $"reporting area, period or dimension of '{structure.Id}'", name.Text, known.Select(column => column.Name));
        return column;
    }
}
