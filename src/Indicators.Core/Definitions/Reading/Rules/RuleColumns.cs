using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Looks up the columns and codes that a rule refers to.</summary>
internal static class RuleColumns
{
    private static readonly ColumnRole[] Coded = [ColumnRole.ReportingArea, ColumnRole.Dimension, ColumnRole.Status];

    /// <summary>Returns the conditions of a map of columns to codes, sorted by column. They may select totals.</summary>
    public static IReadOnlyList<Condition> Conditions(DefinitionContext context, SourceFile file, YamlMapping? map, Structure structure)
    {
        List<Condition> conditions = [];
        foreach (YamlEntry entry in map?.Entries ?? [])
        {
            IReadOnlyList<YamlScalar> codes = YamlMapping.WordsOf(entry.Value);
            context.CheckDistinct(file, codes);
            if (Columns(context, file, [entry.Key], structure, Coded) is [{ } column]) CheckCodes(context, file, codes, column, structure);
            conditions.Add(new Condition(entry.Key.Text, [.. codes.Select(code => code.Text)]));
        }
        conditions.Sort((left, right) => string.CompareOrdinal(left.Dimension, right.Dimension));
        return conditions;
    }

    /// <param name="roles">The roles that a column may have; empty for the reporting area, the period and dimensions.</param>
    public static IReadOnlyList<Column> Columns(
        DefinitionContext context, SourceFile file, IReadOnlyList<YamlScalar> words, Structure structure, params ReadOnlySpan<ColumnRole> roles)
    {
        context.CheckDistinct(file, words);
        if (roles.IsEmpty) roles = [ColumnRole.ReportingArea, ColumnRole.Period, ColumnRole.Dimension];
        List<Column> known = [];
        foreach (Column column in structure.Columns)
            if (roles.Contains(column.Role)) known.Add(column);
        List<Column> columns = [];
        foreach (YamlScalar word in words)
        {
            Column? column = known.FirstOrDefault(column => column.Name == word.Text);
            if (column is not null) columns.Add(column);
            else
                context.Findings.AddUnknown(file, word.Line, DefinitionMessages.ARoleColumnOf(roles: RoleWords(roles), structure: structure.Id), word.Text, known.Select(each => each.Name));
        }
        return [.. columns.DistinctBy(column => column.Name)];
    }

    public static void CheckCodes(DefinitionContext context, SourceFile file, IEnumerable<YamlScalar> codes, Column column, Structure structure)
    {
        foreach (YamlScalar code in codes)
            if (column.CodeList is { } list && (!list.Contains(code.Text) || column.Excluded.Contains(code.Text)))
                context.Findings.AddUnknown(file, code.Line, DefinitionMessages.ACodeOf(column: column.Name, structure: structure.Id), code.Text, list.Codes.Select(known => known.Id));
    }

    private static List<Message> RoleWords(ReadOnlySpan<ColumnRole> roles)
    {
        List<Message> words = [];
        foreach (ColumnRole role in roles)
        {
            words.Add(role switch
            {
                ColumnRole.ReportingArea => DefinitionMessages.RoleReportingArea,
                ColumnRole.Period => DefinitionMessages.RolePeriod,
                ColumnRole.Status => DefinitionMessages.RoleStatus,
                _ => DefinitionMessages.RoleDimension,
            });
        }
        return words;
    }
}
