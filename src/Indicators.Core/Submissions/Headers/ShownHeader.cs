using Indicators.Definitions;

namespace Indicators.Submissions.Headers;

/// <summary>
/// Formats headers for findings. If a file lacks its header line, its first row takes the place of the header, and a figure, a date, a
/// personal number or an address must not be repeated: such a header is identified by its position.
/// </summary>
internal static class ShownHeader
{
    private const int Longest = 100;

    /// <summary>Years have four digits; longer numbers are figures or identifiers.</summary>
    private const int MostDigits = 4;

    /// <param name="header">The text, without surrounding spaces.</param>
    /// <param name="field">The index of the header's field.</param>
    public static string Format(string header, int field)
    {
        // The text after a line end may be a row that an unclosed quote has swallowed.
        int lineEnd = header.AsSpan().IndexOfAny('\r', '\n');
        if (lineEnd >= 0) header = header[..lineEnd].TrimEnd();
        if (MayBeData(header)) return $"field {field + 1}";
        if (header.Length <= Longest) return header;
        int end = char.IsHighSurrogate(header[Longest - 1]) ? Longest - 1 : Longest;
        return header[..end] + "...";
    }

    private static bool MayBeData(string header)
    {
        int digits = 0;
        bool hasDigit = false, hasLetter = false;
        foreach (char c in header)
        {
            if (c == '@') return true;
            hasLetter |= char.IsLetter(c);
            digits = char.IsDigit(c) ? digits + 1 : 0;
            hasDigit |= digits > 0;
            if (digits > MostDigits) return true;
        }
        return hasDigit && !hasLetter && !Period.TryParse(header, out _);
    }
}
