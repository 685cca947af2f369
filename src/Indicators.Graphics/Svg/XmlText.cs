using System.Text;

namespace Indicators.Graphics.Svg;

/// <summary>Escapes text for elements and quoted attributes of XML and HTML.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Appends a text so that readers get it back unchanged. Characters that XML cannot represent (U+0000, unpaired surrogates) become
    /// U+FFFD.
    /// </summary>
    public static void AppendEscaped(StringBuilder target, string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            switch (letter)
            {
                case '&': target.Append("&amp;"); break;
                case '<': target.Append("&lt;"); break;
                case '>': target.Append("&gt;"); break;
                case '"': target.Append("&quot;"); break;
                case '\t': target.Append("&#9;"); break;
                case '\n': target.Append("&#10;"); break;
                case '\r': target.Append("&#13;"); break;
                case < ' ' or '\uFFFE' or '\uFFFF': target.Append(Replacement); break;
                default:
                    if (!char.IsSurrogate(letter))
                    {
                        target.Append(letter);
                    }
                    else if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        target.Append(letter).Append(text[++index]);
                    }
                    else
                    {
                        target.Append(Replacement);
                    }

                    break;
            }
        }
    }

    public static string Escape(string text)
    {
        var target = new StringBuilder(text.Length + 16);
        AppendEscaped(target, text);
        return target.ToString();
    }
}
