using Indicators.Definitions;

namespace Indicators.Submissions.Reading;

/// <summary>The measure as a file writes it: with the decimal mark of its locale, and SDMX's own words for no figure.</summary>
internal static class LocaleMeasure
{
    public static Column Create(Column column, bool isSdmx, char? decimalMark)
    {
        if (decimalMark is { } mark)
            column = column with { DecimalMark = mark, DeclaresDecimalMark = true, GroupingMark = column.GroupingMark == mark ? null : column.GroupingMark };
        if (!isSdmx) return column;
        Dictionary<string, ObservationStatus> marks = new(column.MissingMarks, StringComparer.Ordinal);
        foreach (string word in (string[])["NaN", "#N/A"]) marks.TryAdd(word, ObservationStatus.Missing);
        return column with { MissingMarks = marks };
    }
}
