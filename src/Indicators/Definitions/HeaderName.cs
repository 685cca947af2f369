using System.Text;

namespace Indicators.Definitions;

/// <summary>How the names of columns are compared: without case, and with blanks, hyphens and underscores alike, however many.</summary>
public static class HeaderName
{
    /// <summary>The form in which two names of the same column are equal.</summary>
    public static string Normalise(string header)
    {
        StringBuilder name = new(header.Length);
        bool isSeparated = false;
        foreach (char c in header.TrimEnd())
        {
            bool isSeparator = c is '_' or '-' || char.IsWhiteSpace(c);
            if (!isSeparator) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && !isSeparated) name.Append('_');
            isSeparated = isSeparator;
        }
        return name.ToString();
    }
}
