using System.Text;

namespace Indicators.Graphics.Html;

/// <summary>Escapes text for the content of an element or a quoted attribute.</summary>
internal static class HtmlEscape
{
    private const char Replacement = '\uFFFD';

    /// <summary>Control characters and unpaired surrogates, which HTML does not allow, become U+FFFD.</summary>
    public static void Append(StringBuilder html, string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            switch (letter)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    html.Append(' ');
                    break;
                default:
                    if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                        html.Append(letter).Append(text[++at]);
                    else
                        html.Append(char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF' ? Replacement : letter);
                    break;
            }
        }
    }
}
