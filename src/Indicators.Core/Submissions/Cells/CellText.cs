using System.Globalization;
using System.Text;

namespace Indicators.Submissions.Cells;

/// <summary>Handles invisible characters in cells, and errors left by spreadsheets.</summary>
internal static class CellText
{
    /// <summary>Errors other than those that end in ! or ?.</summary>
    private static readonly string[] SpreadsheetErrors = ["#N/A", "#N/D", "#NV"];

    /// <summary>Removes all invisible characters, including spaces.</summary>
    public static string Visible(string text) => text.Any(IsInvisible) ? string.Concat(text.Where(c => !IsInvisible(c))) : text;

    /// <summary>Removes leading and trailing invisible characters, including spaces.</summary>
    public static string Trimmed(string text)
    {
        int from = 0, to = text.Length;
        while (from < to && IsInvisible(text[from])) from++;
        while (from < to && IsInvisible(text[to - 1])) to--;
        return to - from == text.Length ? text : text[from..to];
    }

    /// <summary>Returns the code point, such as U+00A0, of the first invisible character other than a plain space; null if there is none.</summary>
    public static string? Invisible(string text)
    {
        foreach (char c in text)
            if (c != ' ' && IsInvisible(c)) return string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        return null;
    }

    /// <summary>Whether a cell contains no visible characters.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(cell, out Rune rune, out int length) != System.Buffers.OperationStatus.Done || !IsInvisible(rune)) return false;
            cell = cell[length..];
        }
        return true;
    }

    /// <summary>Whether the text is the error of a spreadsheet formula, or the placeholder for a value too wide for its column.</summary>
    public static bool IsSpreadsheetError(string text)
    {
        string trimmed = Trimmed(text);
        return trimmed is ['#', _, ..]
            && (SpreadsheetErrors.Contains(trimmed, StringComparer.OrdinalIgnoreCase) || trimmed[^1] is '!' or '?' || trimmed.All(c => c == '#'));
    }

    /// <summary>Replaces the digits of any script with 0 to 9.</summary>
    public static string WithPlainDigits(string text) =>
        System.Text.Ascii.IsValid(text) ? text : string.Concat(text.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and int digit ? (char)('0' + digit) : c));

    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static bool IsInvisible(char c) => c is > ' ' and <= '~' ? false : char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
