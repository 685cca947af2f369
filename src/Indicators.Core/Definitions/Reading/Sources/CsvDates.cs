using System.Globalization;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>Reads dates in definition tables.</summary>
internal static class CsvDates
{
    /// <summary>Returns a day, or null if the cell is blank or not a day (with a finding).</summary>
    public static DateOnly? Day(CsvTable table, CsvRow row, string header, DefinitionFindings findings)
    {
        string text = table.Cell(row, header);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        findings.Add(FindingCodes.DefinitionBadValue, table.File, row.Line, DefinitionMessages.NotADate(text), DefinitionMessages.DateForm, header);
        return null;
    }

    /// <summary>Reports a time span that ends before it begins.</summary>
    public static void CheckOrder(CsvTable table, CsvRow row, DateOnly? from, DateOnly? to, DefinitionFindings findings)
    {
        if (from is { } first && to is { } last && last < first)
            findings.Add(FindingCodes.DefinitionContradiction, table.File, row.Line, DefinitionMessages.ValidToBeforeFrom, DefinitionMessages.SwapOrCorrectDates, "valid_to");
    }
}
