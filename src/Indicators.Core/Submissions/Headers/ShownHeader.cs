using Indicators.Definitions;

namespace Indicators.Submissions.Headers;

/// <summary>
/// A header as findings show it. Where a file lacks its header line the first row stands there, and a figure, a date, a
/// number of somebody or an address must not be repeated: such a header is named by its place.
/// </summary>
internal static class ShownHeader
{
    private const int Longest = 100;

    /// <summary>Years have four digits; more are a figure or a number of something.</summary>
    private const int MostDigits = 4;

    /// <param name="header">The text, without blanks around.</param>
    /// <param name="field">The index of its field.</param>
    public static string Format(string header, int field)
    {
        // What follows a line end may be a row that an open quote has taken in.
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
