using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Validation.Templates;

namespace Indicators.Cli.Commands;

/// <summary>Instructions for filling in a template, for which a CSV file has no place.</summary>
internal static class TemplateGuidance
{
    /// <summary>The largest number of codes that are listed; for longer lists, the command that lists them is given.</summary>
    private const int MostCodesListed = 12;

    public static IEnumerable<string> Describe(SubmissionTemplate template, EarlierFiling? earlier, string language)
    {
        yield return Rows(template, earlier);
        if (template.LeftOut > 0)
            yield return $"{Quantity.Format(template.LeftOut, "earlier row")} left out: a code is no longer valid and nothing replaced it.";
        if (template.Kind != TemplateRows.HeaderOnly)
            yield return template.Structure.AbsentRows == AbsentRows.Zero
                ? "A row that is not there means zero: leave out what has nobody in it, and add rows for what is new."
                : "A row that is not there says nothing: add rows for what is new.";
        yield return "Columns:";
        foreach (string line in TextTable.Lines([.. template.Structure.Columns.Select(column => Column(column, language))])) yield return line;
    }

    private static string Rows(SubmissionTemplate template, EarlierFiling? earlier) => template.Kind switch
    {
        TemplateRows.EarlierFiling => $"{Quantity.Format(template.Rows.Count, "row")}, as filed for {template.EarlierPeriod} in {earlier!.Path}; the figures are blank.",
        TemplateRows.Combinations => $"{Quantity.Format(template.Rows.Count, "row")}, one for each combination of codes; the figures are blank.",
        TemplateRows.NotListed => "The header alone: no accepted earlier filing was found"
            + (template.Combinations is { } combinations ? $", and {Quantity.Number(combinations)} combinations of codes are too many to list" : "")
            + ". Add a row for each that there is.",
        _ => "The header alone: with --area and --period the rows that are due are there too.",
    };

    private static string[] Column(Column column, string language) =>
        [column.Name, column.Required ? "required" : "optional", column.Title?[language] ?? column.Concept, string.Join("; ", Takes(column))];

    private static IEnumerable<string> Takes(Column column)
    {
        if (column.CodeList is { } list)
        {
            string[] codes = [.. list.Codes.Where(code => !column.Excluded.Contains(code.Id)).Select(code => code.Id)];
            yield return codes.Length <= MostCodesListed ? string.Join(' ', codes) : $"a code of {list.Id} ('indicators definitions show {list.Id}')";
        }
        if (column.Totals.Count > 0) yield return $"totals {string.Join(' ', column.Totals.Order(StringComparer.Ordinal))}";
        if (column.Blank is { } blank) yield return $"blank means {blank}";
        if (column.Role == ColumnRole.Measure) yield return $"a {column.Type.ToString().ToLowerInvariant()}, with '{column.DecimalMark}' before decimals";
        if (column.MissingMarks.Count > 0) yield return $"missing: {string.Join(' ', column.MissingMarks.Keys.Order(StringComparer.Ordinal))}";
    }
}
