using System.Buffers;
using System.Globalization;

namespace Indicators.Definitions;

/// <summary>
/// Normalises column names for comparison: case is ignored, each run of blanks, hyphens and underscores is equivalent, and invisible characters are removed.
/// </summary>
internal static class HeaderName
{
    /// <summary>Returns the form in which two spellings of the same column name are equal.</summary>
    public static string Normalise(string header)
    {
        char[] name = ArrayPool<char>.Shared.Rent(header.Length);
        int length = 0;
        bool isSeparated = false;
        foreach (char c in header)
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c))
            {
                isSeparated = length > 0;
                continue;
            }
            // No ASCII character is a format character, and nearly all characters are ASCII.
            if (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (isSeparated) name[length++] = '_';
            isSeparated = false;
            name[length++] = char.IsAscii(c) ? (char)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c);
        }
        string normal = new(name, 0, length);
        ArrayPool<char>.Shared.Return(name);
        return normal;
    }
}
