using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>
/// Formats a row's key for findings: <c>name=code</c> pairs, in the order
/// of the structure's key. Parts that could not be read are left out.
/// </summary>
internal static class KeyText
{
    public static string? Format(Submission submission, CodeList areas, int row)
    {
        int area = submission.Areas[row];
        int period = submission.PeriodIndexes[row];
        return Format(
            submission.Structure,
            area < 0 ? null : areas[area].Id,
            period < 0 ? null : submission.Periods[period],
            submission.Dimensions.Select(dimension => dimension.Codes[row]));
    }

    /// <param name="structure">The structure of the file.</param>
    /// <param name="area">The reporting area's code.</param>
    /// <param name="period">The period.</param>
    /// <param name="dimensions">The index of the row's code in each of the structure's dimensions, in order; -1 if there is none.</param>
    public static string? Format(Structure structure, string? area, Period? period, IEnumerable<int> dimensions)
    {
        Dictionary<string, string?> parts = new(StringComparer.Ordinal)
        {
            [structure.ReportingArea.Name] = area,
            [structure.Period.Name] = period?.ToString(),
        };
        Column[] columns = [.. structure.Dimensions];
        int dimension = 0;
        foreach (int code in dimensions)
        {
            Column column = columns[dimension++];
            parts[column.Name] = code < 0 ? null : column.CodeList![code].Id;
        }
        string text = string.Join(';', structure.Key
            .Where(column => parts.GetValueOrDefault(column.Name) is not null)
            .Select(column => $"{column.Name}={parts[column.Name]}"));
        return text.Length == 0 ? null : text;
    }
}
