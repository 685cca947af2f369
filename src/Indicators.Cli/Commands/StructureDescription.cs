using Indicators.Definitions;
using Indicators.Messages;

namespace Indicators.Cli.Commands;

/// <summary>Describes the submissions of a structure, column by column.</summary>
internal static class StructureDescription
{
    public static IEnumerable<string> Describe(Structure structure, MessageCatalogue language)
    {
        yield return DescribeMessages.Title(id: structure.Id, title: structure.Title[language.Language]).In(language);
        yield return "  " + (structure.AbsentRows == AbsentRows.Zero ? DescribeMessages.AbsentZero : DescribeMessages.AbsentUnknown).In(language);
        yield return "  " + DescribeMessages.Periods([.. structure.Frequencies.Select(Word)]).In(language);
        yield return "  " + DescribeMessages.Key([.. structure.Key.Select(column => column.Name)]).In(language);
        yield return "";
        foreach (string line in TextTable.Lines([.. structure.Columns.Select(column => Row(column, language))])) yield return line;
    }

    private static string[] Row(Column column, MessageCatalogue language)
    {
        var notes = new List<Message>();
        if (column.CodeList is { } list) notes.Add(DescribeMessages.CodesOf(list.Id));
        if (column.Totals.Count > 0) notes.Add(DescribeMessages.Totals(string.Join(" ", column.Totals.Order(StringComparer.Ordinal))));
        if (column.Role == ColumnRole.Measure) notes.Add(Measure(column.Type, column.Unit));
        if (column.MissingMarks.Count > 0) notes.Add(DescribeMessages.Missing(string.Join(" ", column.MissingMarks.Keys.Order(StringComparer.Ordinal))));
        if (column.Blank is { } blank) notes.Add(DescribeMessages.BlankMeans(blank));
        if (column.Aliases.Count > 0) notes.Add(DescribeMessages.Also([.. column.Aliases]));
        return
        [
            column.Name, (column.Required ? DescribeMessages.Required : DescribeMessages.Optional).In(language), Word(column.Role).In(language),
            string.Join("; ", notes.Select(note => note.In(language))),
        ];
    }

    /// <param name="unit">Null if a dimension states it.</param>
    private static Message Measure(MeasureType type, string? unit) => (type, unit) switch
    {
        (MeasureType.Count, null) => DescribeMessages.Count,
        (MeasureType.Count, _) => DescribeMessages.CountOf(unit),
        (MeasureType.Amount, null) => DescribeMessages.Amount,
        (MeasureType.Amount, _) => DescribeMessages.AmountOf(unit),
        (_, null) => DescribeMessages.Share,
        _ => DescribeMessages.ShareOf(unit),
    };

    private static Message Word(Frequency frequency) => frequency switch
    {
        Frequency.Annual => DescribeMessages.Annual,
        Frequency.HalfYearly => DescribeMessages.HalfYearly,
        Frequency.Quarterly => DescribeMessages.Quarterly,
        _ => DescribeMessages.Monthly,
    };

    private static Message Word(ColumnRole role) => role switch
    {
        ColumnRole.ReportingArea => DescribeMessages.RoleReportingArea,
        ColumnRole.Period => DescribeMessages.RolePeriod,
        ColumnRole.Dimension => DescribeMessages.RoleDimension,
        ColumnRole.Measure => DescribeMessages.RoleMeasure,
        ColumnRole.Status => DescribeMessages.RoleStatus,
        ColumnRole.Attribute => DescribeMessages.RoleAttribute,
        _ => DescribeMessages.RoleNote,
    };
}
