using Indicators.Definitions;

namespace Indicators.Cli.Commands;

/// <summary>What a submission of a structure looks like, column by column.</summary>
internal static class StructureDescription
{
    public static IEnumerable<string> Describe(Structure structure)
    {
        yield return $"{structure.Id}: {structure.Title[structure.Title.Languages.First()]}";
        yield return $"  A row that is not there means {(structure.AbsentRows == AbsentRows.Zero ? "zero" : "not known")}.";
        yield return $"  Periods: {string.Join(", ", structure.Frequencies.Select(frequency => frequency.ToString().ToLowerInvariant()))}.";
        yield return $"  Rows are told apart by {string.Join(", ", structure.Key.Select(column => column.Name))}.";
        yield return "";
        foreach (string line in TextTable.Lines([.. structure.Columns.Select(Row)])) yield return line;
    }

    private static string[] Row(Column column)
    {
        var notes = new List<string>();
        if (column.CodeList is { } list) notes.Add($"codes of {list.Id}");
        if (column.Totals.Count > 0) notes.Add($"totals {string.Join(" ", column.Totals.Order(StringComparer.Ordinal))}");
        if (column.Role == ColumnRole.Measure) notes.Add($"{column.Type.ToString().ToLowerInvariant()} of {column.Unit}");
        if (column.MissingMarks.Count > 0) notes.Add($"missing: {string.Join(" ", column.MissingMarks.Keys.Order(StringComparer.Ordinal))}");
        if (column.Blank is { } blank) notes.Add($"blank means {blank}");
        if (column.Aliases.Count > 0) notes.Add($"also {string.Join(", ", column.Aliases)}");
        return [column.Name, column.Required ? "required" : "optional", RoleWords(column.Role), string.Join("; ", notes)];
    }

    private static string RoleWords(ColumnRole role) => role == ColumnRole.ReportingArea ? "reporting area" : role.ToString().ToLowerInvariant();
}
