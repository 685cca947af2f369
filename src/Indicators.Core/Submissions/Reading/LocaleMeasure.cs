using Indicators.Definitions;

namespace Indicators.Submissions.Reading;

/// <summary>Adapts the measure to a file: the decimal mark of its locale, and the words of SDMX for a missing figure.</summary>
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
