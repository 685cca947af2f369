using System.Globalization;
using System.Text;

namespace Indicators.Definitions;

/// <summary>How the names of columns are compared: without case, and with blanks, hyphens and underscores alike, however many; what cannot be seen is nothing.</summary>
internal static class HeaderName
{
    /// <summary>The form in which two names of the same column are equal.</summary>
    public static string Normalise(string header)
    {
        StringBuilder name = new(header.Length);
        bool isSeparated = false;
        foreach (char c in header)
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c))
            {
                isSeparated = name.Length > 0;
                continue;
            }
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (isSeparated) name.Append('_');
            isSeparated = false;
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
