using System.Globalization;
using System.Text;

namespace Indicators.Findings;

/// <summary>Text from a file, or a file's name, as it may be shown.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without what a file could use to rewrite or reorder the reader's screen, or that no XML or UTF-8 may hold:
    /// control characters, marks that turn the direction of text, halves of surrogate pairs and non-characters are written as escapes.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && !IsUnsafe(c))) return text;
        var plain = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) plain.Append(c).Append(text[++i]);
            else if (char.IsControl(c) || char.IsSurrogate(c) || IsUnsafe(c)) plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else plain.Append(c);
        }
        return plain.ToString();
    }

    private static bool IsUnsafe(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';
}
