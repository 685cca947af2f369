using System.Globalization;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>Says what was seen in a text that is no figure, without repeating it.</summary>
internal static class NumberHint
{
    private const string GroupingMarks = " \u00A0\u202F\u2009'\u2019_";

    public static string For(string text, Column column, string marks)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return "The cell holds a line end: look for a quote that is not closed.";
        if (text.Trim() != text) return "Remove the blanks around the figure.";
        if (text.Length > NumberParser.LongestNumber) return "No figure is that long: look for a missing delimiter, and check the figure.";
        bool hasDigit = text.Any(char.IsDigit);
        if (!hasDigit) return $"Write the figure, 0 if it is zero, or {marks}.";
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) || c == '-') continue;
            if (c is '.' or ',' || GroupingMarks.Contains(c)) return Separator(c, column);
            if (c is 'e' or 'E') return "Write the figure in full, without an exponent.";
            if (c == '+') return "Leave out the plus.";
            if (c == '%') return "Leave out the percent sign.";
            if (char.IsDigit(c)) return "Write the figure in the digits 0 to 9.";
        }
        return "Write the figure with digits only; put remarks in a note column.";
    }

    private static string Separator(char mark, Column column)
    {
        string name = mark is '.' or ',' or '\'' or '_' ? $"'{mark}'" : string.Create(CultureInfo.InvariantCulture, $"A blank (U+{(int)mark:X4})");
        string grouping = column.GroupingMark is { } declared ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)declared:X4}") : "none";
        return $"{name} was seen in the figure. The structure or the locale declares '{column.DecimalMark}' as decimal mark and {grouping} as grouping mark: write the figure so, or have the mark declared.";
    }
}
