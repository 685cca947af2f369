using System.Globalization;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>Dates of definition tables.</summary>
internal static class CsvDates
{
    /// <summary>A day, or null where the cell is blank or no day (a finding).</summary>
    public static DateOnly? Day(CsvTable table, CsvRow row, string header, DefinitionFindings findings)
    {
        string text = table.Cell(row, header);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        findings.Add("definition-bad-value", table.File, row.Line, $"'{text}' is not a day.", "Write it as 2025-01-31.", header);
        return null;
    }

    /// <summary>Reports a span that ends before it begins.</summary>
    public static void CheckOrder(CsvTable table, CsvRow row, DateOnly? from, DateOnly? to, DefinitionFindings findings)
    {
        if (from is { } first && to is { } last && last < first)
            findings.Add("definition-contradiction", table.File, row.Line, "valid_to is before valid_from.", "Swap or mend the days.", "valid_to");
    }
}
