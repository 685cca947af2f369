using System.Globalization;
using System.Text;

namespace Indicators.Findings;

/// <summary>Makes text from a file, or the name of a file, safe to display.</summary>
public static class PlainText
{
    /// <summary>
    /// Returns the text with escapes in place of characters that could rewrite or reorder the reader's screen, or that XML or UTF-8 do not
    /// allow: control characters, directional formatting characters, unpaired surrogates and non-characters.
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
